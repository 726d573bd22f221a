// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/disk_path.h"
#include "files/folder_walk.h"
#include "support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace assay;
using namespace Qt::StringLiterals;

class TestFolderWalk : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString at(const QString &name) const { return m_folder.filePath(name); }
    QByteArray raw(const QString &name) const { return QFile::encodeName(at(name)); }
    void make(const QString &name) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).absolutePath()));
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("12345");
    }
    static QStringList paths(const FolderWalk &walk)
    {
        QStringList paths;
        for (const FoundFile &file : walk.files)
            paths += file.path;
        return paths;
    }
    static QString why(const FolderWalk &walk, const QString &end)
    {
        for (const Refused &refused : walk.refused) {
            if (refused.what.endsWith(end))
                return refused.why;
        }
        return u"not refused"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        make(u"tree/b.bin"_s);
        make(u"tree/a.bin"_s);
        make(u"tree/deep/er/c.bin"_s);
        QVERIFY(mkfifo(raw(u"tree/pipe"_s).constData(), 0600) == 0);
        QVERIFY(symlink("..", raw(u"tree/loop"_s).constData()) == 0);
        QVERIFY(symlink("a.bin", raw(u"tree/link"_s).constData()) == 0);
        QVERIFY(symlink("nowhere", raw(u"dangling"_s).constData()) == 0);
        QVERIFY(symlink("tree/a.bin", raw(u"named"_s).constData()) == 0);
        const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray socketPath = raw(u"tree/socket"_s);
        QVERIFY(size_t(socketPath.size()) < sizeof address.sun_path);
        memcpy(address.sun_path, socketPath.constData(), size_t(socketPath.size()));
        QVERIFY(bind(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
        ::close(fd);
    }

    void walksWithoutFollowingLinks()
    {
        FolderWalk walk({at(u"tree"_s)});
        QCOMPARE(walk.walk(100), FolderWalk::End::Complete);
        QCOMPARE(paths(walk), (QStringList{at(u"tree/a.bin"_s), at(u"tree/b.bin"_s), at(u"tree/deep/er/c.bin"_s)}));
        QCOMPARE(walk.files[2].folder, u"tree"_s);
        QCOMPARE(walk.files[0].bytes, 5);
        QCOMPARE(walk.files[2].asPasted, at(u"tree/deep/er/c.bin"_s));
        QCOMPARE(walk.refusedInAll, 4);
        QVERIFY(why(walk, u"/pipe"_s).contains(u"FIFO"));
        QVERIFY(why(walk, u"/socket"_s).contains(u"socket"));
        QVERIFY(why(walk, u"/loop"_s).contains(u"link"));
        QCOMPARE(std::ranges::count_if(walk.refused, [](const Refused &refused) { return refused.isLink; }), 2);
        QVERIFY(why(walk, u"/link"_s).contains(u"link"));
    }

    void whatIsFoundIsNamedAsItsFolderWas()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder.path()));
        QVERIFY(symlink("tree/deep", raw(u"shortcut"_s).constData()) == 0);
        for (const QString &name : {u"tree/deep"_s, u"./tree//deep/"_s, u"shortcut"_s}) {
            FolderWalk walk({name});
            QCOMPARE(walk.walk(100), FolderWalk::End::Complete);
            QCOMPARE(paths(walk), QStringList{at(u"tree/deep/er/c.bin"_s)});
            QCOMPARE(walk.files[0].asPasted, (name.endsWith(u'/') ? name.chopped(1) : name) + u"/er/c.bin"_s);
        }
        QVERIFY(QDir::setCurrent(before) && unlink(raw(u"shortcut"_s).constData()) == 0);
    }

    void goesOnFromWhatWasTaken()
    {
        FolderWalk walk({at(u"tree"_s)});
        QStringList taken;
        while (walk.walk(1) == FolderWalk::End::Limit) {
            QCOMPARE(walk.files.size(), size_t(1));
            taken += walk.files[0].path;
            walk.files.clear();
        }
        taken += paths(walk);
        QCOMPARE(taken, (QStringList{at(u"tree/a.bin"_s), at(u"tree/b.bin"_s), at(u"tree/deep/er/c.bin"_s)}));
    }

    void refusesDevicesByName()
    {
        FolderWalk walk({u"/dev/zero"_s, u"/dev/null"_s, at(u"missing"_s), at(u"dangling"_s), u"a\0b"_s});
        QCOMPARE(walk.walk(100), FolderWalk::End::Complete);
        QVERIFY(walk.files.empty());
        QVERIFY(why(walk, u"/dev/zero"_s).contains(u"device"));
        QVERIFY(why(walk, u"missing"_s).contains(u"No such file"));
        QVERIFY(why(walk, u"dangling"_s).contains(u"points to nothing"));
        QVERIFY(why(walk, u"b"_s).contains(u"NUL"));
        QCOMPARE(walk.refusedInAll, 5);
    }

    void aNamedLinkIsShownAsWhatItPointsTo()
    {
        FolderWalk walk({at(u"named"_s)});
        QCOMPARE(walk.walk(100), FolderWalk::End::Complete);
        QCOMPARE(paths(walk), QStringList{at(u"tree/a.bin"_s)});
        QCOMPARE(walk.files[0].asPasted, at(u"named"_s));
    }

    void namesThatAreNoTextAreNotLost()
    {
        QTemporaryDir odd;
        const QByteArray name = QFile::encodeName(odd.path()) + "/\xff\xfe.bin";
        FILE *file = fopen(name.constData(), "w");
        QVERIFY(file);
        fclose(file);
        FolderWalk walk({odd.path()});
        QCOMPARE(walk.walk(100), FolderWalk::End::Complete);
        QCOMPARE(walk.refusedInAll, 0);
        QCOMPARE(walk.files.size(), size_t(1));
        QVERIFY2(walk.files[0].path.endsWith(u"/%FF%FE.bin"), qPrintable(walk.files[0].path));
        // The same text leads back to the file, whoever names it.
        QCOMPARE(pathForDisk(walk.files[0].path), name);
        FolderWalk again({walk.files[0].path});
        QCOMPARE(again.walk(100), FolderWalk::End::Complete);
        QCOMPARE(again.files.size(), size_t(1));
        QCOMPARE(again.files[0].path, walk.files[0].path);
        // A link to it is another name for it.
        QVERIFY(symlink(name.constData(), QFile::encodeName(at(u"odd"_s)).constData()) == 0);
        FolderWalk byLink({at(u"odd"_s)});
        QCOMPARE(byLink.walk(100), FolderWalk::End::Complete);
        QCOMPARE(byLink.files.at(0).path, walk.files[0].path);
        QVERIFY(QFile(odd.path()).exists() && unlink(name.constData()) == 0);
    }

    void stopsAtTheLimitAndGoesOn()
    {
        FolderWalk walk({at(u"tree"_s)});
        QCOMPARE(walk.walk(2), FolderWalk::End::Limit);
        QCOMPARE(walk.files.size(), size_t(2));
        QCOMPARE(walk.walk(100), FolderWalk::End::Complete);
        QCOMPARE(walk.files.size(), size_t(3));
    }

    void cancels()
    {
        FolderWalk walk({at(u"tree"_s)});
        QCOMPARE(walk.walk(100, [](qint64 files, qint64) { return files < 1; }), FolderWalk::End::Cancelled);
        QCOMPARE(walk.files.size(), size_t(1));
    }
};

ASSAY_TEST(TestFolderWalk);
#include "test_folder_walk.moc"
