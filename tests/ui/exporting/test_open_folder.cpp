// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/open_folder.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace assay;
using namespace Qt::StringLiterals;

//! What a stored path may make the desktop open: folders, and nothing that it would start.
class TestOpenFolder : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QList<QUrl> m_opened;

    QString at(const QString &name) const { return QFileInfo(m_folder.path()).canonicalFilePath() + u'/' + name; }

public Q_SLOTS:
    void take(const QUrl &url) { m_opened += url; }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(at(u"reports.desktop"_s)));
        for (const QString &name : {u"start.desktop"_s, u"reports.desktop/a.pdf"_s}) {
            QFile file(at(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[Desktop Entry]\nExec=true\n") > 0);
        }
        QVERIFY(QFile::link(at(u"start.desktop"_s), at(u"link to a file"_s)));
        QVERIFY(QFile::link(at(u"reports.desktop"_s), at(u"link to a folder"_s)));
        QDesktopServices::setUrlHandler(u"file"_s, this, "take");
    }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"file"_s); }

    void onlyFoldersAreOpened_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("opened"); // empty: nothing
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

    void onlyFoldersAreOpened()
    {
        QFETCH(QString, path);
        QFETCH(QString, opened);
        m_opened.clear();
        QCOMPARE(openFolderOf(path), opened.isEmpty() ? FolderOpened::NoFolder : FolderOpened::Opened);
        QCOMPARE(m_opened, opened.isEmpty() ? QList<QUrl>() : QList{QUrl::fromLocalFile(opened)});
    }
};

QTEST_MAIN(TestOpenFolder)
#include "test_open_folder.moc"
