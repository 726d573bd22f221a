// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/attachment_folder.h"
#include "intake/attachment_sweep.h"
#include "session/session.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace assay;
using namespace Qt::StringLiterals;

//! What was kept of mails goes when no session has a row for it, and not before.
class TestAttachmentSweep : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString &name) const { return m_folder->filePath(name); }
    AttachmentSweep sweep(const QStringList &rows = {}) const
    {
        return {at(u"attachments"_s), at(u"sessions"_s), at(u"sessions/current.assay-session"_s), rows};
    }
    //! An attachment that was kept two days ago; returns its path.
    QString kept(const QString &session) const
    {
        AttachmentFolder folder(at(u"attachments"_s));
        QFile file(folder.path() + u"/payload.exe"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write("MZ") != 2)
            return {};
        file.close();
        const QString path = folder.keep({file.fileName()}, session).value(0);
        timespec old[2]{};
        old[0].tv_sec = old[1].tv_sec = time(nullptr) - 2 * 24 * 3600;
        const QByteArray native = QFile::encodeName(QFileInfo(path).absolutePath());
        return utimensat(AT_FDCWD, native.constData(), old, 0) == 0 ? path : QString();
    }
    static void write(const QString &session, const QString &path)
    {
        Session file;
        const QSignalSpy loaded(&file, &Session::loaded);
        file.open(session);
        QTRY_COMPARE(loaded.count(), 1);
        Item item;
        item.indicator = {IndicatorType::File, path, path};
        file.add({item});
        QVERIFY(file.flush());
        file.close();
    }
    qsizetype left() const
    {
        return QDir(at(u"attachments"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(at(u"sessions"_s)) && QDir().mkpath(at(u"elsewhere"_s)));
    }

    void whatNoRowWantsGoes()
    {
        const QString path = kept(at(u"sessions/current.assay-session"_s));
        QVERIFY(QFileInfo::exists(path));
        QCOMPARE(sweep({path}).run(), 0);
        QVERIFY(QFileInfo::exists(path));
        QCOMPARE(sweep({at(u"other/payload.exe"_s)}).run(), 1);
        QCOMPARE(left(), 0); // the note of its session, too
    }

    void whatAPastSessionWantsStays()
    {
        const QString path = kept(at(u"sessions/current.assay-session"_s));
        const QString past = at(u"sessions/2026-01-01 120000.assay-session"_s);
        write(past, path);
        QCOMPARE(sweep().run(), 0);
        QVERIFY(QFileInfo::exists(path));
        QVERIFY(QFile::remove(past));
        QCOMPARE(sweep().run(), 1);
    }

    void whatASessionElsewhereWantsStays()
    {
        const QString session = at(u"elsewhere/case.assay-session"_s);
        const QString path = kept(session);
        write(session, path);
        QCOMPARE(sweep().run(), 0);
        QVERIFY(QFile::remove(session));
        QCOMPARE(sweep().run(), 1);
    }

    void nothingGoesWhileASessionCannotBeRead()
    {
        const QString path = kept({});
        for (const QString &name :
            {u"sessions/old.assay-session"_s, u"sessions/old.assay-session.bad-20260101T000000"_s}) {
            QFile damaged(at(name));
            QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("no database") > 0);
            damaged.close();
            QCOMPARE(sweep().run(), 0);
            QVERIFY(QFileInfo::exists(path));
            QVERIFY(damaged.remove());
        }
        QCOMPARE(sweep().run(), 1);
    }

    void whatIsNewOrUndecidedStays()
    {
        const AttachmentFolder undecided(at(u"attachments"_s));
        AttachmentFolder fresh(at(u"attachments"_s));
        QFile file(fresh.path() + u"/payload.exe"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("MZ") == 2);
        const QString path = fresh.keep({file.fileName()}, {}).value(0);
        QCOMPARE(sweep().run(), 0);
        QVERIFY(QFileInfo::exists(path) && QFileInfo::exists(undecided.path()));
    }
};

QTEST_GUILESS_MAIN(TestAttachmentSweep)
#include "test_attachment_sweep.moc"
