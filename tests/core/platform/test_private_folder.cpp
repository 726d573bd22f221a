// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/private_folder.h"
#include "platform/user.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
constexpr uid_t stranger = 65534;
}

// Where the programs of one user meet, and that no other user's folder or program is taken for one of theirs.
class TestPrivateFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theRuntimeFolderIsUsedWhenItIsPrivate();
    void withoutOneThereIsAFolderBelowTheCache();
    void whatOthersMayOpenIsNotUsed_data();
    void whatOthersMayOpenIsNotUsed();
    void aLinkIsNotUsed();
    void aStrangersFolderIsNotUsed();
    void aSpoiledOwnFolderIsNotUsed();
    void thereMayBeNoPlace();
    void theOtherEndOfASocket();

private:
    QString folder(const QString &name, mode_t mode) const
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(path);
        ::chmod(QFile::encodeName(path).constData(), mode);
        return path;
    }
    static void setRuntime(const QString &path) { qputenv("XDG_RUNTIME_DIR", QFile::encodeName(path)); }
    QString temporary() const { return m_folder->filePath(u"tmp/assay-%1"_s.arg(::geteuid())); }
    QString own() const { return m_folder->filePath(u"cache/assay/run"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPrivateFolder::init()
{
    qunsetenv("TMPDIR"); // of the test before
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_folder->filePath(u"cache"_s)));
    folder(u"tmp"_s, 01777);
    qputenv("TMPDIR", QFile::encodeName(m_folder->filePath(u"tmp"_s)));
    qunsetenv("XDG_RUNTIME_DIR");
}

void TestPrivateFolder::cleanup()
{
    m_folder.reset();
}

void TestPrivateFolder::theRuntimeFolderIsUsedWhenItIsPrivate()
{
    const QString runtime = folder(u"run"_s, 0700);
    setRuntime(runtime);
    QCOMPARE(meetingFolder(), runtime);
    QVERIFY(!QFile::exists(own()));
}

void TestPrivateFolder::withoutOneThereIsAFolderBelowTheCache()
{
    QCOMPARE(meetingFolder(), own());
    QVERIFY(isPrivateFolder(own()));
    QCOMPARE(meetingFolder(), own()); // a second program
    setRuntime(u"run"_s); // not absolute
    QCOMPARE(meetingFolder(), own());
    setRuntime(m_folder->filePath(u"absent"_s));
    QCOMPARE(meetingFolder(), own());
}

void TestPrivateFolder::whatOthersMayOpenIsNotUsed_data()
{
    QTest::addColumn<int>("mode");
    for (const int mode : {0701, 0710, 0711, 0750, 0755, 0770, 0777, 01777})
        QTest::newRow(qPrintable(QString::number(mode, 8))) << mode;
}

void TestPrivateFolder::whatOthersMayOpenIsNotUsed()
{
    QFETCH(const int, mode);
    setRuntime(folder(u"run"_s, mode_t(mode)));
    QCOMPARE(meetingFolder(), own());
}

void TestPrivateFolder::aLinkIsNotUsed()
{
    const QString link = m_folder->filePath(u"link"_s);
    QVERIFY(QFile::link(folder(u"run"_s, 0700), link));
    setRuntime(link);
    QCOMPARE(meetingFolder(), own());
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    setRuntime(file.fileName());
    QCOMPARE(meetingFolder(), own());
}

void TestPrivateFolder::aStrangersFolderIsNotUsed()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a folder to another user");
    const QString runtime = folder(u"run"_s, 0700);
    QCOMPARE(::chown(QFile::encodeName(runtime).constData(), stranger, stranger), 0);
    setRuntime(runtime);
    QCOMPARE(meetingFolder(), own());
}

void TestPrivateFolder::aSpoiledOwnFolderIsNotUsed()
{
    folder(u"cache/assay/run"_s, 0777);
    QCOMPARE(meetingFolder(), temporary());
    QVERIFY(QDir().rmdir(own()));
    QVERIFY(QFile::link(folder(u"elsewhere"_s, 0700), own()));
    QCOMPARE(meetingFolder(), temporary());
}

void TestPrivateFolder::thereMayBeNoPlace()
{
    QFile file(m_folder->filePath(u"cache"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(meetingFolder(), temporary());
    QVERIFY(isPrivateFolder(temporary()));
    ::chmod(QFile::encodeName(temporary()).constData(), 0777); // as a stranger would have made it
    QCOMPARE(meetingFolder(), QString());
}

void TestPrivateFolder::theOtherEndOfASocket()
{
    std::array<int, 2> ends{-1, -1};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()), 0);
    QVERIFY(isOwnUser(ends[0]));
    ::close(ends[0]);
    ::close(ends[1]);
    QVERIFY(!isOwnUser(-1));
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!isOwnUser(file.handle()));
}

ASSAY_TEST(TestPrivateFolder);
#include "test_private_folder.moc"
