// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/disk_path.h"
#include "support/test_main.h"
#include "watch/folder_watch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

FileStatus file(qint64 size, std::int64_t modified, std::uint64_t number = 1)
{
    FileStatus status;
    status.kind = FileStatus::Kind::Regular;
    status.size = size;
    status.modifiedSeconds = modified;
    status.id.number = number;
    return status;
}

void write(const QString &path, const QByteArray &content, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile out(path);
    QVERIFY(out.open(mode));
    QCOMPARE(out.write(content), content.size());
}

} // namespace

// Which files of a folder are taken, and when.
class TestFolderWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileIsTakenWhenItIsQuiet();
    void aFileThatChangesIsTakenAgain();
    void aFileThatNeverStops();
    void filesThatGoAreForgotten();
    void linksAndDevicesAreNotListed();
    void patterns();
    void everyFileOnce();
    void aRenameInPlaceOfAWrite();
    void aFolderThatComesBack();
    void endsWhileItLists();
};

void TestFolderWatch::aFileIsTakenWhenItIsQuiet()
{
    WatchedFiles files(2s);
    QCOMPARE(files.take({{{"a", file(10, 1)}}, {}}, 0s), {});
    QCOMPARE(files.take({{{"a", file(20, 2)}}, {}}, 2s), {}); // it has grown
    QCOMPARE(files.take({{{"a", file(20, 2)}}, {}}, 3s), {});
    QCOMPARE(files.take({{{"a", file(20, 2)}}, {}}, 4s), {"a"_ba});
    QCOMPARE(files.take({{{"a", file(20, 2)}}, {}}, 9s), {});
    QCOMPARE(files.take({{{"a", file(20, 2)}, {"b", file(0, 1)}}, {}}, 10s), {});
    QCOMPARE(files.take({{{"a", file(20, 2)}, {"b", file(0, 1)}}, {}}, 99s), {}); // an empty file is not complete
}

void TestFolderWatch::aFileThatChangesIsTakenAgain()
{
    WatchedFiles files(1s);
    files.take({{{"a", file(10, 1)}}, {}}, 0s);
    QCOMPARE(files.take({{{"a", file(10, 1)}}, {}}, 1s).size(), 1);
    QCOMPARE(files.take({{{"a", file(10, 2)}}, {}}, 2s).size(), 0); // other content of the same size
    QCOMPARE(files.take({{{"a", file(10, 2)}}, {}}, 3s).size(), 1);
    QCOMPARE(files.take({{{"a", file(10, 2, 7)}}, {}}, 4s).size(), 0); // another file of that name
    QCOMPARE(files.take({{{"a", file(10, 2, 7)}}, {}}, 5s).size(), 1);
}

void TestFolderWatch::aFileThatNeverStops()
{
    WatchedFiles files(2s);
    int reports = 0;
    for (int second = 0; second < 100; ++second) {
        QCOMPARE(files.take({{{"log", file(second + 1, second)}}, {}}, std::chrono::seconds(second)), {});
        reports += int(files.neverQuiet(60s, std::chrono::seconds(second)).size());
    }
    QCOMPARE(reports, 1);
}

void TestFolderWatch::filesThatGoAreForgotten()
{
    WatchedFiles files(0s);
    for (int round = 0; round < 50; ++round) {
        WatchedListing listing;
        for (int i = 0; i < 200; ++i)
            listing.files.insert(QByteArray::number(round) + '/' + QByteArray::number(i), file(1, 1));
        files.take(listing, std::chrono::seconds(2 * round));
        QCOMPARE(files.take(listing, std::chrono::seconds(2 * round + 1)).size(), 200);
        QCOMPARE(files.count(), 200);
    }
}

void TestFolderWatch::linksAndDevicesAreNotListed()
{
    QTemporaryDir folder;
    QTemporaryDir outside;
    write(outside.filePath(u"secret"_s), "x");
    write(folder.filePath(u"plain"_s), "x");
    QVERIFY(QDir(folder.path()).mkdir(u"below"_s));
    write(folder.filePath(u"below/deep"_s), "x");
    QVERIFY(QFile::link(outside.filePath(u"secret"_s), folder.filePath(u"link to a file"_s)));
    QVERIFY(QFile::link(outside.path(), folder.filePath(u"link to a folder"_s)));
    QVERIFY(QFile::link(folder.path(), folder.filePath(u"loop"_s)));
    std::atomic<bool> isCancelled = false;
    const Result<WatchedListing> flat = listWatched({folder.path(), false, {}, {}}, isCancelled);
    QVERIFY(flat);
    QCOMPARE(flat->files.keys(), {pathForDisk(folder.filePath(u"plain"_s))});
    const Result<WatchedListing> deep = listWatched({folder.path(), true, {}, {}}, isCancelled);
    QCOMPARE(deep->files.size(), 2);
    QVERIFY(deep->files.contains(pathForDisk(folder.filePath(u"below/deep"_s))));
    QVERIFY(!listWatched({folder.filePath(u"plain"_s), false, {}, {}}, isCancelled));
    QVERIFY(!listWatched({folder.filePath(u"nothing"_s), false, {}, {}}, isCancelled));
}

void TestFolderWatch::patterns()
{
    QTemporaryDir folder;
    for (const QString &name : {u"a.exe"_s, u"b.EXE"_s, u"c.part"_s, u"d.exe.part"_s})
        write(folder.filePath(name), "x");
    std::atomic<bool> isCancelled = false;
    const auto count = [&](const QStringList &include, const QStringList &exclude) {
        return listWatched({folder.path(), false, include, exclude}, isCancelled)->files.size();
    };
    QCOMPARE(count({}, {}), 4);
    QCOMPARE(count({u"*.exe"_s}, {}), 2);
    QCOMPARE(count({}, {u"*.part"_s}), 2);
    QCOMPARE(count({u"*.exe*"_s}, {u"*.part"_s}), 2);
    QCOMPARE(count({u"nothing"_s}, {}), 0);
}

void TestFolderWatch::everyFileOnce()
{
    QTemporaryDir folder;
    write(folder.filePath(u"before"_s), "x"); // it is there already
    FolderWatch watch({folder.path(), false, {}, {}}, 300ms);
    QStringList found;
    connect(&watch, &FolderWatch::found, this, [&found](const QStringList &paths) { found += paths; });
    watch.start();
    constexpr int count = 500;
    for (int i = 0; i < count; ++i)
        write(folder.filePath(QString::number(i)), "content " + QByteArray::number(i));
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), count + 1, 30000);
    write(folder.filePath(u"grows"_s), "begin");
    for (int i = 0; i < 10; ++i) {
        QTest::qWait(150);
        QVERIFY(!found.contains(folder.filePath(u"grows"_s)));
        write(folder.filePath(u"grows"_s), "more", QIODevice::Append);
    }
    QTRY_VERIFY_WITH_TIMEOUT(found.contains(folder.filePath(u"grows"_s)), 20000);
    QTest::qWait(1500);
    QCOMPARE(found.size(), count + 2);
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
}

void TestFolderWatch::aRenameInPlaceOfAWrite()
{
    QTemporaryDir folder;
    FolderWatch watch({folder.path(), false, {}, {u"*.tmp"_s}}, 200ms);
    QStringList found;
    connect(&watch, &FolderWatch::found, this, [&found](const QStringList &paths) { found += paths; });
    watch.start();
    write(folder.filePath(u"x.tmp"_s), "whole");
    QTest::qWait(1500);
    QVERIFY(found.isEmpty());
    QVERIFY(QFile::rename(folder.filePath(u"x.tmp"_s), folder.filePath(u"x.exe"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(found, QStringList(folder.filePath(u"x.exe"_s)), 20000);
}

void TestFolderWatch::aFolderThatComesBack()
{
    QTemporaryDir parent;
    const QString path = parent.filePath(u"inbox"_s);
    QVERIFY(QDir().mkdir(path));
    write(path + "/one"_L1, "x");
    FolderWatch watch({path, false, {}, {}}, 200ms);
    QSignalSpy lost(&watch, &FolderWatch::lost);
    QSignalSpy returned(&watch, &FolderWatch::returned);
    QStringList found;
    connect(&watch, &FolderWatch::found, this, [&found](const QStringList &paths) { found += paths; });
    watch.start();
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 20000);
    const QString away = parent.filePath(u"away"_s);
    QVERIFY(QDir().rename(path, away));
    QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, 20000);
    write(away + "/two"_L1, "x");
    QVERIFY(QDir().rename(away, path));
    QTRY_COMPARE_WITH_TIMEOUT(returned.count(), 1, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(found, (QStringList{path + "/one"_L1, path + "/two"_L1}), 20000); // the first one once
    QCOMPARE(lost.count(), 1);
}

void TestFolderWatch::endsWhileItLists()
{
    QTemporaryDir folder;
    for (int i = 0; i < 300; ++i)
        write(folder.filePath(QString::number(i)), "x");
    for (int round = 0; round < 20; ++round) {
        FolderWatch watch({folder.path(), true, {}, {}}, 0ms);
        watch.start();
        QTest::qWait(round);
    }
}

ASSAY_TEST(TestFolderWatch);
#include "test_folder_watch.moc"
