// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/open_folder.h"
#include "platform/harden.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <sys/stat.h>

using namespace assay;
using namespace Qt::StringLiterals;

// The file manager is started as a program of the user: it receives no secret, and creates files with the user's mode
// mask.
class TestOpenFolder : public QObject
{
    Q_OBJECT
    QTemporaryDir m_programs;

private Q_SLOTS:
    void initTestCase();
    void theFileManagerGetsNoSecret();
    void onlyFoldersAreOpened_data();
    void onlyFoldersAreOpened();
    void whatCannotBeOpenedIsReported();

private:
    QString at(const QString &name) const { return QFileInfo(m_files.path()).canonicalFilePath() + u'/' + name; }
    QTemporaryDir m_files;
};

void TestOpenFolder::initTestCase()
{
    ::umask(022);
    qputenv("ASSAY_TOKEN", "0123456789abcdef-canary");
    qputenv("HTTPS_PROXY", "http://user:canary@proxy.example.com:3128");
    qputenv("PATH", QFile::encodeName(m_programs.path()) + ":/usr/bin:/bin");
    hardenProcess();
    QVERIFY(QDir().mkpath(at(u"reports.desktop"_s)));
    for (const QString &name : {u"start.desktop"_s, u"reports.desktop/a.pdf"_s}) {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[Desktop Entry]\nExec=true\n") > 0);
    }
    QVERIFY(QFile::link(at(u"start.desktop"_s), at(u"link to a file"_s)));
    QVERIFY(QFile::link(at(u"reports.desktop"_s), at(u"link to a folder"_s)));
}

void TestOpenFolder::theFileManagerGetsNoSecret()
{
    const QString report = m_programs.filePath(u"report"_s);
    QFile program(m_programs.filePath(u"xdg-open"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\n{ umask; echo \"$1\"; env; } > '" + QFile::encodeName(report) + ".part'\nmv '"
        + QFile::encodeName(report) + ".part' '" + QFile::encodeName(report) + "'\n");
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QTemporaryDir folder(QDir::tempPath() + u"/a b \u00E9-XXXXXX"_s);
    QCOMPARE(openFolder(folder.path()), FolderOpened::Opened);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(report), 60'000);
    QFile file(report);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.value(0), QByteArray("0022"));
    QCOMPARE(QUrl::fromEncoded(lines.value(1)), QUrl::fromLocalFile(folder.path()));
    QVERIFY2(!lines.join('\n').contains("canary"), lines.join('\n').constData());
}

void TestOpenFolder::onlyFoldersAreOpened_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("opened"); // empty: nothing is opened
    QTest::newRow("a saved report") << at(u"reports.desktop/a.pdf"_s) << at(u"reports.desktop"_s);
    QTest::newRow("its folder") << at(u"reports.desktop"_s) << at(u"reports.desktop"_s);
    QTest::newRow("a report that is gone") << at(u"reports.desktop/gone.pdf"_s) << at(u"reports.desktop"_s);
    QTest::newRow("behind a link") << at(u"link to a folder/a.pdf"_s) << at(u"reports.desktop"_s);
    QTest::newRow("below a file") << at(u"start.desktop/a.pdf"_s) << QString();
    QTest::newRow("below a link to a file") << at(u"link to a file/a.pdf"_s) << QString();
    QTest::newRow("below nothing") << at(u"gone/a.pdf"_s) << QString();
    QTest::newRow("relative") << u"reports.desktop/a.pdf"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a NUL") << at(u"start.desktop"_s) + QChar::Null + u"/a"_s << QString();
    QTest::newRow("another computer") << u"//host/share/a.pdf"_s << QString();
}

// A stored path makes the desktop open folders only, never a file that the desktop would execute.
void TestOpenFolder::onlyFoldersAreOpened()
{
    QFETCH(QString, path);
    QFETCH(QString, opened);
    QCOMPARE(folderToOpen(path), opened);
    if (opened.isEmpty())
        QCOMPARE(openFolder(path), FolderOpened::NoFolder);
}

void TestOpenFolder::whatCannotBeOpenedIsReported()
{
    QCOMPARE(openFolder(u"/missing/folder"_s), FolderOpened::NoFolder);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const FolderOpened how = openFolder(m_programs.path());
    qputenv("PATH", path);
    QCOMPARE(how, FolderOpened::NoProgram);
}

ASSAY_TEST(TestOpenFolder);
#include "test_open_folder.moc"
