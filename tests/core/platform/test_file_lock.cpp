// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_lock.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <utility>

using namespace assay;
using namespace Qt::StringLiterals;

// The lock between programs, and the files that platform/file.h opens and renames.
class TestFileLock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneHolderAtATime();
    void aLinkIsNotLocked();
    void linksAreOpenedAsTheRuleSays();
    void renamingNeverReplaces();

private:
    QByteArray path(const QString &name) const { return QFile::encodeName(m_folder.filePath(name)); }

    QTemporaryDir m_folder;
};

void TestFileLock::oneHolderAtATime()
{
    const QByteArray file = path(u"a.lock"_s);
    FileLock first;
    QCOMPARE(first.take(file), FileLock::Answer::Taken);
    QVERIFY(first.isHeld());
    QVERIFY(first.hasMadeFile());
    FileLock second;
    QCOMPARE(second.take(file), FileLock::Answer::HeldByOther);
    QVERIFY(!second.isHeld());
    first.release();
    QCOMPARE(second.take(file), FileLock::Answer::Taken);
    QVERIFY(!second.hasMadeFile());
    FileLock moved = std::move(second);
    QVERIFY(moved.isHeld());
    moved.release(FileLock::Leave::Nothing);
    QVERIFY(!fileStatus(file));
}

void TestFileLock::aLinkIsNotLocked()
{
    const QByteArray target = path(u"target"_s);
    QVERIFY(OpenFile::createPrivate(target).isOpen());
    QVERIFY(QFile::link(m_folder.filePath(u"target"_s), m_folder.filePath(u"link.lock"_s)));
    FileLock lock;
    QCOMPARE(lock.take(path(u"link.lock"_s)), FileLock::Answer::Impossible);
    QVERIFY(!lock.isHeld());
    QVERIFY(fileStatus(target));
}

void TestFileLock::linksAreOpenedAsTheRuleSays()
{
    using Problem = RegularFile::Problem;
    QVERIFY(QDir(m_folder.path()).mkpath(u"folder"_s));
    QVERIFY(OpenFile::createPrivate(path(u"folder/file"_s)).write("content"));
    QVERIFY(QFile::link(m_folder.filePath(u"folder"_s), m_folder.filePath(u"way"_s)));
    QVERIFY(QFile::link(m_folder.filePath(u"folder/file"_s), m_folder.filePath(u"name"_s)));
    const QByteArray real = realPath(path(u"folder/file"_s));
    const RegularFile opened = openRegularFile(real, LinkRule::NotAnywhere);
    QCOMPARE(opened.problem, Problem::None);
    QCOMPARE(opened.status.size, qint64(7));
    QByteArray bytes(7, ' ');
    QCOMPARE(opened.file.readAt(0, bytes.data(), 7), qint64(7));
    QCOMPARE(bytes, "content");
    QCOMPARE(openRegularFile(path(u"name"_s), LinkRule::Follow).status.id, opened.status.id);
    QCOMPARE(openRegularFile(path(u"name"_s), LinkRule::NotTheFile).problem, Problem::ForbiddenLink);
    QCOMPARE(openRegularFile(path(u"way/file"_s), LinkRule::NotTheFile).problem, Problem::None);
    QCOMPARE(openRegularFile(path(u"way/file"_s), LinkRule::NotAnywhere).problem, Problem::ForbiddenLink);
    QCOMPARE(openRegularFile(path(u"folder"_s), LinkRule::Follow).problem, Problem::NotRegular);
    QCOMPARE(openRegularFile(path(u"nothing"_s), LinkRule::Follow).error, ENOENT);
}

void TestFileLock::renamingNeverReplaces()
{
    QVERIFY(OpenFile::createPrivate(path(u"from"_s)).write("new"));
    QVERIFY(OpenFile::createPrivate(path(u"taken"_s)).write("older"));
    QCOMPARE(renameWithoutReplacing(path(u"from"_s), path(u"taken"_s)), EEXIST);
    QCOMPARE(fileStatus(path(u"taken"_s))->size, qint64(5));
    QCOMPARE(renameWithoutReplacing(path(u"from"_s), path(u"free"_s)), 0);
    QVERIFY(!fileStatus(path(u"from"_s)));
    QVERIFY(!OpenFile::createPrivate(path(u"free"_s)).isOpen());
}

ASSAY_TEST(TestFileLock);
#include "test_file_lock.moc"
