// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/disk_path.h"
#include "files/sample_file.h"
#include "support/test_main.h"
#include "test_folder.h"

#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 noLimit = qint64(1) << 50;
}

class SampleFileTest : public QObject
{
    Q_OBJECT

    void refuses(const QString &path, const QString &words)
    {
        const auto file = SampleFile::open(path, noLimit);
        QVERIFY2(!file, qPrintable(path));
        QCOMPARE(file.error().kind, ApiError::Kind::File);
        QVERIFY2(file.error().detail.contains(words), qPrintable(file.error().detail));
        QVERIFY(file.error().detail.endsWith(u'.'));
    }

private Q_SLOTS:
    void opensARegularFile()
    {
        const TestFolder folder;
        const auto file = SampleFile::open(folder.make(u"a b\n%1.bin"_s, "0123456789"), 10);
        QVERIFY(file);
        QCOMPARE((*file)->size(), 10);
        QCOMPARE((*file)->name(), u"a b\n%1.bin"_s);
        QCOMPARE((*file)->path(), folder.path(u"a b\n%1.bin"_s));
        char to[8] = {};
        QCOMPARE((*file)->readAt(7, to, 8), 3);
        QCOMPARE(QByteArray(to, 3), "789"_ba);
        QCOMPARE((*file)->readAt(10, to, 8), 0);
        QVERIFY(!(*file)->changed());
    }

    // Between being chosen and being sent, a name may be made to lead to a file that was never chosen.
    void linksThatWereNotThereAreNotFollowed()
    {
        const TestFolder folder;
        const QString secret = folder.make(u"secret"_s, "mine alone");
        QVERIFY(QDir().mkpath(folder.path(u"in/deep"_s)));
        const QString path = folder.make(u"in/deep/sample"_s, "MZ");
        const auto opened = [&path](PathLinks links) { return SampleFile::open(path, noLimit, links); };
        for (const PathLinks links : {PathLinks::Unknown, PathLinks::Followed, PathLinks::None})
            QVERIFY(opened(links));

        // The file itself.
        QVERIFY(QFile::remove(path) && QFile::link(secret, path));
        QVERIFY(opened(PathLinks::Followed));
        for (const PathLinks links : {PathLinks::Unknown, PathLinks::None}) {
            QVERIFY(!opened(links));
            QCOMPARE(opened(links).error().kind, ApiError::Kind::File);
            QVERIFY(opened(links).error().detail.contains("behind a link"_L1));
        }

        // A folder on the way, to one that holds another file of that name.
        QVERIFY(QFile::remove(path));
        QVERIFY(QDir().mkpath(folder.path(u"other/deep"_s)));
        folder.make(u"other/deep/sample"_s, "mine alone");
        QVERIFY(QDir(folder.path(u"in"_s)).removeRecursively());
        QVERIFY(QFile::link(folder.path(u"other"_s), folder.path(u"in"_s)));
        QVERIFY(opened(PathLinks::Unknown)); // it may have been so from the start
        QVERIFY(!opened(PathLinks::None));
        QVERIFY(opened(PathLinks::None).error().detail.contains("behind a link"_L1));
    }

    void remembersWhatWasChosen()
    {
        const TestFolder folder;
        const QString path = folder.make(u"sample"_s, "MZ");
        QVERIFY(QFile::link(path, folder.path(u"link"_s)));
        QVERIFY(QDir().mkpath(folder.path(u"in"_s)));
        folder.make(u"in/sample"_s, "MZ");
        QVERIFY(QFile::link(folder.path(u"in"_s), folder.path(u"to in"_s)));
        const QString real = QFileInfo(path).canonicalFilePath();
        QCOMPARE(pathLinksOf(real), PathLinks::None);
        QCOMPARE(pathLinksOf(folder.path(u"link"_s)), PathLinks::Followed);
        QCOMPARE(pathLinksOf(folder.path(u"to in/sample"_s)), PathLinks::Unknown);
        QCOMPARE(pathLinksOf(folder.path(u"absent"_s)), PathLinks::Unknown);
    }

    void keepsNoDescriptor()
    {
        const TestFolder folder;
        const QString path = folder.make(u"a"_s, "a");
        const auto open = [] { return QDir(u"/proc/self/fd"_s).count(); };
        const auto before = open();
        for (int i = 0; i < 10; ++i) {
            QVERIFY(SampleFile::open(path, noLimit));
            QVERIFY(SampleFile::open(path, noLimit, PathLinks::None));
            QVERIFY(!SampleFile::open(path + u"/x"_s, noLimit, PathLinks::None));
            QVERIFY(!SampleFile::open(path, 0));
        }
        QCOMPARE(open(), before);
    }

    void refusesWhatIsNoRegularFile()
    {
        const TestFolder folder;
        refuses(folder.path(), u"is a folder"_s);
        refuses(folder.path() + u'/', u"is a folder"_s);
        refuses(u"/dev/zero"_s, u"is a device"_s);
        refuses(u"/dev/tty"_s, u"is a device"_s);

        // Would block for ever if it were opened like a file.
        QCOMPARE(::mkfifo(folder.native(u"pipe"_s).constData(), 0666), 0);
        refuses(folder.path(u"pipe"_s), u"is a pipe"_s);
        QVERIFY(QFile::link(folder.path(u"pipe"_s), folder.path(u"to pipe"_s)));
        refuses(folder.path(u"to pipe"_s), u"is a pipe"_s);

        const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray name = folder.native(u"socket"_s);
        QVERIFY(name.size() < qsizetype(sizeof address.sun_path));
        std::copy(name.cbegin(), name.cend(), address.sun_path);
        QCOMPARE(::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        refuses(folder.path(u"socket"_s), u"is a socket"_s);
        ::close(fd);
    }

    void refusesWhatIsNotThere()
    {
        const TestFolder folder;
        refuses(folder.path(u"gone"_s), u"was not found"_s);
        folder.make(u"file"_s, "x");
        refuses(folder.path(u"file/below"_s), u"was not found"_s);
        QVERIFY(QFile::link(folder.path(u"nowhere"_s), folder.path(u"dangling"_s)));
        refuses(folder.path(u"dangling"_s), u"was not found"_s);
        QVERIFY(QFile::link(folder.path(u"loop"_s), folder.path(u"loop"_s)));
        refuses(folder.path(u"loop"_s), u"leads nowhere"_s);
        refuses(folder.path(u"bad\uFFFDname"_s), u"Rename the file"_s);
        refuses(folder.path(QString(300, u'x')), u"cannot be opened"_s);
        refuses(QString(), u"not a valid file name"_s);
        // The part before the NUL exists: it must not be opened in its place.
        refuses(folder.path(u"file"_s) + QChar::Null + u"b"_s, u"not a valid file name"_s);
    }

    void refusesWhatMayNotBeRead()
    {
        const TestFolder folder;
        const QString path = folder.make(u"secret"_s, "x");
        QVERIFY(QFile::setPermissions(path, {}));
        const WithoutRoot user;
        refuses(path, u"permission denied"_s);
    }

    void refusesWhatIsEmpty()
    {
        const TestFolder folder;
        refuses(folder.make(u"nothing"_s, {}), u"is empty"_s);
        refuses(u"/proc/self/status"_s, u"is empty"_s);
    }

    void refusesWhatIsTooLargeBeforeReading()
    {
        const TestFolder folder;
        const QString path = folder.make(u"sparse.bin"_s, "x");
        if (::truncate(QFile::encodeName(path).constData(), qint64(1) << 40) != 0)
            QSKIP("this file system has no sparse files of 1 TiB");
        const auto file = SampleFile::open(path, qint64(8) << 30);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ApiError::Kind::TooLarge);
        QVERIFY2(file.error().detail.contains(u"1.00 TiB"_s), qPrintable(file.error().detail));
        QVERIFY2(file.error().detail.contains(u"8.00 GiB"_s), qPrintable(file.error().detail));
        QVERIFY(SampleFile::open(path, qint64(1) << 40));
    }

    void opensWhatHasANameThatIsNoText()
    {
        const TestFolder folder;
        const QByteArray name = folder.native(u"x"_s) + "\xFF\xED\xA0\x80 %41.bin";
        FILE *out = std::fopen(name.constData(), "w");
        QVERIFY(out && std::fputs("12345", out) >= 0 && std::fclose(out) == 0);
        const QString path = pathFromDisk(name);
        QVERIFY2(path.endsWith(u"/x%FF%ED%A0%80%20%2541.bin"_s), qPrintable(path));
        QCOMPARE(pathForDisk(path), name);
        QCOMPARE(sizeOnDisk(path), 5);
        const auto file = SampleFile::open(path, noLimit);
        QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
        QCOMPARE((*file)->path(), path);
        QCOMPARE((*file)->name(), u"x%FF%ED%A0%80%20%2541.bin"_s);
        QVERIFY(!(*file)->changed());
        QVERIFY(!SampleFile::open(u"file:///tmp/a%00b"_s, noLimit));
        QCOMPARE(pathFromDisk("/tmp/100%41"), u"/tmp/100%41"_s); // text stays as it is
    }

    void seesChanges()
    {
        const TestFolder folder;
        const QString path = folder.make(u"a"_s, "12345");
        const auto open = [&] { return *SampleFile::open(path, noLimit); };
        const auto says = [](const SampleFile &file) {
            const auto error = file.changed();
            return error && error->kind == ApiError::Kind::File ? error->detail : QString();
        };

        auto file = open();
        QCOMPARE(::truncate(QFile::encodeName(path).constData(), 3), 0);
        QVERIFY2(says(*file).contains(u"was changed"_s), qPrintable(says(*file)));
        QCOMPARE(file->size(), 5); // frozen

        file = open();
        QCOMPARE(::truncate(QFile::encodeName(path).constData(), 9), 0);
        QVERIFY(says(*file).contains(u"was changed"_s));

        file = open();
        const timespec times[2] = {{1000, 0}, {1000, 1}};
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0), 0);
        QVERIFY(says(*file).contains(u"was changed"_s));

        // The descriptor still reads the old bytes; the path leads to others.
        file = open();
        folder.make(u"b"_s, "123456789");
        QCOMPARE(::rename(folder.native(u"b"_s).constData(), folder.native(u"a"_s).constData()), 0);
        QVERIFY2(says(*file).contains(u"was replaced"_s), qPrintable(says(*file)));

        file = open();
        QVERIFY(QFile::remove(path));
        QVERIFY(says(*file).contains(u"was not found"_s));
    }
};

} // namespace assay

ASSAY_TEST(assay::SampleFileTest);
#include "test_sample_file.moc"
