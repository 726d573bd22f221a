// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "filtering/filter_bar.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QMenu>
#include <QSignalSpy>

#include <algorithm>

using namespace assay;
using namespace Qt::StringLiterals;

class TestFilterBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void filtersWhileTyping();
    void wrongLinesAreExplainedAndNotApplied();
    void completesKeysThenValues();
    void tabTakesTheFirstCandidate();
    void hostileTagsAreOfferedPlainly();
    void escapeClearsLineAndChoice();
    void historyIsWalked();
    void lettersTypedElsewhereNarrow();
    void filtersAreSavedByName();
    void oddMemoryDoesNoHarm();
    void controlsAreNamed();

private:
    FilterLine &line() { return *test::child<FilterLine>(m_bar.get(), "filterText"); }
    QAbstractItemView &popup() { return *line().findChild<QCompleter *>()->popup(); }
    QStringList offered()
    {
        QStringList texts;
        const QAbstractItemModel *model = popup().model();
        for (int row = 0; popup().isVisible() && row < model->rowCount(); ++row)
            texts << model->index(row, 0).data().toString().section(u"   "_s, 0, 0);
        return texts;
    }
    QStringList menuEntries()
    {
        auto *menu = test::child<QMenu>(m_bar.get(), "filterMenu");
        Q_EMIT menu->aboutToShow();
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts << action->text();
        return texts;
    }

    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QueueProxy> m_proxy;
    std::unique_ptr<FilterBar> m_bar;
};

void TestFilterBar::init()
{
    m_preferences = std::make_unique<Preferences>(QString());
    m_session = std::make_unique<Session>();
    m_session->add(test::sampleRows(60, 5));
    m_model = std::make_unique<QueueModel>(*m_session);
    m_proxy = std::make_unique<QueueProxy>(*m_model);
    m_bar = std::make_unique<FilterBar>(*m_proxy, *m_preferences);
    m_bar->resize(900, 60);
    m_bar->show();
    m_bar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    m_bar->takeFocus();
}

void TestFilterBar::cleanup()
{
    m_bar.reset();
    m_proxy.reset();
    m_model.reset();
    m_session.reset();
    m_preferences.reset();
}

void TestFilterBar::filtersWhileTyping()
{
    QTest::keyClicks(&line(), u"class:malicious"_s);
    QTRY_VERIFY(m_proxy->isFiltering());
    QVERIFY(m_proxy->shownCount() > 0 && m_proxy->shownCount() < 60);
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        QCOMPARE(m_proxy->itemAt(m_proxy->index(row, 0))->verdict->classification, Classification::Malicious);
    QTRY_COMPARE(test::labelText(m_bar.get(), "filterCount"), u"%1 of 60 rows"_s.arg(m_proxy->shownCount()));
}

void TestFilterBar::wrongLinesAreExplainedAndNotApplied()
{
    m_bar->setLine(u"class:malicious"_s);
    const int shown = m_proxy->shownCount();
    const QColor valid = line().palette().color(QPalette::Base);
    line().setText(u"class:malicious class:bogus"_s);
    auto *error = test::child<QLabel>(m_bar.get(), "filterError");
    QVERIFY(error->isVisible());
    QVERIFY2(error->text().contains(u"23"_s), qPrintable(error->text())); // the position of the error, counted from 1
    QCOMPARE(line().accessibleDescription(), error->text());
    QVERIFY(line().palette().color(QPalette::Base) != valid);
    QSignalSpy left(m_bar.get(), &FilterBar::left);
    QTest::keyClick(&line(), Qt::Key_Return);
    QCOMPARE(left.size(), 0); // after an error the focus stays in the line
    QCOMPARE(m_proxy->shownCount(), shown);
    line().setText(u"class:malicious class:suspicious"_s);
    QVERIFY(!error->isVisible());
    QVERIFY(line().accessibleDescription().isEmpty());
}

void TestFilterBar::completesKeysThenValues()
{
    QTest::keyClicks(&line(), u"cl"_s);
    QTRY_COMPARE(offered(), QStringList{u"class:"_s});
    QTest::keyClick(&popup(), Qt::Key_Down);
    QTest::keyClick(&popup(), Qt::Key_Return);
    QCOMPARE(line().text(), u"class:"_s);
    QTRY_VERIFY(offered().contains(u"goodware"_s));
    QTest::keyClicks(&line(), u"go"_s);
    QTRY_COMPARE(offered(), QStringList{u"goodware"_s});
    QTest::keyClick(&popup(), Qt::Key_Escape);
    QTRY_VERIFY(!popup().isVisible());
    QCOMPARE(line().text(), u"class:go"_s); // Esc closed the list of completions and did not clear the line
    QTest::keyClicks(&line(), u"od type"_s);
    QTRY_COMPARE(offered(), QStringList{u"type:"_s});
}

void TestFilterBar::tabTakesTheFirstCandidate()
{
    QTest::keyClicks(&line(), u"st"_s);
    QTRY_VERIFY(popup().isVisible());
    QTest::keyClick(&popup(), Qt::Key_Tab);
    QCOMPARE(line().text(), u"status:"_s);
    QTest::keyClicks(&line(), u"fa"_s);
    QTRY_COMPARE(offered(), QStringList{u"failed"_s});
    QTest::keyClick(&popup(), Qt::Key_Tab);
    QCOMPARE(line().text(), u"status:failed"_s);
    QTRY_VERIFY(m_proxy->shownCount() > 0 && m_proxy->shownCount() < 60);
}

void TestFilterBar::hostileTagsAreOfferedPlainly()
{
    Row row = test::fullRow();
    const QString tag = u"bad\u202Etag <b>x</b>"_s;
    row.parameters.insert(u"tags"_s, tag);
    m_session->add({row});
    QTest::keyClicks(&line(), u"tag:bad"_s);
    QTRY_COMPARE(offered().size(), 1);
    QVERIFY(!offered().first().contains(QChar(0x202e)));
    QTest::keyClick(&popup(), Qt::Key_Tab);
    QVERIFY(!line().error());
    QTRY_COMPARE(m_proxy->shownCount(), 1);
}

void TestFilterBar::escapeClearsLineAndChoice()
{
    FacetChoice choice;
    choice[size_t(Facet::Status)] = {int(StatusGroup::Failed)};
    m_proxy->setChoice(choice);
    m_bar->setLine(u"zzzz"_s);
    QSignalSpy left(m_bar.get(), &FilterBar::left);
    QTest::keyClick(&line(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    QVERIFY(line().text().isEmpty());
    QVERIFY(!m_proxy->isFiltering());
    QCOMPARE(m_proxy->shownCount(), 60);
}

void TestFilterBar::historyIsWalked()
{
    for (const QString &text : {u"risk:>5"_s, u"type:url"_s}) {
        line().setText(text);
        QTest::keyClick(&line(), Qt::Key_Return);
    }
    line().setText(u"wor"_s);
    QTest::keyClick(&line(), Qt::Key_Up);
    QCOMPARE(line().text(), u"type:url"_s);
    QTest::keyClick(&line(), Qt::Key_Up);
    QCOMPARE(line().text(), u"risk:>5"_s);
    QTest::keyClick(&line(), Qt::Key_Up); // the history ends here
    QCOMPARE(line().text(), u"risk:>5"_s);
    QTest::keyClick(&line(), Qt::Key_Down);
    QTest::keyClick(&line(), Qt::Key_Down);
    QCOMPARE(line().text(), u"wor"_s); // the typed text is restored
}

void TestFilterBar::lettersTypedElsewhereNarrow()
{
    m_bar->type(u"e"_s);
    QVERIFY(line().hasFocus());
    QCOMPARE(line().text(), u"e"_s);
    m_bar->setLine(u"class:malicious"_s);
    m_bar->type(u"z"_s);
    QCOMPARE(line().text(), u"class:malicious z"_s);
}

void TestFilterBar::filtersAreSavedByName()
{
    m_bar->setLine(u"class:malicious -tag:done"_s);
    menuEntries();
    auto *menu = test::child<QMenu>(m_bar.get(), "filterMenu");
    const auto actions = menu->actions();
    const auto save
        = std::ranges::find_if(actions, [](const QAction *one) { return one->text().startsWith(u"Save"_s); });
    QVERIFY(save != actions.end() && (*save)->isEnabled());
    (*save)->trigger();
    QDialog *dialog = test::waitForWindow("nameDialog");
    QVERIFY(dialog);
    QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    auto *name = test::child<QLineEdit>(dialog, "nameDialogName");
    QVERIFY(!test::child<QPushButton>(dialog, "nameDialogSave")->isEnabled());
    QTest::keyClicks(name, u"Open & bad"_s);
    test::click(dialog, "nameDialogSave");
    QCOMPARE(SavedFilters(*m_preferences).all(),
        (std::vector<SavedFilter>{{u"Open & bad"_s, u"class:malicious -tag:done"_s}}));
    line().setText(u"type:url"_s);
    (void)menuEntries();
    const auto again = menu->actions();
    const auto saveAgain
        = std::ranges::find_if(again, [](const QAction *one) { return one->text().startsWith(u"Save"_s); });
    (*saveAgain)->trigger();
    dialog = test::waitForWindow("nameDialog");
    QVERIFY(dialog);
    name = test::child<QLineEdit>(dialog, "nameDialogName");
    QTest::keyClicks(name, u" Open &  ba"_s);
    QVERIFY(!test::child<QLabel>(dialog, "nameDialogNote")->isVisible());
    QTest::keyClicks(name, u"d "_s); // the name of a saved filter
    QVERIFY(test::child<QLabel>(dialog, "nameDialogNote")->isVisible());
    QVERIFY(test::labelText(dialog, "nameDialogNote").contains(u"class:malicious -tag:done"_s));
    QCOMPARE(test::child<QPushButton>(dialog, "nameDialogSave")->text(), u"&Replace"_s);
    test::click(dialog, "nameDialogCancel");
    QCOMPARE(SavedFilters(*m_preferences).all().front().line, u"class:malicious -tag:done"_s);
    m_bar->clear();
    const QStringList entries = menuEntries();
    QCOMPARE(entries.first(), u"Open && bad"_s);
    menu->actions().first()->trigger();
    QCOMPARE(line().text(), u"class:malicious -tag:done"_s);
    QVERIFY(m_proxy->isFiltering());
    SavedFilters(*m_preferences).remove(u"Open & bad"_s);
    QVERIFY(SavedFilters(*m_preferences).all().empty());
}

void TestFilterBar::oddMemoryDoesNoHarm()
{
    m_preferences->setValue(Pref::SavedFilters, u"no tab\n\t\nname\t\nright\tclass:malicious\n\n"_s);
    const std::vector<SavedFilter> filters = SavedFilters(*m_preferences).all();
    QCOMPARE(filters, (std::vector<SavedFilter>{{u"right"_s, u"class:malicious"_s}}));
    SavedFilters(*m_preferences).save(u"a\tb\nc"_s, u"x\ny"_s); // tabs and line breaks do not break the stored list
    QCOMPARE(SavedFilters(*m_preferences).all().front(), (SavedFilter{u"a b c"_s, u"x y"_s}));
}

void TestFilterBar::controlsAreNamed()
{
    line().setText(u"class:bogus"_s);
    QCOMPARE(test::faultsOf(m_bar.get()).join(u'|'), QString());
}

ASSAY_TEST(TestFilterBar);
#include "test_filter_bar.moc"
