// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/save_file.h"
#include "support/test_main.h"
#include "test_folder.h"

#include <QScopeGuard>
#include <QTest>

#include <dlfcn.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <cerrno>
#include <csignal>

namespace {
enum class Broken { Nothing, File, Folder } broken = Broken::Nothing;
}

// Stands in for a disk that loses what it was given.
extern "C" int fsync(int fd)
{
    static const auto real = reinterpret_cast<int (*)(int)>(dlsym(RTLD_NEXT, "fsync"));
    struct stat status
    { };
    const bool isFolder = ::fstat(fd, &status) == 0 && S_ISDIR(status.st_mode);
    if (broken == (isFolder ? Broken::Folder : Broken::File)) {
        errno = EIO;
        return -1;
    }
    return real(fd);
}

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr IfExists everyWay[] = {IfExists::Refuse, IfExists::KeepBoth, IfExists::Replace};

std::optional<ApiError> saveInPieces(const QString &path, qsizetype size, qsizetype piece, IfExists ifExists)
{
    SaveFile file(path, ifExists);
    if (auto error = file.open())
        return error;
    const QByteArray content(size, 'n');
    for (qsizetype at = 0; at < size; at += piece) {
        if (auto error = file.write(QByteArrayView(content).sliced(at, std::min(piece, size - at))))
            return error;
    }
    const auto saved = file.commit();
    return saved ? std::nullopt : std::optional(saved.error());
}

} // namespace

class SaveFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { broken = Broken::Nothing; }

    // A sweep over the free bytes: whole, or the old file and an error; never anything between.
    void fullDisk()
    {
        const TestFolder outer;
        const QByteArray mountPoint = QFile::encodeName(outer.path());
        if (::mount("tmpfs", mountPoint.constData(), "tmpfs", 0, "size=512k,mode=777") != 0)
            QSKIP("only root may mount a small file system");
        const auto unmount = qScopeGuard([&] { ::umount2(mountPoint.constData(), MNT_DETACH); });
        const QByteArray old(3000, 'o');
        int failures = 0;
        int successes = 0;
        for (int freePages = 0; freePages <= 60; ++freePages) {
            for (const qsizetype size : {100, 5000, 12000, 70000, 204800}) {
                for (const IfExists ifExists : everyWay) {
                    QFile::remove(outer.path(u"ballast"_s));
                    QFile::remove(outer.path(u"new"_s));
                    outer.make(u"old"_s, old);
                    QFile ballast(outer.path(u"ballast"_s));
                    QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
                    while (ballast.write(QByteArray(4096, 'b')) == 4096) { }
                    QVERIFY(ballast.resize(std::max<qint64>(0, ballast.size() / 4096 - freePages) * 4096));

                    const QString name = ifExists == IfExists::Replace ? u"old"_s : u"new"_s;
                    const auto error = saveInPieces(outer.path(name), size, 4000, ifExists);
                    error ? ++failures : ++successes;
                    if (!error) {
                        QCOMPARE(outer.content(name), QByteArray(size, 'n'));
                        continue;
                    }
                    QCOMPARE(error->kind, ApiError::Kind::Disk);
                    QVERIFY2(error->detail.contains(u"disk is full"_s), qPrintable(error->detail));
                    QCOMPARE(outer.content(u"old"_s), old);
                    QCOMPARE(outer.names(), (QStringList{u"ballast"_s, u"old"_s}));
                }
            }
        }
        QVERIFY(failures > 100);
        QVERIFY(successes > 100);
    }

    void sizeLimit()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto restore = qScopeGuard([&] { ::setrlimit(RLIMIT_FSIZE, &before); });
        const rlimit small{102400, before.rlim_max};

        for (const IfExists ifExists : everyWay) {
            const TestFolder folder;
            const QString name = ifExists == IfExists::Replace ? u"old"_s : u"new"_s;
            folder.make(u"old"_s, "old");
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
            for (const qsizetype piece : {1000, 200000}) {
                const auto error = saveInPieces(folder.path(name), 110000, piece, ifExists);
                QVERIFY(error);
                QVERIFY2(error->detail.contains(u"larger than this disk"_s), qPrintable(error->detail));
            }
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
            QCOMPARE(folder.content(u"old"_s), "old"_ba);
            QCOMPARE(folder.names(), QStringList{u"old"_s});
        }
    }

    void diskThatDoesNotSync()
    {
        for (const IfExists ifExists : everyWay) {
            const TestFolder folder;
            const QString name = ifExists == IfExists::Replace ? u"old"_s : u"new"_s;
            folder.make(u"old"_s, "old");
            broken = Broken::File;
            auto error = saveInPieces(folder.path(name), 5000, 5000, ifExists);
            QVERIFY(error);
            QVERIFY2(error->detail.contains(u"Input/output error"_s), qPrintable(error->detail));
            QCOMPARE(folder.names(), QStringList{u"old"_s});
            QCOMPARE(folder.content(u"old"_s), "old"_ba);

            // The file has its name already; that it may lose it again must not look like success.
            broken = Broken::Folder;
            error = saveInPieces(folder.path(name), 5000, 5000, ifExists);
            QVERIFY(error);
            QCOMPARE(error->kind, ApiError::Kind::Disk);
            broken = Broken::Nothing;
        }
    }

    void readOnlyFolder()
    {
        const TestFolder folder;
        QVERIFY(QDir().mkdir(folder.path(u"locked"_s)));
        folder.make(u"locked/old"_s, "old");
        QCOMPARE(::chmod(folder.native(u"locked"_s).constData(), 0555), 0);
        const auto unlock = qScopeGuard([&] { ::chmod(folder.native(u"locked"_s).constData(), 0755); });
        const WithoutRoot user;
        for (const QString &name : {u"locked/new"_s, u"locked/old"_s, u"locked/below/new"_s}) {
            const auto error = saveInPieces(folder.path(name), 10, 10, IfExists::Replace);
            QVERIFY(error);
            QVERIFY2(error->detail.contains(u"may not write"_s), qPrintable(error->detail));
        }
        QCOMPARE(folder.content(u"locked/old"_s), "old"_ba);
    }

    void folderIsRemovedWhileSaving()
    {
        for (const IfExists ifExists : everyWay) {
            const TestFolder folder;
            SaveFile file(folder.path(u"sub/a"_s), ifExists);
            QVERIFY(!file.open());
            QVERIFY(!file.write("new"));
            QVERIFY(QDir(folder.path(u"sub"_s)).removeRecursively());
            const auto saved = file.commit();
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, ApiError::Kind::Disk);
            QVERIFY2(saved.error().detail.contains(u"was not saved"_s), qPrintable(saved.error().detail));
            QCOMPARE(folder.names(), QStringList());
        }
    }
};

} // namespace assay

ASSAY_TEST(assay::SaveFaultsTest);
#include "test_save_faults.moc"
