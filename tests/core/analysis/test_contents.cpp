// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/contents.h"
#include "analysis/extracted_files.h"
#include "support/test_main.h"

#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

ExtractedFile file(qint64 id, std::optional<qint64> parent, char sample, Classification classification)
{
    ExtractedFile one;
    one.id = id;
    one.parent = parent;
    one.path = u"place/%1"_s.arg(id);
    one.sha1 = sample == 0 ? QString() : QString(40, QLatin1Char(sample));
    one.verdict.classification = classification;
    return one;
}

ContentsPtr contents(std::vector<ExtractedFile> files, const ContentsLimits &limits = {})
{
    ExtractedPage page;
    page.count = qint64(files.size());
    page.files = std::move(files);
    return contentsOf({page}, limits);
}

using enum Classification;

} // namespace

class TestContents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesATree();
    void oneSampleAtSeveralPlaces();
    void cyclesAreCut();
    void cyclesOfSamples();
    void theContainerIsNoneOfItsContents();
    void orphansAndRepetitions();
    void depthAndNumberAreBounded();
    void aHundredThousandInAChain();
    void pagesAreJoined();
    void decodesPages_data();
    void decodesPages();
    void containersAreDigests();
};

void TestContents::makesATree()
{
    const auto tree = contents({file(1, {}, 'a', Malicious), file(2, 1, 'b', Goodware), file(3, 2, 'c', Suspicious),
        file(4, {}, 'd', Unknown)});
    QCOMPARE(tree->nodes.size(), size_t(4));
    QCOMPARE(tree->top.size(), size_t(2));
    const ContentsNode &first = tree->nodes[tree->top[0]];
    QCOMPARE(first.file.id, 1);
    QCOMPARE(first.depth, 0U);
    QCOMPARE(first.children.size(), size_t(1));
    const ContentsNode &second = tree->nodes[first.children[0]];
    QCOMPARE(second.file.id, 2);
    QCOMPARE(tree->nodes[second.children[0]].depth, 2U);
    for (quint32 i = 0; i < tree->nodes.size(); ++i) {
        const quint32 parent = tree->nodes[i].parent;
        QVERIFY(parent == ContentsNode::none || parent < i);
    }
    QCOMPARE(tree->malicious, 1);
    QCOMPARE(tree->suspicious, 1);
    QCOMPARE(tree->goodware, 1);
    QCOMPARE(tree->unknown, 1);
    QCOMPARE(tree->nodes[tree->worst].file.id, 1);
    QVERIFY(tree->isComplete());
    QVERIFY(tree->remarks.isEmpty());
}

void TestContents::oneSampleAtSeveralPlaces()
{
    const auto tree = contents(
        {file(1, {}, 'a', Unknown), file(2, 1, 'b', Malicious), file(3, 1, 'b', Malicious), file(4, 3, 'c', Unknown)});
    QCOMPARE(tree->nodes.size(), size_t(3));
    const ContentsNode &both = tree->nodes[tree->nodes[tree->top[0]].children[0]];
    QCOMPARE(both.placeCount, 2);
    QCOMPARE(both.places, (QStringList{u"place/2"_s, u"place/3"_s}));
    QCOMPARE(both.children.size(), size_t(1)); // what the second place holds belongs to the sample
    QCOMPARE(tree->malicious, 1);
}

void TestContents::cyclesAreCut()
{
    const auto tree = contents({file(1, 1, 'a', Unknown), file(2, 4, 'b', Unknown), file(3, 2, 'c', Unknown),
        file(4, 3, 'd', Unknown), file(5, 4, 'e', Malicious)});
    QCOMPARE(tree->nodes.size(), size_t(5));
    QCOMPARE(tree->top.size(), size_t(2));
    QCOMPARE(tree->malicious, 1);
    QCOMPARE(tree->remarks.size(), 1);
}

void TestContents::cyclesOfSamples()
{
    // Well-formed rows: an archive that holds itself two levels down is one sample.
    const auto tree = contents({file(1, {}, 'a', Unknown), file(2, 1, 'b', Unknown), file(3, 2, 'a', Unknown)});
    QCOMPARE(tree->nodes.size(), size_t(2));
    QCOMPARE(tree->top.size(), size_t(1));
    QCOMPARE(tree->nodes[tree->top[0]].placeCount, 2);
}

void TestContents::theContainerIsNoneOfItsContents()
{
    ExtractedPage page;
    page.files = {
        file(1, {}, 'a', Malicious), file(2, 1, 'b', Goodware), file(3, {}, 'c', Unknown), file(4, 2, 'a', Malicious)};
    page.count = 4;
    std::vector<ExtractedPage> pages{page};
    leaveOutContainer(pages, {}); // nobody knows whose contents they are
    QCOMPARE(contentsOf(pages)->nodes.size(), size_t(3));
    leaveOutContainer(pages, QString(40, u'a'));
    const auto tree = contentsOf(pages);
    QCOMPARE(tree->nodes.size(), size_t(2));
    QCOMPARE(tree->top.size(), size_t(2)); // what was below the container's own row is directly in it
    QCOMPARE(tree->malicious, 0);
    QVERIFY(tree->nodes[tree->worst].file.sha1 != QString(40, u'a'));
    QCOMPARE(tree->listed, 2);
    QVERIFY(tree->isComplete());
    QVERIFY(tree->remarks.isEmpty());
}

void TestContents::orphansAndRepetitions()
{
    const auto tree = contents({file(1, 99, 'a', Unknown), file(1, {}, 'b', Malicious), file(2, {}, 0, Suspicious)});
    QCOMPARE(tree->nodes.size(), size_t(2));
    QCOMPARE(tree->top.size(), size_t(2));
    QCOMPARE(tree->remarks.size(), 3); // an orphan, a repetition, one without a digest
    QVERIFY(tree->nodes[1].file.sha1.isEmpty());
    const auto none = contentsOf(std::vector<ExtractedPage>());
    QVERIFY(none->nodes.empty());
    QCOMPARE(none->worst, ContentsNode::none);
    QVERIFY(none->isComplete());
}

void TestContents::depthAndNumberAreBounded()
{
    std::vector<ExtractedFile> files;
    for (int i = 0; i < 20; ++i) {
        files.push_back(
            file(i, i == 0 ? std::nullopt : std::optional<qint64>(i - 1), 0, i == 19 ? Malicious : Unknown));
    }
    const auto shallow = contents(files, {10'000, 5});
    QCOMPARE(shallow->nodes.size(), size_t(5));
    QCOMPARE(shallow->malicious, 1); // hidden ones are counted
    QVERIFY(shallow->remarks[0].contains("15"_L1));
    const auto few = contents(files, {7, 100});
    QCOMPARE(few->nodes.size(), size_t(7));
    const auto all = contents(files, {100, 100});
    QCOMPARE(all->nodes.size(), size_t(20));
    QCOMPARE(all->nodes.back().depth, 19U);
}

void TestContents::aHundredThousandInAChain()
{
    std::vector<ExtractedFile> files;
    constexpr int many = 100'000;
    for (int i = 0; i < many; ++i)
        files.push_back(file(i, i + 1, 0, Unknown)); // the last one has no parent
    const auto tree = contents(std::move(files), {many, many});
    QCOMPARE(tree->nodes.size(), size_t(many));
    QCOMPARE(tree->nodes.back().depth, quint32(many - 1));
}

void TestContents::pagesAreJoined()
{
    ExtractedPage first;
    first.count = 10;
    first.files = {file(1, {}, 'a', Unknown)};
    ExtractedPage second;
    second.count = 10;
    second.files = {file(2, 1, 'b', Malicious)};
    const auto tree = contentsOf({first, second});
    QCOMPARE(tree->nodes[tree->top[0]].children.size(), size_t(1));
    QCOMPARE(tree->listed, 10);
    QCOMPARE(tree->read, 2);
    QVERIFY(!tree->isComplete());
    QCOMPARE(tree->remarks.size(), 1);
}

void TestContents::decodesPages_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("files"); // -1: an error
    QTest::addColumn<bool>("isLast");
    const auto row = [](const char *name, const char *json, int files, bool isLast) {
        QTest::newRow(name) << QByteArray(json) << files << isLast;
    };
    row("empty body", "", 0, true);
    row("blank body", " \n", 0, true);
    row("no files", R"({"count":0,"next":null,"results":[]})", 0, true);
    row("one", R"({"count":1,"results":[{"id":1,"sample":{"sha1":"x"}}]})", 1, true);
    row("another host", R"({"count":2,"next":"https://elsewhere.example/?page=2","results":[{"id":1}]})", 1, false);
    row("no objects", R"({"results":[1,null,"x",[]]})", 0, true);
    row("no results", R"({"count":1})", -1, true);
    row("results are an object", R"({"results":{}})", -1, true);
    row("no JSON", "<html>", -1, true);
    row("cut", R"({"results":[{"id":1})", -1, true);
}

void TestContents::decodesPages()
{
    QFETCH(QByteArray, json);
    QFETCH(int, files);
    QFETCH(bool, isLast);
    const auto page = decodeExtractedPage(json);
    QCOMPARE(bool(page), files >= 0);
    if (!page)
        return;
    QCOMPARE(int(page->files.size()), files);
    QCOMPARE(page->isLast, isLast);
    for (const ExtractedFile &one : page->files)
        QVERIFY(one.sha1.isEmpty()); // "x" is none
}

void TestContents::containersAreDigests()
{
    const QByteArray json = R"({"containers":["%1","%1","nothing",7,null,{"sha1":"%2"}]})";
    const QString sha1(40, u'A');
    const auto found = decodeContainers(QString::fromLatin1(json).arg(sha1, QString(40, u'b')).toUtf8());
    QVERIFY(found);
    QCOMPARE(*found, (QStringList{sha1.toLower(), QString(40, u'b')}));
    QCOMPARE(*decodeContainers("{}"), QStringList());
    QVERIFY(!decodeContainers("[]"));
}

ASSAY_TEST(TestContents);
#include "test_contents.moc"
