// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/open_folder.h"
#include "process/harden.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <sys/stat.h>

using namespace assay;
using namespace Qt::StringLiterals;

//! The file manager is a program of the user, not of ours: it learns no secret and makes files as the user does.
class TestOpenFolder : public QObject
{
    Q_OBJECT
    QTemporaryDir m_programs;

private Q_SLOTS:
    void initTestCase();
    void theFileManagerGetsNoSecret();
    void whatCannotBeOpenedIsReported();
};

void TestOpenFolder::initTestCase()
{
    ::umask(022);
    qputenv("ASSAY_TOKEN", "0123456789abcdef-canary");
    qputenv("HTTPS_PROXY", "http://user:canary@proxy.example.com:3128");
    qputenv("PATH", QFile::encodeName(m_programs.path()) + ":/usr/bin:/bin");
    hardenProcess();
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
    QVERIFY(openFolder(folder.path()));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(report), 60'000);
    QFile file(report);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.value(0), QByteArray("0022"));
    QCOMPARE(QUrl::fromEncoded(lines.value(1)), QUrl::fromLocalFile(folder.path()));
    QVERIFY2(!lines.join('\n').contains("canary"), lines.join('\n').constData());
}

void TestOpenFolder::whatCannotBeOpenedIsReported()
{
    QVERIFY(!openFolder(m_programs.filePath(u"missing"_s)));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const bool isOpened = openFolder(m_programs.path());
    qputenv("PATH", path);
    QVERIFY(!isOpened);
}

QTEST_GUILESS_MAIN(TestOpenFolder)
#include "test_open_folder.moc"
