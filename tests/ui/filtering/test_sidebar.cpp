// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtering/facet_model.h"
#include "filtering/sidebar.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
Row rowOf(const QString &digit, State state, Classification classification, const QString &tags = {})
{
    Row row;
    row.indicator = {IndicatorType::Md5, digit.repeated(32), digit.repeated(32)};
    row.state = state;
    row.parameters.insert(u"tags"_s, tags);
    if (classification != Classification::None) {
        test::edit(row)->findings.verdict = Verdict();
        test::edit(row)->findings.verdict->classification = classification;
    }
    return row;
}

// The values of a group as texts: "Malicious 2"; a star marks a chosen value.
QStringList asText(const FacetModel &model, Facet facet)
{
    QStringList rows;
    const QModelIndex group = model.groupOf(facet);
    for (int row = 0; row < model.rowCount(group); ++row) {
        const QModelIndex value = model.index(row, 0, group);
        const bool chosen = value.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        rows << u"%1 %2%3"_s.arg(
            value.data().toString(), value.siblingAtColumn(1).data().toString(), chosen ? u"*"_s : QString());
    }
    return rows;
}
} // namespace

class TestSidebar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void countsAreLive();
    void valuesComeAndGo();
    void clickChoosesOneCtrlClickSeveral();
    void keyboardDoesTheSame();
    void allRowsReleasesEverything();
    void chosenValuesStayWhenEmpty();
    void groupsAreRemembered();
    void hostileValuesArePlain();
    void manyTagsAreCut();
    void longNamesAreWholeInTheToolTip();

private:
    FacetModel &model() { return *static_cast<FacetModel *>(m_sidebar->model()); }
    QModelIndex value(Facet facet, const QString &text)
    {
        const QModelIndex group = model().groupOf(facet);
        for (int row = 0; row < model().rowCount(group); ++row) {
            if (model().index(row, 0, group).data().toString() == text)
                return model().index(row, 0, group);
        }
        return {};
    }
    void click(const QModelIndex &index, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        m_sidebar->scrollTo(index);
        const QRect place = m_sidebar->visualRect(index);
        QTest::mouseClick(m_sidebar->viewport(), Qt::LeftButton, keys, QPoint(place.left() + 60, place.center().y()));
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QueueProxy> m_proxy;
    std::unique_ptr<Sidebar> m_sidebar;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestSidebar::init()
{
    m_session = std::make_unique<Session>();
    m_session->add({rowOf(u"a"_s, State::Done, Classification::Malicious, u"x,y"_s),
        rowOf(u"b"_s, State::Done, Classification::Malicious, u"y"_s),
        rowOf(u"c"_s, State::Done, Classification::Goodware), rowOf(u"d"_s, State::Queued, Classification::None)});
    m_model = std::make_unique<QueueModel>(*m_session);
    m_proxy = std::make_unique<QueueProxy>(*m_model);
    m_sidebar = std::make_unique<Sidebar>(*m_proxy);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_sidebar->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_sidebar->resize(240, 600);
    m_sidebar->show();
    m_sidebar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
}

void TestSidebar::cleanup()
{
    m_tester.reset();
    m_sidebar.reset();
    m_proxy.reset();
    m_model.reset();
    m_session.reset();
}

void TestSidebar::countsAreLive()
{
    QCOMPARE(asText(model(), Facet::Verdict), (QStringList{u"Malicious 2"_s, u"Goodware 1"_s, u"No verdict 1"_s}));
    QCOMPARE(asText(model(), Facet::Tag), (QStringList{u"x 1"_s, u"y 2"_s, u"No tag 2"_s}));
    QCOMPARE(asText(model(), Facet::Status), (QStringList{u"Queued 1"_s, u"Done 3"_s}));
    QCOMPARE(asText(model(), Facet::Decision), QStringList{u"Not decided yet 4"_s});
    m_session->update(m_session->at(1).id, [](Row &row) { row.decision = Decision{u"escalated"_s, {}, {}, {}}; });
    m_session->update(m_session->at(2).id, [](Row &row) { row.decision = Decision{u"confirmed"_s, {}, {}, {}}; });
    QTRY_COMPARE(
        asText(model(), Facet::Decision), (QStringList{u"Not decided yet 2"_s, u"Confirmed 1"_s, u"Escalated 1"_s}));
    m_session->update(m_session->at(3).id, [](Row &row) { row.state = State::Checking; });
    QTRY_COMPARE(asText(model(), Facet::Status), (QStringList{u"Running 1"_s, u"Done 3"_s}));
    QCOMPARE(model().index(0, 1).data().toString(), u"4"_s);
    m_session->remove({m_session->at(0).id});
    QTRY_COMPARE(model().index(0, 1).data().toString(), u"3"_s);
    QTRY_COMPARE(asText(model(), Facet::Tag), (QStringList{u"y 1"_s, u"No tag 2"_s}));
}

void TestSidebar::valuesComeAndGo()
{
    m_session->add({rowOf(u"e"_s, State::Failed, Classification::None, u"a,z"_s)});
    QTRY_COMPARE(asText(model(), Facet::Tag), (QStringList{u"a 1"_s, u"x 1"_s, u"y 2"_s, u"z 1"_s, u"No tag 2"_s}));
    std::vector<RowId> all;
    for (const Row &row : m_session->rows())
        all.push_back(row.id);
    m_session->remove(all);
    QTRY_COMPARE(asText(model(), Facet::Tag), QStringList());
    QCOMPARE(asText(model(), Facet::Status), QStringList());
}

void TestSidebar::clickChoosesOneCtrlClickSeveral()
{
    click(value(Facet::Verdict, u"Malicious"_s));
    QCOMPARE(m_proxy->shownCount(), 2);
    QCOMPARE(asText(model(), Facet::Verdict), (QStringList{u"Malicious 2*"_s, u"Goodware 1"_s, u"No verdict 1"_s}));
    click(value(Facet::Verdict, u"Goodware"_s));
    QCOMPARE(m_proxy->shownCount(), 1);
    click(value(Facet::Verdict, u"Malicious"_s), Qt::ControlModifier);
    QCOMPARE(m_proxy->shownCount(), 3);
    click(value(Facet::Tag, u"x"_s)); // groups are joined by "and"
    QCOMPARE(m_proxy->shownCount(), 1);
    click(value(Facet::Tag, u"x"_s)); // the second click clears the choice
    QCOMPARE(m_proxy->shownCount(), 3);
}

void TestSidebar::keyboardDoesTheSame()
{
    m_sidebar->setCurrentIndex(value(Facet::Verdict, u"Malicious"_s));
    QTest::keyClick(m_sidebar.get(), Qt::Key_Return);
    QCOMPARE(m_proxy->shownCount(), 2);
    QTest::keyClick(m_sidebar.get(), Qt::Key_Down);
    QTest::keyClick(m_sidebar.get(), Qt::Key_Space);
    QCOMPARE(m_proxy->shownCount(), 3);
    m_sidebar->setCurrentIndex(model().groupOf(Facet::Verdict));
    QTest::keyClick(m_sidebar.get(), Qt::Key_Space);
    QVERIFY(!m_sidebar->isExpanded(model().groupOf(Facet::Verdict)));
    QSignalSpy left(m_sidebar.get(), &Sidebar::left);
    QTest::keyClick(m_sidebar.get(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestSidebar::allRowsReleasesEverything()
{
    click(value(Facet::Verdict, u"Malicious"_s));
    click(value(Facet::Tag, u"x"_s));
    QCOMPARE(m_proxy->shownCount(), 1);
    click(model().index(0, 0));
    QVERIFY(!m_proxy->isFiltering());
    QCOMPARE(m_proxy->shownCount(), 4);
}

void TestSidebar::chosenValuesStayWhenEmpty()
{
    click(value(Facet::Status, u"Queued"_s));
    m_session->update(m_session->at(3).id, [](Row &row) { row.state = State::Done; });
    // A chosen value without rows stays visible, so that the choice can be cleared.
    QTRY_COMPARE(asText(model(), Facet::Status), (QStringList{u"Queued 0*"_s, u"Done 4"_s}));
    QTRY_COMPARE(m_proxy->shownCount(), 0);
    click(value(Facet::Status, u"Queued"_s));
    QCOMPARE(m_proxy->shownCount(), 4);
}

void TestSidebar::groupsAreRemembered()
{
    m_sidebar->setCollapsedGroups({u"tag"_s, u"nonsense"_s});
    QCOMPARE(m_sidebar->collapsedGroups(), QStringList{u"tag"_s});
    m_sidebar->setCollapsedGroups({});
    QCOMPARE(m_sidebar->collapsedGroups(), QStringList());
}

void TestSidebar::hostileValuesArePlain()
{
    for (const QString &name : test::hostileNames()) {
        Row row = rowOf(u"f"_s, State::Queued, Classification::None);
        row.batch = name;
        row.appliance = name;
        m_session->add({row});
    }
    QTRY_VERIFY(model().rowCount(model().groupOf(Facet::Batch)) > 10);
    for (const Facet facet : {Facet::Batch, Facet::Source}) {
        for (const QString &text : asText(model(), facet)) {
            for (const QChar c : text)
                QVERIFY2(c.category() != QChar::Other_Control && c != QChar(0x202e), qPrintable(text));
        }
    }
    m_sidebar->grab();
}

void TestSidebar::manyTagsAreCut()
{
    std::vector<Row> rows;
    for (int i = 0; i < 400; ++i)
        rows.push_back(rowOf(u"f"_s, State::Queued, Classification::None, u"common,tag%1"_s.arg(i)));
    m_session->add(rows);
    const QModelIndex tags = model().groupOf(Facet::Tag);
    QTRY_COMPARE(model().rowCount(tags), 200);
    QVERIFY(value(Facet::Tag, u"common"_s).isValid()); // frequent values are kept
    QVERIFY(!tags.data(Qt::ToolTipRole).toString().isEmpty());
}

void TestSidebar::longNamesAreWholeInTheToolTip()
{
    const QString tag = u"case-"_s + QString(120, u'x') + u"<b>end"_s;
    m_session->add({rowOf(u"a"_s, State::Done, Classification::None, tag)});
    const auto tips = [this] {
        const QModelIndex group = model().groupOf(Facet::Tag);
        QString all;
        for (int row = 0; row < model().rowCount(group); ++row)
            all += model().index(row, 0, group).data(Qt::ToolTipRole).toString();
        return all;
    };
    QTRY_VERIFY2(tips().contains(tag.toHtmlEscaped()), qPrintable(tips()));
}

ASSAY_TEST(TestSidebar);
#include "test_sidebar.moc"
