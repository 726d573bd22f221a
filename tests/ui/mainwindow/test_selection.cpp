// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "mainwindow/commands.h"
#include "mainwindow/main_window.h"
#include "queue/queue_view.h"
#include "session/columns.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

// What the window tells about several selected rows, and what the menu of a cell offers.
class TestSelection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void severalRowsAreSummedUp();
    void aPartFiltersTheList();
    void aCellFiltersTheList();
    void aCellIsCopied();

private:
    static Row judged(Classification classification, const QString &threat, char digit);
    QString line() { return test::child<QLineEdit>(m_window.get(), "filterText")->text(); }
    QWidget *panel() { return test::child<QWidget>(m_window.get(), "selectionPanel"); }
    QStringList parts();
    void openMenuAt(QLatin1StringView columnName, RowId id);

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    RowId m_first = 0;
};

Row TestSelection::judged(Classification classification, const QString &threat, char digit)
{
    Row row;
    const QString digest(32, QLatin1Char(digit));
    row.indicator = {IndicatorType::Md5, digest, digest};
    row.state = State::Done;
    test::edit(row)->findings.verdict
        = Verdict{classification, QString(word(classification)), 7, threat, {}, {}, {}, {}};
    test::edit(row)->findings.facts = {{u"File Size"_s, u"1000"_s, false}};
    return row;
}

void TestSelection::init()
{
    m_workspace = std::make_unique<Workspace>(Workspace::Places(), std::make_unique<MemoryStore>());
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->resize(1240, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_first = m_workspace->session().add({judged(Classification::Malicious, u"Win32.Trojan.Demofox"_s, 'a'),
        judged(Classification::Malicious, u"Win32.Trojan.Demofox"_s, 'b'), judged(Classification::Goodware, {}, 'c')});
    QTRY_COMPARE(m_window->queueView().shownIds().size(), size_t(3));
}

void TestSelection::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

QStringList TestSelection::parts()
{
    QStringList texts;
    const auto buttons = panel()->findChildren<QToolButton *>(u"selectionPart"_s);
    for (const QToolButton *button : buttons) {
        if (button->isVisible())
            texts << button->text();
    }
    return texts;
}

void TestSelection::severalRowsAreSummedUp()
{
    QVERIFY(!panel()->isVisible());
    m_window->queueView().select(m_first);
    QTest::qWait(100);
    QVERIFY(!panel()->isVisible()); // one row has its own details
    m_window->queueView().selectAll();
    QTRY_VERIFY(panel()->isVisible());
    QTRY_VERIFY(test::labelText(m_window.get(), "selectionTitle").startsWith(u"3 row"_s));
    QTRY_COMPARE(parts(), (QStringList{u"2 Malicious"_s, u"1 Goodware"_s, u"Demofox 2"_s}));
    QVERIFY(test::labelText(m_window.get(), "selectionSize").contains(u"3 file"_s));
    m_workspace->session().update(m_first, [](Row &row) { test::edit(row)->findings.verdict->riskScore = 9; });
    QTRY_COMPARE(parts().size(), 3); // counted again
    m_window->queueView().clearSelection();
    QTRY_VERIFY(!panel()->isVisible());
}

void TestSelection::aPartFiltersTheList()
{
    m_window->queueView().selectAll();
    QTRY_COMPARE(parts().size(), 3);
    panel()->findChildren<QToolButton *>(u"selectionPart"_s).last()->click();
    QCOMPARE(line(), u"threat:Demofox"_s);
    QTRY_COMPARE(m_window->queueView().shownIds().size(), size_t(2));
}

void TestSelection::openMenuAt(QLatin1StringView columnName, RowId id)
{
    QueueView &view = m_window->queueView();
    view.select(id);
    int section = 0;
    while (QLatin1StringView(columns()[size_t(section)].name) != columnName)
        ++section;
    view.header()->setSectionHidden(section, false);
    view.scrollTo(view.currentIndex().siblingAtColumn(section));
    const QRect cell = view.visualRect(view.currentIndex().siblingAtColumn(section));
    Q_EMIT view.customContextMenuRequested(QPoint(cell.left() + 3, cell.center().y()));
}

void TestSelection::aCellFiltersTheList()
{
    openMenuAt("threat_name"_L1, m_first);
    auto *menu = m_window->findChild<QMenu *>(u"queueContextMenu"_s);
    QVERIFY(menu);
    auto *only = menu->findChild<QAction *>(u"showOnly"_s);
    QVERIFY(only);
    QVERIFY2(only->text().contains(u"Win32.Trojan.Demofox"_s), qPrintable(only->text()));
    only->trigger();
    QCOMPARE(line(), u"threat:Win32.Trojan.Demofox"_s);
    QTRY_COMPARE(m_window->queueView().shownIds().size(), size_t(2));
    // Terms add up, and an opposite takes the place of its term.
    menu->findChild<QAction *>(u"exclude"_s)->trigger();
    QCOMPARE(line(), u"-threat:Win32.Trojan.Demofox"_s);
    QTRY_COMPARE(m_window->queueView().shownIds().size(), size_t(1));
    menu->close();
}

void TestSelection::aCellIsCopied()
{
    openMenuAt("threat_name"_L1, m_first);
    auto *menu = m_window->findChild<QMenu *>(u"queueContextMenu"_s);
    QVERIFY(menu);
    menu->findChild<QAction *>(u"copyCell"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Win32.Trojan.Demofox"_s);
    menu->close();
}

ASSAY_TEST(TestSelection);
#include "test_selection.moc"
