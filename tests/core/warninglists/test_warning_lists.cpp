// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "warninglists/warning_list_store.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

Indicator indicatorOf(IndicatorType type, const QString &value)
{
    return {type, value, value};
}

QByteArray listJson(const QString &type, const QStringList &values, qint64 version = 1, const QString &name = u"L"_s)
{
    return QJsonDocument(QJsonObject{{u"name"_s, name}, {u"type"_s, type}, {u"version"_s, version},
                             {u"description"_s, u"d"_s}, {u"list"_s, QJsonArray::fromStringList(values)}})
        .toJson();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestWarningLists : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainListsMatch_data();
    void plainListsMatch();
    void mispListsMatch_data();
    void mispListsMatch();
    void badLists_data();
    void badLists();
    void entriesThatMatchEverythingAreLeftOut();
    void nestedNetworksAreAllFound();
    void shippedListsAreWhole();
    void newerListsReplaceOlderOnes();
    void installing();
    void theCopyOfASharedListCounts();
    void aMissingOwnListIsNamed();
};

void TestWarningLists::plainListsMatch_data()
{
    QTest::addColumn<IndicatorType>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isOn");
    using enum IndicatorType;
    const auto row = [](IndicatorType type, const char *value, bool isOn) {
        QTest::addRow("%s", value) << type << QString::fromUtf8(value) << isOn;
    };
    row(Fqdn, "ours.test", true);
    row(Fqdn, "deep.below.ours.test", true);
    row(Fqdn, "yours.test", false); // ends with the same letters
    row(Fqdn, "ours.test.evil.test", false);
    row(Url, "https://www.ours.test/a?b=c", true);
    row(Url, "www.ours.test/a", true);
    row(Url, "https://user:secret@ours.test:8443/", true);
    row(Url, "https://OURS.TEST./", true);
    row(Url, "https://evil.test/ours.test", false);
    row(Url, "https://evil.test/?u=https://ours.test/", false);
    row(Url, "https://ours.test@evil.test/", false);
    row(Ipv4, "192.0.2.77", true);
    row(Ipv4, "192.0.3.77", false);
    row(Ipv4, "198.51.100.7", true);
    row(Url, "http://192.0.2.77:8080/x", true);
    row(Url, "http://3221226061/x", true); // 192.0.2.77 as one number
    row(Ipv6, "2001:db8:1::5", true);
    row(Ipv6, "2001:db8:2::5", false);
    row(Url, "http://[2001:db8:1::5]/", true);
    row(Url, "https://portal.cloud.test/hr", true);
    row(Url, "http://portal.cloud.test/hr/people?id=7", true);
    row(Url, "https://portal.cloud.test/hrx", false);
    row(Url, "https://portal.cloud.test/other/../hr/people", true);
    row(Url, "https://portal.cloud.test/", false);
    row(Fqdn, "portal.cloud.test", false);
    row(Url, "https://portal.cloud.test:444/hr", false);
    row(Md5, "d41d8cd98f00b204e9800998ecf8427e", true);
    row(Sha1, "da39a3ee5e6b4b0d3255bfef95601890afd80709", false);
    row(Url, "https://intra/", true);
    row(File, "/home/x/ours.test", false);
    row(Submission, "192", false);
}

void TestWarningLists::plainListsMatch()
{
    QFETCH(IndicatorType, type);
    QFETCH(QString, value);
    QFETCH(bool, isOn);
    const Result<WarningList> list
        = readPlainList("# ours\n\nOurs[.]test  # the company\n192.0.2.0/24\n198.51.100.7\r\n"
                        "2001:db8:1::/48\nhxxps://portal.cloud.test/hr/\n"
                        "D41D8CD98F00B204E9800998ECF8427E\nintra\n",
            u"Own"_s);
    QVERIFY(list);
    QCOMPARE(list->firstLeftOut, QString());
    QCOMPARE(list->entries.size(), 7u);
    const WarningLists lists({*list}, {});
    QCOMPARE(lists.isOwn(indicatorOf(type, value)), isOn);
    QCOMPARE(lists.namesFor(indicatorOf(type, value)), isOn ? QStringList{u"Own"_s} : QStringList());
}

void TestWarningLists::mispListsMatch_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<IndicatorType>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isOn");
    using enum IndicatorType;
    const auto row = [](const char *kind, const char *entry, IndicatorType type, const char *value, bool isOn) {
        QTest::addRow("%s %s %s", kind, entry, value)
            << QString::fromUtf8(kind) << QString::fromUtf8(entry) << type << QString::fromUtf8(value) << isOn;
    };
    row("hostname", "good.test", Fqdn, "a.good.test", true);
    row("hostname", ".good.test", Fqdn, "a.good.test", true);
    row("string", "good.test", Fqdn, "good.test", true);
    row("string", "good.test", Fqdn, "a.good.test", false);
    row("string", "good.test", Url, "http://good.test/x", true);
    row("string", "http://good.test/x", Url, "https://good.test/x", true);
    row("string", "http://good.test/x", Url, "https://good.test/x/y", false);
    row("string", "8.8.8.8", Ipv4, "8.8.8.8", true);
    row("cidr", "8.8.8.8", Ipv4, "8.8.8.8", true);
    row("cidr", "8.8.8.0/24", Url, "http://8.8.8.8/", true);
    row("cidr", "2001:4860::/32", Ipv6, "2001:4860:4860::8888", true);
    row("string", "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709", Sha1, "da39a3ee5e6b4b0d3255bfef95601890afd80709", true);
}

void TestWarningLists::mispListsMatch()
{
    QFETCH(QString, kind);
    QFETCH(QString, entry);
    QFETCH(IndicatorType, type);
    QFETCH(QString, value);
    QFETCH(bool, isOn);
    const Result<WarningList> list = readMispList(listJson(kind, {entry}));
    QVERIFY(list);
    QCOMPARE(list->leftOut, 0);
    const WarningLists lists({}, {*list});
    QCOMPARE(lists.namesFor(indicatorOf(type, value)), isOn ? QStringList{u"L"_s} : QStringList());
    QVERIFY(!lists.isOwn(indicatorOf(type, value)));
}

void TestWarningLists::badLists_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::addRow("no JSON") << "{\"list\": ["_ba << u"not JSON"_s;
    QTest::addRow("no list") << R"({"name":"x","type":"string"})"_ba << u"list"_s;
    QTest::addRow("regex") << listJson(u"regex"_s, {u".*"_s}) << u"regex"_s;
    QTest::addRow("substring") << listJson(u"substring"_s, {u"a"_s}) << u"substring"_s;
    QTest::addRow("100 MB") << QByteArray(100'000'000, ' ') << u"larger than 16 MiB"_s;
    QTest::addRow("not UTF-8") << "caf\xe9.test\n"_ba << u"UTF-8"_s;
    QTest::addRow("too many") << (QByteArray(32, 'a') + '\n').repeated(int(WarningList::maxEntries) + 1)
                              << u"more than 500,000 entries"_s;
}

void TestWarningLists::badLists()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    QTemporaryDir folder;
    writeFile(folder.filePath(u"list"_s), bytes);
    const Result<WarningList> list = readListFile(folder.filePath(u"list"_s));
    QVERIFY(!list);
    QVERIFY2(list.error().detail.contains(says), qPrintable(list.error().detail));
    QVERIFY(!readListFile(folder.filePath(u"missing"_s)));
    QVERIFY(!readListFile(folder.path()));
}

void TestWarningLists::entriesThatMatchEverythingAreLeftOut()
{
    const Result<WarningList> plain = readPlainList(
        "*\n.\ncom\n0.0.0.0/0\n::/0\n2000::/3\n128.0.0.0/1\n*.*\nhttp://\n"_ba + "10.0.0.0/33\nours.test\n", u"Own"_s);
    QVERIFY(plain);
    QCOMPARE(plain->entries.size(), 1u);
    QCOMPARE(plain->leftOut, 10);
    QVERIFY2(plain->firstLeftOut.contains(u"Entry 1"_s), qPrintable(plain->firstLeftOut));
    const Result<WarningList> misp = readMispList(listJson(u"hostname"_s, {u"com"_s, u""_s, u"*"_s, u"good.test"_s}));
    QVERIFY(misp);
    QCOMPARE(misp->entries.size(), 1u);
    QCOMPARE(misp->leftOut, 3);
}

void TestWarningLists::nestedNetworksAreAllFound()
{
    const auto list = [](const QString &name, const QStringList &networks) {
        WarningList made = *readMispList(listJson(u"cidr"_s, networks));
        made.name = name;
        return made;
    };
    const WarningLists lists({},
        {list(u"a"_s, {u"10.0.0.0/8"_s, u"10.1.2.0/24"_s}), list(u"b"_s, {u"10.1.0.0/16"_s, u"10.3.0.0/16"_s}),
            list(u"c"_s, {u"10.1.2.0/24"_s, u"10.1.2.3"_s}), list(u"d"_s, {u"10.1.2.4"_s})});
    const auto names
        = [&](const QString &ip) { return lists.namesFor(indicatorOf(IndicatorType::Ipv4, ip)).join(u""); };
    QCOMPARE(names(u"10.1.2.3"_s), u"abc"_s);
    QCOMPARE(names(u"10.1.2.4"_s), u"abcd"_s);
    QCOMPARE(names(u"10.1.2.5"_s), u"abc"_s);
    QCOMPARE(names(u"10.1.3.5"_s), u"ab"_s);
    QCOMPARE(names(u"10.2.3.5"_s), u"a"_s);
    QCOMPARE(names(u"10.255.255.255"_s), u"a"_s);
    QCOMPARE(names(u"11.0.0.0"_s), QString());
    QCOMPARE(names(u"9.255.255.255"_s), QString());
}

void TestWarningLists::shippedListsAreWhole()
{
    const QDir folder(QStringLiteral(ASSAY_SHIPPED_LISTS));
    const QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    const auto lists = loadWarningLists({});
    QCOMPARE(lists->problems(), QStringList());
    QCOMPARE(qsizetype(lists->others().size()), names.size());
    QVERIFY(lists->own().empty() && lists->isOwnComplete());
    for (const QString &name : names)
        QVERIFY2(QFileInfo(folder.filePath(name + "/list.json"_L1)).size() <= 60 * 1024, qPrintable(name));
    for (const WarningList &list : lists->others()) {
        QVERIFY2(list.leftOut == 0, qPrintable(list.name + list.firstLeftOut));
        QVERIFY(list.version >= 20'000'000 && !list.description.isEmpty() && !list.entries.empty());
    }
    const auto isOn = [&](IndicatorType type, const char *value) {
        return !lists->namesFor(indicatorOf(type, QString::fromLatin1(value))).isEmpty();
    };
    QVERIFY(isOn(IndicatorType::Ipv4, "8.8.8.8"));
    QVERIFY(isOn(IndicatorType::Ipv4, "192.168.1.1"));
    QVERIFY(isOn(IndicatorType::Ipv6, "fe80::1"));
    QVERIFY(isOn(IndicatorType::Md5, "d41d8cd98f00b204e9800998ecf8427e"));
    QVERIFY(isOn(IndicatorType::Md5, "44d88612fea8a8f36de82e1278abb02f")); // EICAR
    QVERIFY(isOn(IndicatorType::Url, "https://www.virustotal.com/gui/"));
    QVERIFY(isOn(IndicatorType::Fqdn, "www.example.org"));
    QVERIFY(!isOn(IndicatorType::Fqdn, "evil.org"));
    QVERIFY(!isOn(IndicatorType::Ipv4, "45.67.89.10"));
}

void TestWarningLists::newerListsReplaceOlderOnes()
{
    QTemporaryDir folder;
    const auto write = [&](qint64 version, const QString &value) {
        writeFile(folder.filePath(u"resolvers/list.json"_s),
            listJson(u"cidr"_s, {value}, version, u"Public DNS resolvers"_s));
        WarningListPlaces places;
        places.folder = folder.path();
        return loadWarningLists(places);
    };
    const Indicator usual = indicatorOf(IndicatorType::Ipv4, u"8.8.8.8"_s);
    QVERIFY(write(1, u"45.67.89.10"_s)->namesFor(usual).contains(u"Public DNS resolvers"_s)); // an old one
    QVERIFY(!write(99'999'999, u"45.67.89.10"_s)->namesFor(usual).contains(u"Public DNS resolvers"_s));
}

void TestWarningLists::installing()
{
    QTemporaryDir from;
    QTemporaryDir into;
    writeFile(from.filePath(u"one/list.json"_s), listJson(u"hostname"_s, {u"good.io"_s}, 3, u"One/../x"_s));
    writeFile(from.filePath(u"bad/list.json"_s), "nothing");
    writeFile(from.filePath(u"two/list.json"_s), listJson(u"hostname"_s, {u"better.test"_s}, 3, u"Two"_s));
    const Result<QStringList> names = installWarningLists(from.path(), into.path());
    QVERIFY(names);
    QCOMPARE(*names, (QStringList{u"One/../x"_s, u"Two"_s}));
    QCOMPARE(QDir(into.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2); // nothing outside of it
    WarningListPlaces places;
    places.folder = into.path();
    QCOMPARE(loadWarningLists(places)->namesFor(indicatorOf(IndicatorType::Fqdn, u"good.io"_s)).size(), 1);
    QVERIFY(!installWarningLists(from.filePath(u"bad/list.json"_s), into.path()));
    QVERIFY(!installWarningLists(into.filePath(u"nowhere"_s), into.path()));
    QVERIFY(installWarningLists(from.filePath(u"two/list.json"_s), into.path()));
}

void TestWarningLists::theCopyOfASharedListCounts()
{
    QTemporaryDir folder;
    WarningListPlaces places;
    places.sharedFile = folder.filePath(u"team.txt"_s);
    places.sharedCopy = folder.filePath(u"copy.txt"_s);
    const Indicator ours = indicatorOf(IndicatorType::Fqdn, u"www.ours.test"_s);
    writeFile(places.sharedFile, "ours.test\n");
    const auto first = loadWarningLists(places);
    QVERIFY(first->isOwn(ours) && first->isOwnComplete());
    QCOMPARE(first->own().front().name, u"team"_s);
    QVERIFY(QFile::remove(places.sharedFile));
    const auto second = loadWarningLists(places);
    QVERIFY(second->isOwn(ours) && second->isOwnComplete());
    QCOMPARE(second->problems().size(), 1);
    QVERIFY(loadLocalWarningLists(places)->isOwn(ours));
}

void TestWarningLists::aMissingOwnListIsNamed()
{
    QTemporaryDir folder;
    WarningListPlaces places;
    places.ownFile = folder.filePath(u"own.txt"_s); // never written: there are no own things
    QVERIFY(loadWarningLists(places)->isOwnComplete());
    writeFile(places.ownFile, "\xff\xfe");
    QVERIFY(!loadWarningLists(places)->isOwnComplete());
    QCOMPARE(loadWarningLists(places)->problems().size(), 1);
    places = {};
    places.sharedFile = folder.filePath(u"gone"_s);
    places.sharedCopy = folder.filePath(u"no copy"_s);
    QVERIFY(!loadWarningLists(places)->isOwnComplete());
}

ASSAY_TEST(TestWarningLists);
#include "test_warning_lists.moc"
