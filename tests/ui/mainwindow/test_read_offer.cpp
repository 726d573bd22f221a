// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "intake/intake.h"
#include "look/message_strip.h"
#include "mainwindow/commands.h"
#include "mainwindow/main_window.h"
#include "queue/queue_view.h"
#include "support/test_main.h"

#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// A dropped mail is a sample or something to read: both are one step away, and no box asks.
class TestReadOffer : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_mail;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;

    MessageStrip *offer() const { return child<MessageStrip>(m_window.get(), "readOffer"); }
    void press(const char *button) const { child<QPushButton>(offer(), button)->click(); }
    QString make(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write("evil.example.com") > 0 ? file.fileName() : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.path()));
        m_mail = m_folder.filePath(u"<b>report.eml"_s);
        QFile file(m_mail);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Subject: x\n\nhxxp://evil[.]example[.]com/a") > 0);
    }
    void init()
    {
        m_workspace = std::make_unique<Workspace>(Workspace::Places{{}, {}}, std::make_unique<MemoryStore>());
        m_window = std::make_unique<MainWindow>(*m_workspace);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void theStripReadsIt()
    {
        m_window->intake().takeFiles({m_mail});
        QTRY_COMPARE(m_workspace->session().count(), 1);
        QTRY_VERIFY(offer()->isVisible());
        QVERIFY2(offer()->sentence().contains(u"<b>report.eml"), qPrintable(offer()->sentence()));
        press("messageButton");
        QVERIFY(!offer()->isVisible());
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        click(dialog, "previewAdd");
        QTRY_COMPARE(m_workspace->session().count(), 2);
        QCOMPARE(m_workspace->session().at(0).indicator.type, IndicatorType::File); // the sample stays
        QCOMPARE(m_workspace->session().at(1).indicator.value, u"http://evil.example.com/a"_s);
    }

    void theStripStaysUntilItIsDecided()
    {
        const QString text = make(u"notes.txt"_s);
        m_window->intake().takeFiles({m_mail});
        m_window->intake().takeFiles({text});
        QTRY_COMPARE(m_workspace->session().count(), 2);
        QTRY_VERIFY2(offer()->sentence().startsWith(u"2 "), qPrintable(offer()->sentence()));
        // Another message comes beside it: there is no appliance, and the choice to start says so.
        m_window->commands()[Command::Start].trigger();
        QVERIFY(child<MessageStrip>(m_window.get(), "messageStrip")->isVisible());
        QVERIFY(offer()->isVisible());
        m_workspace->session().remove({m_workspace->session().at(0).id});
        QTRY_VERIFY2(offer()->sentence().contains(u"notes.txt"), qPrintable(offer()->sentence())); // the other one
        QVERIFY(offer()->isVisible());
        m_workspace->session().remove({m_workspace->session().at(0).id});
        QTRY_VERIFY(!offer()->isVisible());
        m_window->intake().takeFiles({text});
        QTRY_VERIFY2(offer()->sentence().contains(u"notes.txt"), qPrintable(offer()->sentence()));
    }

    void theStripStartsThemAsSamples()
    {
        m_window->intake().takeFiles({m_mail});
        QTRY_VERIFY(offer()->isVisible());
        QVERIFY(!child<MessageStrip>(m_window.get(), "messageStrip")->isVisible());
        press("messageChoice");
        QVERIFY(!offer()->isVisible());
        // It was to be started: that there is no appliance is said.
        QVERIFY(child<MessageStrip>(m_window.get(), "messageStrip")->isVisible());
    }

    void theStripComesBackAfterARestart()
    {
        const QString file = m_folder.filePath(u"kept.assay-session"_s);
        const auto open = [&] {
            QSignalSpy loaded(&m_workspace->session(), &Session::loaded);
            m_workspace->session().open(file);
            QVERIFY(loaded.count() > 0 || loaded.wait());
        };
        open();
        QVERIFY(!offer()->isVisible());
        m_window->intake().takeFiles({m_mail, make(u"notes.txt"_s), make(u"setup.exe"_s)});
        QTRY_COMPARE(m_workspace->session().count(), 3);
        m_workspace->session().flush();
        cleanup();
        init();
        open();
        QCOMPARE(m_workspace->session().count(), 3);
        QVERIFY(offer()->isVisible());
        QVERIFY2(offer()->sentence().startsWith(u"2 "), qPrintable(offer()->sentence()));
        press("messageChoice");
        QVERIFY(!offer()->isVisible());
    }

    void eachFileIsReadAlone()
    {
        m_window->intake().takeFiles({m_mail, make(u"a&b.txt"_s), make(u"setup.exe"_s)});
        QTRY_COMPARE(m_workspace->session().count(), 3);
        auto *button = child<QToolButton>(offer(), "readOne");
        QVERIFY(button);
        QCOMPARE(button->menu()->actions().size(), 2);
        QCOMPARE(button->menu()->actions()[1]->text(), u"a&&b.txt"_s);
        button->menu()->actions()[1]->trigger();
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        dialog->reject();
        QVERIFY(offer()->isVisible()); // the mail is still offered
        QVERIFY2(offer()->sentence().contains(u"<b>report.eml"), qPrintable(offer()->sentence()));
        QCOMPARE(m_workspace->session().count(), 3);
    }

    void theCommandReadsWhatIsSelected()
    {
        QAction &read = m_window->commands()[Command::ReadIndicators];
        QVERIFY(!read.isEnabled());
        m_window->intake().takeFiles({m_mail});
        QTRY_COMPARE(m_workspace->session().count(), 1);
        m_window->queueView().select(m_workspace->session().at(0).id);
        QTRY_VERIFY(read.isEnabled());
        read.trigger();
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        QCOMPARE(labelText(dialog, "previewSummary"), u"1 to add, 0 already queued, 0 rejected"_s);
        dialog->reject();
    }
};

ASSAY_TEST(TestReadOffer);
#include "test_read_offer.moc"
