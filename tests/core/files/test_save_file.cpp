// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/save_file.h"
#include "support/test_main.h"
#include "test_folder.h"

#include <QCryptographicHash>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>
#include <vector>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

Result<Saved> save(const QString &path, const QByteArray &content, IfExists ifExists = IfExists::Refuse)
{
    SaveFile file(path, ifExists);
    if (auto error = file.open())
        return *error;
    if (auto error = file.write(content))
        return *error;
    return file.commit();
}

QString sha256(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

} // namespace

class SaveFileTest : public QObject
{
    Q_OBJECT

    void refuses(const QString &path, IfExists ifExists, const QString &words)
    {
        const auto saved = save(path, "new", ifExists);
        QVERIFY2(!saved, qPrintable(path));
        QCOMPARE(saved.error().kind, ApiError::Kind::Disk);
        QVERIFY2(saved.error().detail.contains(words), qPrintable(saved.error().detail));
    }

private Q_SLOTS:
    void savesInPieces()
    {
        const TestFolder folder;
        SaveFile file(folder.path(u"new/below/report.csv"_s));
        QVERIFY(!file.open());
        QVERIFY(!file.write("one,"));
        QVERIFY(!file.write({}));
        QVERIFY(!file.write("two"));
        QVERIFY(!QFile::exists(folder.path(u"new/below/report.csv"_s)));
        const auto saved = file.commit();
        QVERIFY(saved);
        QCOMPARE(saved->path, folder.path(u"new/below/report.csv"_s));
        QCOMPARE(saved->bytes, 7);
        QCOMPARE(saved->sha256, sha256("one,two"));
        QCOMPARE(folder.content(u"new/below/report.csv"_s), "one,two"_ba);
        QCOMPARE(
            QDir(folder.path(u"new/below"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
            1);
    }

    void leavesNothingWithoutCommit()
    {
        for (const IfExists ifExists : {IfExists::Refuse, IfExists::KeepBoth, IfExists::Replace}) {
            const TestFolder folder;
            {
                SaveFile file(folder.path(u"a"_s), ifExists);
                QVERIFY(!file.open());
                QVERIFY(!file.write(QByteArray(100000, 'x')));
            }
            QCOMPARE(folder.names(), QStringList());
        }
    }

    // Whatever moment it is: the name has the old content or the new one, whole.
    void killedWhileSaving()
    {
        constexpr int kills = 60;
        const TestFolder folder;
        const QString path = folder.path(u"report.csv"_s);
        const QByteArray old(300'000, 'o');
        const QByteArray young(400'000, 'y');
        QVERIFY(save(path, old));
        for (int kill = 0; kill < kills; ++kill) {
            const pid_t child = ::fork();
            QVERIFY(child >= 0);
            while (child == 0) { // for ever
                (void)save(path, young, IfExists::Replace);
                (void)save(path, old, IfExists::Replace);
            }
            ::usleep(useconds_t(500 + kill * 137));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray found = file.readAll();
            QVERIFY2(
                found == old || found == young, qPrintable(u"%1 bytes after kill %2"_s.arg(found.size()).arg(kill)));
        }
    }

    void refusesToReplace()
    {
        const TestFolder folder;
        folder.make(u"a"_s, "old");
        refuses(folder.path(u"a"_s), IfExists::Refuse, u"exists already"_s);
        QCOMPARE(folder.content(u"a"_s), "old"_ba);

        // Somebody else made it while we were writing.
        SaveFile file(folder.path(u"b"_s));
        QVERIFY(!file.open());
        QVERIFY(!file.write("new"));
        folder.make(u"b"_s, "theirs");
        const auto saved = file.commit();
        QVERIFY(!saved);
        QVERIFY(saved.error().detail.contains(u"exists already"_s));
        QCOMPARE(folder.content(u"b"_s), "theirs"_ba);
        QCOMPARE(folder.names(), (QStringList{u"a"_s, u"b"_s}));
    }

    void replacesAndKeepsPermissions()
    {
        const TestFolder folder;
        const QString path = folder.make(u"a"_s, "old");
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0600), 0);
        const auto saved = save(path, "new", IfExists::Replace);
        QVERIFY(saved);
        QCOMPARE(saved->path, path);
        QCOMPARE(folder.content(u"a"_s), "new"_ba);
        struct stat status
        { };
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600u);
        QCOMPARE(folder.names(), QStringList{u"a"_s});
    }

    void keepsBoth()
    {
        const TestFolder folder;
        const QString path = folder.path(u"report.pdf"_s);
        const auto saveAs = [&](const QByteArray &content) {
            const auto saved = save(path, content, IfExists::KeepBoth);
            return saved ? QFileInfo(saved->path).fileName() : saved.error().detail;
        };
        QCOMPARE(saveAs("one"), u"report.pdf"_s);
        QCOMPARE(saveAs("two"), u"report (2).pdf"_s);
        QCOMPARE(saveAs("six"), u"report (3).pdf"_s);
        // The same bytes are not kept twice, wherever they are.
        QCOMPARE(saveAs("one"), u"report.pdf"_s);
        QCOMPARE(saveAs("six"), u"report (3).pdf"_s);
        QCOMPARE(saveAs({}), u"report (4).pdf"_s);
        QCOMPARE(saveAs({}), u"report (4).pdf"_s);
        // A name that is taken by something else is stepped over.
        QVERIFY(QFile::link(folder.path(u"report.pdf"_s), folder.path(u"report (5).pdf"_s)));
        QVERIFY(QDir().mkdir(folder.path(u"report (6).pdf"_s)));
        QCOMPARE(saveAs("seven"), u"report (7).pdf"_s);
        QCOMPARE(folder.content(u"report.pdf"_s), "one"_ba);
        QCOMPARE(folder.content(u"report (2).pdf"_s), "two"_ba);
        QCOMPARE(folder.names().size(), 7);
    }

    void numbersNamesWithoutSuffix()
    {
        const TestFolder folder;
        for (const QString &name : {u"plain"_s, u".hidden"_s, u"a.tar.gz"_s, u"%1 %2"_s})
            folder.make(name, "old");
        const auto next = [&](const QString &name) {
            const auto saved = save(folder.path(name), "new", IfExists::KeepBoth);
            return saved ? QFileInfo(saved->path).fileName() : saved.error().detail;
        };
        QCOMPARE(next(u"plain"_s), u"plain (2)"_s);
        QCOMPARE(next(u".hidden"_s), u".hidden (2)"_s);
        QCOMPARE(next(u"a.tar.gz"_s), u"a.tar (2).gz"_s);
        QCOMPARE(next(u"%1 %2"_s), u"%1 %2 (2)"_s);
    }

    // Two downloads of one report that end together, in any order.
    void keepsBothAtTheSameTime()
    {
        const TestFolder folder;
        std::vector<std::thread> threads;
        for (int i = 0; i < 16; ++i) {
            threads.emplace_back([&folder, i] {
                const auto saved
                    = save(folder.path(u"a.pdf"_s), QByteArray::number(i / 2).repeated(5000), IfExists::KeepBoth);
                if (!saved)
                    qFatal("%s", qPrintable(saved.error().detail));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QSet<QByteArray> contents;
        const QStringList names = folder.names();
        for (const QString &name : names)
            contents << folder.content(name);
        QCOMPARE(contents.size(), 8);
        for (int i = 0; i < 8; ++i)
            QVERIFY(contents.contains(QByteArray::number(i).repeated(5000)));
        for (const QString &name : names)
            QVERIFY2(!name.startsWith(u'.'), qPrintable(name));
    }

    void refusesOddDestinations()
    {
        const TestFolder folder;
        const QString target = folder.make(u"target"_s, "old");
        QVERIFY(QFile::link(target, folder.path(u"link"_s)));
        QVERIFY(QFile::link(folder.path(u"nowhere"_s), folder.path(u"dangling"_s)));
        QCOMPARE(::mkfifo(folder.native(u"pipe"_s).constData(), 0666), 0);
        QVERIFY(QDir().mkdir(folder.path(u"folder"_s)));
        const QStringList before = folder.names();
        for (const IfExists ifExists : {IfExists::Refuse, IfExists::KeepBoth, IfExists::Replace}) {
            for (const QString &name : {u"link"_s, u"dangling"_s, u"pipe"_s, u"folder"_s})
                refuses(folder.path(name), ifExists, u"belongs to a folder, link or device"_s);
            refuses(u"/dev/null"_s, ifExists, u"belongs to a folder, link or device"_s);
            refuses(QString(), ifExists, u"not a valid file name"_s);
            refuses(folder.path(u"folder"_s) + u'/', ifExists, u"not a valid file name"_s);
            refuses(folder.path(u"a"_s) + QChar::Null + u"b"_s, ifExists, u"not a valid file name"_s);
            refuses(folder.path(QString(300, u'x')), ifExists, u"name is too long"_s);
            refuses(folder.path(u"target/below"_s), ifExists, u"was not saved"_s);
        }
        // The destination becomes a link while we write.
        SaveFile file(folder.path(u"late"_s), IfExists::Replace);
        QVERIFY(!file.open());
        QVERIFY(!file.write("new"));
        QVERIFY(QFile::link(target, folder.path(u"late"_s)));
        QVERIFY(!file.commit());
        QVERIFY(QFile::remove(folder.path(u"late"_s)));
        QCOMPARE(folder.content(u"target"_s), "old"_ba);
        QCOMPARE(folder.names(), before);
    }

    void cannotBeUsedAfterAFailure()
    {
        const TestFolder folder;
        SaveFile file(folder.path(u"a"_s));
        QVERIFY(file.write("x"));
        QVERIFY(!file.commit());
        QVERIFY(file.open());
        QCOMPARE(folder.names(), QStringList());
    }
};

} // namespace assay

ASSAY_TEST(assay::SaveFileTest);
#include "test_save_file.moc"
