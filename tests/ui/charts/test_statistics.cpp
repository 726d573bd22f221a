// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "charts/statistics_window.h"
#include "charts/tag_chips.h"
#include "filter/filter.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "tables/outline_view.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QXmlStreamReader>

using namespace assay;
using namespace Qt::StringLiterals;

class TestStatistics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesAreCounted();
    void termsFindWhatWasCounted();
    void windowCountsShownOrSelected();
    void followsTheSession();
    void picturesAreWellFormed();
    void csvIsGuarded();
    void everyControlIsNamed();
    void chipsAskForTheirTag();
    void manyTagsAreInAMenu();
};

namespace {
std::vector<RowId> idsOf(const Session &session)
{
    std::vector<RowId> ids;
    for (const Row &row : session.rows())
        ids.push_back(row.id);
    return ids;
}
} // namespace

void TestStatistics::valuesAreCounted()
{
    Row row = test::fullRow();
    test::edit(row)->findings.attributes.push_back(
        {u"ATT&CK Technique"_s, u"T1082 System Information Discovery"_s, false});
    test::edit(row)->findings.attributes.push_back({u"ATT&CK Technique"_s, u"T1055 Process Injection"_s, false});
    RowStatistics counts;
    counts.add(row);
    counts.add(row);
    Row waiting;
    waiting.indicator = {IndicatorType::Md5, QString(32, u'a'), QString(32, u'a')};
    counts.add(waiting);
    QCOMPARE(counts.rows(), 3);
    const auto verdicts = counts.values(StatisticsGroup::Verdict);
    QCOMPARE(verdicts.size(), size_t(2));
    QCOMPARE(verdicts[0].count, 2);
    QCOMPARE(verdicts[1].text, u"none"_s);
    const auto techniques = counts.values(StatisticsGroup::Technique);
    QCOMPARE(techniques.size(), RowSummary::holds(attackTechniqueName) ? size_t(3) : size_t(1));
    for (size_t group = 0; group + 1 < statisticsGroups; ++group) {
        int sum = 0;
        for (const RowStatistics::Value &value : counts.values(StatisticsGroup(group)))
            sum += value.count;
        QCOMPARE(sum, 3);
    }
}

// Whatever a bar shows, its term lets exactly those rows through that were counted for it, or rows that contain it.
void TestStatistics::termsFindWhatWasCounted()
{
    std::vector<Row> rows = test::sampleRows(300, 7);
    RowStatistics counts;
    for (const Row &row : rows)
        counts.add(row);
    for (size_t group = 0; group < statisticsGroups; ++group) {
        for (const RowStatistics::Value &value : counts.values(StatisticsGroup(group))) {
            const QString term = filterTerm(StatisticsGroup(group), value.text);
            const ParsedFilter parsed = parseFilter(term);
            QVERIFY2(!parsed.error, qPrintable(term));
            const auto found = std::ranges::count_if(rows, [&](const Row &row) { return parsed.filter.matches(row); });
            QVERIFY2(found >= value.count, qPrintable(term + u' ' + QString::number(found)));
            if (StatisticsGroup(group) == StatisticsGroup::Verdict || value.text.isEmpty())
                QCOMPARE(int(found), value.count);
        }
    }
}

void TestStatistics::windowCountsShownOrSelected()
{
    Session session;
    session.add(test::sampleRows(50, 1));
    StatisticsWindow window(
        session, [&] { return idsOf(session); },
        [] {
            return std::vector<RowId>{1, 2};
        });
    window.show();
    QTRY_VERIFY(!window.isCounting());
    QCOMPARE(window.statistics().rows(), 50);
    QCOMPARE(test::labelText(&window, "statisticsCount"), u"50 row(s)"_s);
    auto *verdicts = test::child<OutlineView>(&window, "statistics-verdict");
    QVERIFY(verdicts->model()->rowCount() > 1);
    QSignalSpy wanted(&window, &StatisticsWindow::filterWanted);
    verdicts->select(verdicts->outline().indexOf(u"malicious"_s));
    QTest::keyClick(verdicts, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"class:malicious"_s);
    test::child<QComboBox>(&window, "statisticsRows")->setCurrentIndex(1);
    QTRY_VERIFY(!window.isCounting());
    QCOMPARE(window.statistics().rows(), 2);
}

void TestStatistics::followsTheSession()
{
    Session session;
    session.add(test::sampleRows(5, 1));
    StatisticsWindow window(
        session, [&] { return idsOf(session); }, [] { return std::vector<RowId>{}; });
    QTRY_COMPARE(window.statistics().rows(), 5);
    session.add(test::sampleRows(3, 2));
    QTRY_COMPARE(window.statistics().rows(), 8);
    session.remove({1});
    QTRY_COMPARE(window.statistics().rows(), 7);
}

void TestStatistics::picturesAreWellFormed()
{
    Session session;
    std::vector<Row> rows = test::sampleRows(20, 3);
    for (size_t i = 0; i < rows.size(); ++i) {
        const QStringList names = test::hostileNames();
        rows[i].appliance = names[qsizetype(i) % names.size()];
    }
    session.add(std::move(rows));
    StatisticsWindow window(
        session, [&] { return idsOf(session); }, [] { return std::vector<RowId>{}; });
    QTRY_VERIFY(!window.isCounting());
    QSignalSpy save(&window, &StatisticsWindow::saveWanted);
    window.show();
    test::click(&window, "statisticsSvg");
    QCOMPARE(save.size(), 1);
    QXmlStreamReader svg(save[0][1].toByteArray());
    int bars = 0;
    while (!svg.atEnd()) {
        svg.readNext();
        if (!svg.isStartElement())
            continue;
        const QString name = svg.name().toString();
        QVERIFY2(
            (QStringList{u"svg"_s, u"rect"_s, u"text"_s}).contains(name), qPrintable(name)); // no element of a name
        bars += name == "rect"_L1 ? 1 : 0;
    }
    QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    QVERIFY(bars > 10);
    test::click(&window, "statisticsPng");
    QCOMPARE(save.size(), 2);
    QVERIFY(save[1][1].toByteArray().startsWith("\x89PNG"));
    const QImage pixels = QImage::fromData(save[1][1].toByteArray(), "PNG");
    QVERIFY(pixels.width() > 1'500);
}

void TestStatistics::csvIsGuarded()
{
    Session session;
    Row row = test::fullRow();
    row.appliance = u"=cmd|'/C calc'!A0"_s;
    session.add({row});
    StatisticsWindow window(
        session, [&] { return idsOf(session); }, [] { return std::vector<RowId>{}; });
    QTRY_VERIFY(!window.isCounting());
    const QString csv = QString::fromUtf8(window.statistics().csv());
    QVERIFY2(csv.startsWith(u"group,value,rows\r\nverdict,"_s), qPrintable(csv));
    QVERIFY2(csv.contains(u"source,'=cmd|'/C calc'!A0,1\r\n"_s), qPrintable(csv));
}

void TestStatistics::everyControlIsNamed()
{
    Session session;
    StatisticsWindow window(
        session, [] { return std::vector<RowId>{}; }, [] { return std::vector<RowId>{}; });
    window.show();
    QCOMPARE(test::faultsOf(&window).join(u'|'), QString());
}

void TestStatistics::chipsAskForTheirTag()
{
    TagChips chips;
    chips.setTags({u"case & 7"_s, QString(1'000, u'W'), u"a\u202Eb"_s});
    chips.resize(300, 200);
    chips.show();
    const auto buttons = chips.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 3);
    QVERIFY(buttons[1]->text().size() < 100);
    QVERIFY(!buttons[2]->text().contains(QChar(0x202e)));
    QSignalSpy chosen(&chips, &TagChips::chosen);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QCOMPARE(chosen[0][0].toString(), u"case & 7"_s);
    chips.setTags({});
    QVERIFY(!chips.isVisible());
}

void TestStatistics::manyTagsAreInAMenu()
{
    TagChips chips;
    QStringList tags;
    for (int i = 0; i < 9; ++i)
        tags << u"tag %1"_s.arg(i);
    chips.setTags(tags);
    chips.show();
    const auto *more = chips.findChild<QPushButton *>(u"moreTags"_s);
    QVERIFY(more);
    QCOMPARE(more->text(), u"+6"_s);
    const auto actions = more->findChild<QMenu *>()->actions();
    QCOMPARE(actions.size(), 6);
    QSignalSpy chosen(&chips, &TagChips::chosen);
    actions.last()->trigger();
    QCOMPARE(chosen[0][0].toString(), u"tag 8"_s);
}

ASSAY_TEST(TestStatistics);
#include "test_statistics.moc"
