// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "details/details_view.h"
#include "mainwindow/commands.h"
#include "mainwindow/main_window.h"
#include "queue/queue_view.h"
#include "support/test_main.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSplitter>
#include <QTabBar>
#include <QToolButton>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

// The details below, at the right, full or folded, and the run options behind their button.
class TestDetailsLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void oneKeyForEachPlace();
    void automaticFollowsTheWidthOfTheWindow();
    void fullHidesTheListAndComesBack();
    void theListHasTheWindowWhenDetailsAreFolded();
    void placeAndSizesAreRemembered();
    void theFilterGetsItsOwnRowInANarrowWindow();
    void runOptionsCountWhatIsNotDefault();
    void runOptionsOpenWithTheKeyboard();

private:
    void open(QSize size);
    QAction &command(Command which) { return m_window->commands()[which]; }
    QSplitter &splitter() { return *test::child<QSplitter>(m_window.get(), "splitter"); }
    DetailsView &details() { return *m_window->findChild<DetailsView *>(); }

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestDetailsLayout::open(QSize size)
{
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->resize(size);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestDetailsLayout::init()
{
    m_workspace = std::make_unique<Workspace>(Workspace::Places(), std::make_unique<MemoryStore>());
    open({1240, 700});
}

void TestDetailsLayout::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

void TestDetailsLayout::oneKeyForEachPlace()
{
    QCOMPARE(splitter().orientation(), Qt::Vertical);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(splitter().orientation(), Qt::Horizontal);
    QVERIFY(command(Command::DetailsRight).isChecked() && !command(Command::DetailsBelow).isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    QCOMPARE(splitter().orientation(), Qt::Vertical);
    QVERIFY(details().isVisible() && m_window->queueView().isVisibleTo(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!details().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F8); // a place that is chosen is also shown
    QVERIFY(details().isVisible());
}

void TestDetailsLayout::automaticFollowsTheWidthOfTheWindow()
{
    m_window->resize(1700, 700);
    QTRY_COMPARE(splitter().orientation(), Qt::Horizontal);
    m_window->resize(1240, 700);
    QTRY_COMPARE(splitter().orientation(), Qt::Vertical);
    command(Command::DetailsBelow).trigger();
    m_window->resize(1700, 700);
    QTRY_COMPARE(m_window->width(), 1700);
    QCOMPARE(splitter().orientation(), Qt::Vertical);
}

void TestDetailsLayout::fullHidesTheListAndComesBack()
{
    const QList<int> before = splitter().sizes();
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(!splitter().widget(0)->isVisible() && details().isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F11);
    QVERIFY(splitter().widget(0)->isVisible() && details().isVisible());
    QCOMPARE(splitter().sizes(), before);
    Q_EMIT details().tabs().tabBar()->tabBarDoubleClicked(0);
    QVERIFY(!splitter().widget(0)->isVisible());
    QVERIFY(command(Command::DetailsFull).isChecked());
    command(Command::DetailsPane).trigger(); // hiding the details brings the list back
    QVERIFY(splitter().widget(0)->isVisible() && !details().isVisible());
}

void TestDetailsLayout::theListHasTheWindowWhenDetailsAreFolded()
{
    m_window->resize(1280, 680); // the room that a desktop of 1280x720 leaves
    command(Command::DetailsPane).trigger();
    QTRY_VERIFY(!details().isVisible());
    const int rowHeight = m_window->fontMetrics().height() + 6;
    QTRY_VERIFY(splitter().widget(0)->height() / rowHeight >= 17); // the header and 16 rows
    command(Command::DetailsPane).trigger();
    splitter().setSizes({splitter().height() - 300, 300});
    QTRY_VERIFY(splitter().widget(0)->height() / rowHeight >= 10);
    QVERIFY(details().height() >= 300);
}

void TestDetailsLayout::placeAndSizesAreRemembered()
{
    command(Command::DetailsRight).trigger();
    splitter().setSizes({600, 400});
    const QList<int> right = splitter().sizes();
    command(Command::DetailsBelow).trigger();
    splitter().setSizes({200, 300});
    const QList<int> below = splitter().sizes();
    m_window->close();
    open({1240, 700});
    QCOMPARE(splitter().orientation(), Qt::Vertical);
    QTRY_COMPARE(splitter().sizes(), below);
    command(Command::DetailsRight).trigger();
    QTRY_COMPARE(splitter().sizes(), right);
}

void TestDetailsLayout::theFilterGetsItsOwnRowInANarrowWindow()
{
    const auto *line = test::child<QLineEdit>(m_window.get(), "filterText");
    const auto *bar = test::child<QWidget>(m_window.get(), "mainToolBar");
    const auto isBeside = [&] {
        const int middle = line->mapTo(m_window.get(), line->rect().center()).y();
        const int top = bar->mapTo(m_window.get(), QPoint()).y();
        return middle > top && middle < top + bar->height();
    };
    QVERIFY(isBeside());
    m_window->resize(700, 700);
    QTRY_VERIFY(!isBeside());
    m_window->resize(1240, 700);
    QTRY_VERIFY(isBeside());
}

void TestDetailsLayout::runOptionsCountWhatIsNotDefault()
{
    const auto *button = test::child<QToolButton>(m_window.get(), "runOptions");
    auto *crawler = test::child<QComboBox>(m_window.get(), "parameter-crawler");
    auto *comment = test::child<QLineEdit>(m_window.get(), "parameter-comment");
    QCOMPARE(button->text(), u"Run options"_s);
    crawler->setCurrentIndex(crawler->findData(u"cloud"_s));
    comment->setText(u"case 7"_s);
    QCOMPARE(button->text(), u"Run options (2)"_s);
    QVERIFY(button->toolTip().contains(u"case"_s));
    QCOMPARE(button->accessibleName(), button->text());
    test::child<QPushButton>(m_window.get(), "runOptionsReset")->click();
    QCOMPARE(button->text(), u"Run options"_s);
    QCOMPARE(crawler->currentData().toString(), u"local"_s);
    QCOMPARE(m_workspace->preferences().value(Pref::Comment).toString(), comment->text());
}

void TestDetailsLayout::runOptionsOpenWithTheKeyboard()
{
    auto *button = test::child<QToolButton>(m_window.get(), "runOptions");
    const auto *panel = test::child<QWidget>(m_window.get(), "runOptionsPanel");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(panel->isVisible());
    QVERIFY(test::child<QWidget>(m_window.get(), "parameter-crawler")->isVisible());
    QTest::keyClick(test::child<QWidget>(m_window.get(), "runOptionsPanel"), Qt::Key_Escape);
    QTRY_VERIFY(!panel->isVisible());
}

ASSAY_TEST(TestDetailsLayout);
#include "test_details_layout.moc"
