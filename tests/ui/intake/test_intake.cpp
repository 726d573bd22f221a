// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "intake/intake.h"
#include "session/session.h"
#include "settings/preferences.h"
#include "support/test_main.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableView>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/stat.h>

#include <utility>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

class TestIntake : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Preferences> m_preferences;
    Intake *m_intake = nullptr;
    std::vector<Row> m_items;
    QStringList m_messages;
    QTemporaryDir m_folder, m_data;

    // Bytes, of the whole life of the process.
    static qint64 peakMemory()
    {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return qint64(usage.ru_maxrss) * 1024;
    }

    QStringList values() const
    {
        QStringList values;
        for (const Row &item : m_items)
            values += item.indicator.value;
        return values;
    }
    QString make(const QString &name, const QByteArray &bytes = "x") const
    {
        QFile file(m_folder.filePath(name));
        QDir().mkpath(QFileInfo(file).absolutePath());
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path())); }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_session = std::make_unique<Session>();
        m_preferences = std::make_unique<Preferences>(QString());
        m_intake = new Intake(m_window.get(), *m_session, *m_preferences);
        m_items.clear();
        m_messages.clear();
        const auto add = [this](const std::vector<Row> &items) {
            m_items.insert(m_items.end(), items.begin(), items.end());
            m_session->add(items);
        };
        connect(
            m_intake, &Intake::accepted, this, [add](const std::shared_ptr<std::vector<Row>> &items) { add(*items); });
        connect(m_intake, &Intake::message, this, [this](const QString &sentence) { m_messages << sentence; });
    }
    void cleanup() { m_window.reset(); }

    void oneCleanLineNeedsNoDialog()
    {
        m_intake->takeText(u"  hxxp://evil[.]example[.]com/a.php \n"_s, u"Pasted"_s);
        QCOMPARE(values(), QStringList{u"http://evil.example.com/a.php"_s});
        QVERIFY(m_items[0].batch->startsWith(u"Pasted "));
        m_intake->takeText(u"http://evil.example.com/a.php"_s, u"Pasted"_s);
        QCOMPARE(m_items.size(), size_t(1));
        QVERIFY(m_messages.last().contains(u"Already queued"));
    }

    void oneLineThatIsNothingSaysWhy()
    {
        m_intake->takeText(u"44d88612fea8a8f36de82e1278abb02"_s, u"Pasted"_s);
        QTRY_COMPARE(m_messages.size(), 1);
        QVERIFY(m_messages[0].contains(u"44d88612"));
        QVERIFY(m_items.empty());
        m_intake->takeText(u" \n "_s, u"Pasted"_s);
        QCOMPARE(m_messages.size(), 2);
    }

    void severalLinesAreShownFirstAndEnterAdds()
    {
        QStringList hashes;
        for (int i = 0; i < 10; ++i)
            hashes += u"%1"_s.arg(i + 1, 40, 16, QChar(u'a'));
        m_intake->takeText(hashes.join(u'\n'), u"Pasted"_s);
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        QVERIFY(m_items.empty());
        QCOMPARE(labelText(dialog, "previewSummary"), u"10 to add, 0 already queued, 0 rejected"_s);
        QCOMPARE(faultsOf(dialog), QStringList());
        QTest::keyClick(child<QTableView>(dialog, "previewTable"), Qt::Key_Return);
        QTRY_COMPARE(values(), hashes);
        QTRY_VERIFY(!window("previewDialog"));
    }

    void previewTellsQueuedRejectedAndChangesTypes()
    {
        m_intake->takeText(u"known.example.com"_s, u"Pasted"_s);
        m_items.clear();
        m_intake->takeText(u"known.example.com\nhttp://evil.example.com/x\nfresh.example.org\ninvoice.zip\n"
                           "44d88612fea8a8f36de82e1278abb02\nwww.example.com/a b\n"_s,
            u"Mail"_s);
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        auto *table = child<QTableView>(dialog, "previewTable");
        auto *rejected = child<QTableView>(dialog, "previewRejected");
        QVERIFY(labelText(dialog, "previewSummary").contains(u"1 already queued"));
        QVERIFY(rejected->model()->rowCount() >= 1);
        QVERIFY(!rejected->model()->index(0, 1).data().toString().isEmpty());

        int url = -1;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 1).data().toString() == u"http://evil.example.com/x")
                url = row;
        }
        QVERIFY(url >= 0);
        table->selectRow(url);
        auto *menu = child<QMenu>(dialog, "previewTypes");
        Q_EMIT menu->aboutToShow();
        auto *fqdn = menu->findChild<QAction *>(u"previewType_fqdn"_s);
        QVERIFY(fqdn && fqdn->isEnabled());
        QVERIFY(!menu->findChild<QAction *>(u"previewType_ipv4"_s)->isEnabled());
        fqdn->trigger();
        QCOMPARE(table->model()->index(url, 3).data().toString(), u"FQDN"_s);
        click(dialog, "previewAdd");
        QTRY_VERIFY(values().contains(u"evil.example.com"_s));
        QVERIFY(values().contains(u"fresh.example.org"_s));
        QVERIFY(!values().contains(u"known.example.com"_s));
        QVERIFY(!values().contains(u"invoice.zip"_s));
        QVERIFY(m_items[0].batch->startsWith(u"Mail "));
    }

    void spaceTogglesTheSelection()
    {
        m_intake->takeText(u"a.example.com b.example.com c.example.com"_s, u"Pasted"_s);
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        auto *table = child<QTableView>(dialog, "previewTable");
        table->selectAll();
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(labelText(dialog, "previewSummary"), u"0 to add, 0 already queued, 0 rejected"_s);
        QVERIFY(!child<QPushButton>(dialog, "previewAdd")->isEnabled());
        table->selectRow(1);
        click(dialog, "previewTick");
        QCOMPARE(labelText(dialog, "previewSummary"), u"1 to add, 0 already queued, 0 rejected"_s);
        dialog->reject();
        QTRY_VERIFY(!window("previewDialog"));
        QVERIFY(m_items.empty());
    }

    void hostsOnRequest()
    {
        m_intake->takeText(u"http://one.example.com/a http://two.example.com/b"_s, u"Pasted"_s);
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        auto *box = child<QCheckBox>(dialog, "previewHostsOfUrls");
        QVERIFY(!box->isChecked());
        box->click();
        QTRY_COMPARE(labelText(dialog, "previewSummary"), u"4 to add, 0 already queued, 0 rejected"_s);
        box->click();
        QTRY_COMPARE(labelText(dialog, "previewSummary"), u"2 to add, 0 already queued, 0 rejected"_s);
    }

    void rejectedTextsCanBeAddedAnyway()
    {
        m_intake->takeText(
            u"known.example.com\nhxxp://shop[.]bit/x\nbuild.internal\n44d88612fea8a8f36de82e1278abb02\n"_s, u"Mail"_s);
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        QCOMPARE(faultsOf(dialog), QStringList());
        auto *rejected = child<QTableView>(dialog, "previewRejected");
        auto *button = child<QPushButton>(dialog, "previewAnyway");
        auto *types = child<QMenu>(dialog, "previewAnywayTypes");
        QCOMPARE(rejected->model()->rowCount(), 3);
        QVERIFY(!button->isEnabled());
        const auto addAs = [&](int row, const char *type) {
            rejected->selectRow(row);
            Q_EMIT types->aboutToShow();
            auto *action = types->findChild<QAction *>(QLatin1StringView(type));
            if (!action || !action->isEnabled())
                return false;
            action->trigger();
            return true;
        };
        QVERIFY(addAs(0, "previewAnyway_url"));
        QVERIFY(button->isEnabled());
        QVERIFY(addAs(1, "previewAnyway_fqdn"));
        QVERIFY(addAs(1, "previewAnyway_fqdn")); // once is enough
        QVERIFY(!addAs(2, "previewAnyway_url") && !addAs(2, "previewAnyway_fqdn"));
        QCOMPARE(labelText(dialog, "previewSummary"), u"3 to add, 0 already queued, 3 rejected"_s);
        child<QCheckBox>(dialog, "previewHostsOfUrls")->click(); // reads again, and they stay
        QTRY_COMPARE(labelText(dialog, "previewSummary"), u"3 to add, 0 already queued, 3 rejected"_s);
        child<QPushButton>(dialog, "previewAdd")->click();
        QTRY_COMPARE(values(), (QStringList{u"known.example.com"_s, u"http://shop.bit/x"_s, u"build.internal"_s}));
    }

    void oneRejectedLineCanBeAddedAnyway()
    {
        m_intake->takeText(u"shop.bit"_s, u"Pasted"_s);
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        dialog->reject();
        QTRY_VERIFY(!window("previewDialog"));
        m_intake->submitUrl();
        dialog = waitForWindow("urlDialog");
        QVERIFY(dialog);
        auto *add = child<QPushButton>(dialog, "urlAdd");
        auto *anyway = child<QPushButton>(dialog, "urlAnyway");
        child<QLineEdit>(dialog, "urlEdit")->setText(u"http://www.example.com/"_s);
        QVERIFY(add->isEnabled() && !anyway->isEnabled());
        child<QLineEdit>(dialog, "urlEdit")->setText(u"hxxp://shop[.]bit/x"_s);
        QVERIFY(!add->isEnabled() && anyway->isEnabled());
        anyway->click();
        QTRY_COMPARE(values(), QStringList{u"http://shop.bit/x"_s});
    }

    void manyCandidatesKeepTheWindowAlive()
    {
        QString text;
        for (int i = 0; i < 50000; ++i)
            text += u"host%1.example.com\n"_s.arg(i);
        int ticks = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&ticks] { ++ticks; });
        heart.start(10);
        m_intake->takeText(text, u"Pasted"_s);
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        QVERIFY(ticks > 0); // extraction did not hold the event loop
        QCOMPARE(child<QTableView>(dialog, "previewTable")->model()->rowCount(), 50000);
        // One view over a model: no widget per row.
        QVERIFY(dialog->findChildren<QWidget *>().size() < 200);
    }

    void filesFoldersAndOddThings()
    {
        const QString one = make(u"one.exe"_s);
        make(u"drop/a.bin"_s);
        make(u"drop/sub/b.bin"_s);
        QVERIFY(mkfifo(QFile::encodeName(m_folder.filePath(u"drop/pipe"_s)).constData(), 0600) == 0);
        m_intake->takeFiles({one, m_folder.filePath(u"drop"_s)});
        QDialog *refused = waitForWindow("refusedDialog");
        QVERIFY(refused);
        QCOMPARE(faultsOf(refused), QStringList());
        QCOMPARE(
            values(), (QStringList{one, m_folder.filePath(u"drop/a.bin"_s), m_folder.filePath(u"drop/sub/b.bin"_s)}));
        QCOMPARE(m_items[1].batch, u"drop"_s);
        QCOMPARE(m_items[0].indicator.type, IndicatorType::File);
        auto *table = child<QTableView>(refused, "refusedTable");
        QVERIFY(table->model()->index(0, 0).data().toString().endsWith(u"/pipe"));
        QVERIFY(table->model()->index(0, 1).data().toString().contains(u"FIFO"));
        QCOMPARE(m_messages.last(), u"3 file(s) added, 1 refused."_s);
        refused->close();

        m_intake->takeFiles({one});
        QTRY_COMPARE(m_messages.last(), u"0 file(s) added, 1 already queued."_s);
        QCOMPARE(m_items.size(), size_t(3));
    }

    void aTextFileDroppedIsASample()
    {
        QMimeData mime;
        const QString path = make(u"report.txt"_s, "evil.example.com");
        mime.setUrls({QUrl::fromLocalFile(path)});
        mime.setText(u"file://"_s + path);
        m_intake->takeMime(&mime, u"Dropped"_s);
        QTRY_COMPARE(m_items.size(), size_t(1));
        QCOMPARE(m_items[0].indicator.type, IndicatorType::File);
    }

    void importTakesTheIndicatorsOnly()
    {
        m_intake->importFrom({make(u"list.csv"_s, "evil.example.com,44d88612fea8a8f36de82e1278abb02f\n")});
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        click(dialog, "previewAdd");
        QTRY_COMPARE(values(), (QStringList{u"evil.example.com"_s, u"44d88612fea8a8f36de82e1278abb02f"_s}));
        QVERIFY(m_items[0].batch->startsWith(u"list.csv "));
        m_messages.clear();
        m_intake->importFrom({make(u"binary.txt"_s, QByteArray("MZ\0\1evil.example.com", 20))});
        QTRY_COMPARE(m_messages.size(), 1);
        QVERIFY(m_messages[0].contains(u"not a text file"));
        m_intake->importFrom({m_folder.filePath(u"missing.txt"_s)});
        QTRY_COMPARE(m_messages.size(), 2);
    }

    void aMailGivesIndicatorsAndItsAttachments()
    {
        const QString mail = make(u"report.eml"_s,
            "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nsee hxxp://evil[.]example[.]com/a\n--b\n"
            "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"a.exe\"\n\nMZ\n--b\n"
            "Content-Type: application/octet-stream\nContent-Disposition: attachment; "
            "filename=\"b.exe\"\n\nZM\n--b--\n");
        m_intake->importFrom({mail});
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        QCOMPARE(faultsOf(dialog), QStringList());
        QCOMPARE(labelText(dialog, "previewSummary"),
            u"1 to add, 0 already queued, 0 rejected; 2 file(s) to add as samples"_s);
        QAbstractItemModel *files = child<QTableView>(dialog, "previewFiles")->model();
        QCOMPARE(files->rowCount(), 3);
        QCOMPARE(files->index(0, 1).data().toString(), u"a.exe"_s);
        QCOMPARE(files->index(2, 1).data().toString(), u"report.eml"_s); // the mail itself: offered, not ticked
        QCOMPARE(files->index(2, 0).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Unchecked);
        QVERIFY(files->setData(files->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(files->setData(files->index(2, 0), Qt::Checked, Qt::CheckStateRole));
        child<QCheckBox>(dialog, "previewHostsOfUrls")->click(); // reads again, and the choice stays
        QTRY_COMPARE(labelText(dialog, "previewSummary"),
            u"2 to add, 0 already queued, 0 rejected; 2 file(s) to add as samples"_s);
        click(dialog, "previewAdd");
        QTRY_COMPARE(m_items.size(), size_t(4));
        QCOMPARE(values().mid(0, 3), (QStringList{u"http://evil.example.com/a"_s, u"evil.example.com"_s, mail}));
        const QFileInfo kept(values()[3]);
        QCOMPARE(kept.fileName(), u"a.exe"_s);
        QCOMPARE(
            kept.permissions() & QFile::Permissions(0x0fff) & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser),
            QFile::Permissions());
        QCOMPARE(kept.dir().entryList(QDir::Files), QStringList{u"a.exe"_s}); // what was not wanted is gone
        QCOMPARE(QDir(kept.absolutePath() + u"/.."_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }

    void partsThatAreNotReadAreNamed()
    {
        const QByteArray inner = QByteArray("Subject: inner\n\nhttp://inner.example.com/\n").toBase64();
        m_intake->importFrom({make(u"parts.eml"_s,
            "Mime-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n"
            "Content-Transfer-Encoding: base64\n\n"
                + inner
                + "\n--b\nContent-Type: application/pkcs7-mime; name=smime.p7m\n\nx\n--b\n"
                  "Content-Type: message/partial; id=1; number=2; total=3\n\nx\n--b--\n")});
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        QCOMPARE(faultsOf(dialog), QStringList());
        auto *rejected = child<QTableView>(dialog, "previewRejected");
        const auto named = [&] {
            QStringList rows;
            for (int row = 0; row < rejected->model()->rowCount(); ++row)
                rows += rejected->model()->index(row, 0).data().toString() + u": "_s
                    + rejected->model()->index(row, 1).data().toString();
            return rows;
        };
        const QStringList first = named();
        QVERIFY2(first.value(0).startsWith(u"smime.p7m: It is encrypted"), qPrintable(first.join(u'\n')));
        QVERIFY2(first.value(1).startsWith(u"message/partial: It is a fragment"), qPrintable(first.join(u'\n')));
        child<QCheckBox>(dialog, "previewHostsOfUrls")->click(); // reads again, and they stay
        QTRY_VERIFY(labelText(dialog, "previewSummary").startsWith(u"2 to add"));
        QCOMPARE(named(), first);
        dialog->reject();
        QTRY_VERIFY(!window("previewDialog"));
    }

    void whatIsCancelledLeavesNothingBehind()
    {
        const auto attachments = [this] {
            return QDir(m_data.path() + u"/assay/attachments"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        };
        // In memory, as the demo's list is: nothing of it is on the disk beyond the end of the program.
        const QByteArray mail
            = "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=c.exe\n\nMZ";
        const QStringList without = attachments();
        m_intake->importFrom({make(u"memory.eml"_s, mail)});
        QDialog *first = waitForWindow("previewDialog");
        QVERIFY(first);
        QCOMPARE(attachments(), without);
        first->reject();
        QTRY_VERIFY(!window("previewDialog"));
        QSignalSpy loaded(m_session.get(), &Session::loaded);
        m_session->open(m_data.path() + u"/kept.assay-session"_s);
        QVERIFY(loaded.wait());
        const auto back = qScopeGuard([this] { m_session->close(); });
        const QStringList before = attachments();
        m_intake->importFrom({make(u"c.eml"_s, mail)});
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        QCOMPARE(attachments().size(), before.size() + 1);
        dialog->reject();
        QTRY_COMPARE(attachments(), before);
        QVERIFY(m_items.empty());
    }

    void whatCanBeReadIsOfferedBothWays()
    {
        QStringList offered;
        connect(m_intake, &Intake::readable, this, [&](const QStringList &paths) { offered += paths; });
        const QString mail = make(u"plain.eml"_s, "Subject: x\n\nevil.example.com");
        m_intake->takeFiles({mail, make(u"setup.exe"_s, "MZ")});
        QTRY_COMPARE(m_items.size(), size_t(2)); // no dialog on the plain path
        QCOMPARE(offered, QStringList{mail});
        for (const Row &item : m_items) // only the hash of what may be a report is looked up
            QCOMPARE(*item.action, item.indicator.value == mail ? u"classification"_s : QString());
        m_intake->importFrom(offered);
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        QAbstractItemModel *files = child<QTableView>(dialog, "previewFiles")->model();
        QVERIFY(files->index(0, 3).data().toString().contains(u"Already queued"));
        click(dialog, "previewAdd");
        QTRY_COMPARE(m_items.size(), size_t(3));
        QCOMPARE(values().last(), u"evil.example.com"_s);
    }

    void severalFilesAreOnePreview()
    {
        m_intake->importFrom(
            {make(u"1.csv"_s, "a.example.com,b.example.com"), make(u"2.txt"_s, "http://c.example.com/1,2"),
                make(u"3.pdf"_s, "%PDF-1.4 broken"), make(u"4.txt"_s, "a.example.com")});
        QDialog *dialog = waitForWindow("previewDialog");
        QVERIFY(dialog);
        QCOMPARE(labelText(dialog, "previewSummary"), u"3 to add, 0 already queued, 0 rejected"_s);
        QVERIFY2(labelText(dialog, "previewReadNotes").startsWith(u"3.pdf: "),
            qPrintable(labelText(dialog, "previewReadNotes")));
        click(dialog, "previewAdd");
        QTRY_COMPARE(values(), (QStringList{u"a.example.com"_s, u"b.example.com"_s, u"http://c.example.com/1,2"_s}));
    }

    void aHundredMegabytesKeepTheWindowAlive()
    {
        // Distinct findings are few, so what grows would be a copy of the text.
        const QString path = m_folder.filePath(u"large.log"_s);
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QByteArray line
                = "2026-01-01T00:00:00Z proxy GET http://evil.example.com/a.php?x=1 200 from 203.0.113.7 ok\n";
            while (line.size() < (1 << 20))
                line += line;
            for (qint64 size = 0; size < 100'000'000; size += line.size())
                QVERIFY(file.write(line) == line.size());
        }
        [[maybe_unused]] const qint64 memory = peakMemory();
        int ticks = 0, moves = 0;
        QTimer heart;
        QString shown;
        connect(&heart, &QTimer::timeout, this, [&] {
            ++ticks;
            if (QDialog *busy = window("busyDialog");
                busy && std::exchange(shown, labelText(busy, "busyText")) != shown)
                ++moves;
        });
        heart.start(0);
        m_intake->importFrom({path});
        QDialog *dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = window("previewDialog")), 250'000);
        QVERIFY2(ticks > 100, qPrintable(QString::number(ticks))); // the event loop turned all the while
        QVERIFY2(moves > 1, qPrintable(QString::number(moves))); // and the progress that was shown went on
        QCOMPARE(child<QTableView>(dialog, "previewTable")->model()->rowCount(), 2);
#ifndef ASSAY_SANITIZED
        QVERIFY2(peakMemory() - memory < 64'000'000, qPrintable(QString::number(peakMemory() - memory)));
#endif
        dialog->reject();

        m_messages.clear();
        m_intake->importFrom({path});
        QDialog *busy = waitForWindow("busyDialog");
        QVERIFY(busy);
        click(busy, "busyCancel");
        QTRY_COMPARE(m_messages, QStringList{u"Cancelled. Nothing was added."_s});
        QVERIFY(!window("previewDialog"));
    }

    void dialogsComeOneAfterTheOther()
    {
        // The links of a drop want a preview, its files say what was refused: two dialogs at about the same time.
        QMimeData mime;
        mime.setUrls({QUrl(u"https://a.example.com/x"_s), QUrl(u"https://b.example.com/x"_s),
            QUrl(u"smb://server/share/x.exe"_s)});
        m_intake->takeMime(&mime, u"Dropped"_s);
        const auto shown = [this] {
            QStringList names;
            for (const QDialog *dialog : m_window->findChildren<QDialog *>()) {
                if (dialog->isVisible())
                    names += dialog->objectName();
            }
            return names;
        };
        QStringList seen;
        for (int i = 0; i < 2; ++i) {
            QTRY_COMPARE(shown().size(), 1);
            QTest::qWait(50); // for another one that must not come
            QCOMPARE(shown().size(), 1);
            seen += shown();
            m_window->findChild<QDialog *>(seen.last())->reject();
        }
        QTRY_COMPARE(shown(), QStringList());
        seen.sort();
        QCOMPARE(seen, (QStringList{u"previewDialog"_s, u"refusedDialog"_s}));
    }

    void addressesElsewhereAreNotOpened()
    {
        QMimeData mime;
        mime.setUrls({QUrl(u"smb://server/share/x.exe"_s), QUrl(u"file://otherhost/x"_s), QUrl(u"file:///tmp/a%00b"_s),
            QUrl(u"https://evil.example.com/x"_s)});
        m_intake->takeMime(&mime, u"Dropped"_s);
        QDialog *refused = waitForWindow("refusedDialog");
        QVERIFY(refused);
        QAbstractItemModel *model = child<QTableView>(refused, "refusedTable")->model();
        QCOMPARE(model->rowCount(), 3);
        QVERIFY(model->index(0, 0).data().toString().contains(u"smb://server"));
        QVERIFY(model->index(1, 1).data().toString().contains(u"otherhost"));
        QVERIFY(model->index(2, 1).data().toString().contains(u"NUL"));
        QCOMPARE(values(), QStringList{u"https://evil.example.com/x"_s});
    }

    void theUrlDialogTakesUrlsAndHosts()
    {
        m_intake->submitUrl();
        QDialog *dialog = waitForWindow("urlDialog");
        QVERIFY(dialog);
        QCOMPARE(faultsOf(dialog), QStringList());
        auto *edit = child<QLineEdit>(dialog, "urlEdit");
        auto *add = child<QPushButton>(dialog, "urlAdd");
        QVERIFY(!add->isEnabled());
        edit->setText(u"44d88612fea8a8f36de82e1278abb02f"_s);
        QVERIFY(!add->isEnabled());
        edit->setText(u"javascript:alert(1)"_s);
        QVERIFY(!add->isEnabled());
        QVERIFY(!labelText(dialog, "urlNote").isEmpty());
        edit->setText(u"hxxps://evil[.]example[.]com/x"_s);
        QVERIFY(add->isEnabled());
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(values(), QStringList{u"https://evil.example.com/x"_s});
        QCOMPARE(m_items[0].action, u"submit-url"_s);
    }

    void goingAwayWhileWorkingIsSafe()
    {
        make(u"many/x"_s);
        m_intake->takeFiles({m_folder.filePath(u"many"_s)});
        m_intake->takeText(u"a.example.com b.example.com"_s.repeated(10000), u"Pasted"_s);
        m_window.reset();
        QTest::qWait(50);
    }
};

ASSAY_TEST(TestIntake);
#include "test_intake.moc"
