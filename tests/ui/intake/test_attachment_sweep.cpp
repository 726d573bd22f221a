// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/attachment_folder.h"
#include "intake/attachment_sweep.h"
#include "session/session.h"
#include "session/sql_brake.h"
#include "support/test_main.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace assay;
using namespace Qt::StringLiterals;

// What was kept of mails goes when no session has a row for it, and not before.
class TestAttachmentSweep : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString &name) const { return m_folder->filePath(name); }
    // Returns how many folders went.
    int sweep(const QStringList &rows = {}) const
    {
        SqlBrake brake;
        return AttachmentSweep{at(u"attachments"_s), at(u"sessions"_s), at(u"sessions/current.assay-session"_s), rows}
            .run(brake);
    }
    // An attachment that was kept two days ago; returns its path.
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
        Row row;
        row.indicator = {IndicatorType::File, path, path};
        file.add({row});
        QVERIFY(file.flush());
        file.close();
    }
    // For good: the next start cannot bring them back.
    static void removeRows(const QString &session)
    {
        for (int start = 0; start < 2; ++start) {
            Session file;
            const QSignalSpy loaded(&file, &Session::loaded);
            file.open(session);
            QTRY_COMPARE(loaded.count(), 1);
            std::vector<RowId> ids;
            for (const Row &row : file.rows())
                ids.push_back(row.id);
            file.remove(ids);
            QVERIFY(file.flush());
        }
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
        write(at(u"sessions/current.assay-session"_s), u"/somewhere/else"_s);
    }

    void whatNoRowWantsGoes()
    {
        const QString path = kept(at(u"sessions/current.assay-session"_s));
        QVERIFY(QFileInfo::exists(path));
        QCOMPARE(sweep({path}), 0);
        QVERIFY(QFileInfo::exists(path));
        QCOMPARE(sweep({at(u"other/payload.exe"_s)}), 1);
        QCOMPARE(left(), 0); // the note of its session, too
    }

    void whatAPastSessionWantsStays()
    {
        const QString path = kept(at(u"sessions/current.assay-session"_s));
        const QString past = at(u"sessions/2026-01-01 120000.assay-session"_s);
        write(past, path);
        QCOMPARE(sweep(), 0);
        QVERIFY(QFileInfo::exists(path));
        QVERIFY(QFile::remove(past));
        QCOMPARE(sweep(), 1);
    }

    void whatASessionElsewhereWantsStays()
    {
        const QString session = at(u"elsewhere/case.assay-session"_s);
        const QString path = kept(session);
        write(session, path);
        QCOMPARE(sweep(), 0);
        removeRows(session);
        QCOMPARE(sweep(), 1);
    }

    // Its folder may be on a disk that is not there today, and it may have another name now.
    void whatASessionThatIsGoneWantedStays()
    {
        const QString session = at(u"elsewhere/case.assay-session"_s);
        const QString path = kept(session);
        write(session, path);
        QVERIFY(QDir().rename(at(u"elsewhere"_s), at(u"unmounted"_s)));
        QCOMPARE(sweep(), 0);
        QVERIFY(QDir().mkdir(at(u"elsewhere"_s))); // as a mount point is without its disk
        QCOMPARE(sweep(), 0);
        QVERIFY(QDir().rmdir(at(u"elsewhere"_s)) && QDir().rename(at(u"unmounted"_s), at(u"elsewhere"_s)));
        QVERIFY(QFile::rename(session, at(u"elsewhere/renamed"_s)));
        QCOMPARE(sweep(), 0);
        QVERIFY(QFile::rename(at(u"elsewhere/renamed"_s), at(u"elsewhere/renamed.assay-session"_s)));
        QCOMPARE(sweep(), 0);
        QVERIFY(QFileInfo::exists(path));
    }

    // The original has no row any more, the copy has.
    void whatACopyWantsStays()
    {
        const QString session = at(u"sessions/2026-01-01 120000.assay-session"_s);
        const QString copy = at(u"elsewhere/copy.assay-session"_s);
        const QString path = kept(session);
        write(session, path);
        noteSessionOfRows(at(u"attachments"_s), {path}, copy); // as "Save session as" does
        write(copy, path);
        removeRows(session);
        QCOMPARE(sweep(), 0);
        removeRows(copy);
        QCOMPARE(sweep(), 1);
    }

    // A copy that the desktop made is noted when it has been open once.
    void whatIsInUseIsNoted()
    {
        const QString path = kept(at(u"sessions/2026-01-01 120000.assay-session"_s));
        write(at(u"sessions/2026-01-01 120000.assay-session"_s), u"/nothing"_s);
        const QString copy = at(u"elsewhere/copy.assay-session"_s);
        write(copy, path);
        SqlBrake brake;
        QCOMPARE((AttachmentSweep{at(u"attachments"_s), at(u"sessions"_s), copy, {path}}.run(brake)), 0);
        QCOMPARE(sweep(), 0);
        QVERIFY(QFileInfo::exists(path));
    }

    void nothingGoesWithoutTheSessions()
    {
        const QString path = kept({});
        QVERIFY(QDir().rename(at(u"sessions"_s), at(u"moved"_s)));
        QCOMPARE(sweep(), 0);
        QVERIFY(QDir().rename(at(u"moved"_s), at(u"sessions"_s)));
        QVERIFY(QFile::link(at(u"unmounted/x.assay-session"_s), at(u"sessions/link.assay-session"_s)));
        QCOMPARE(sweep(), 0);
        QVERIFY(QFile::remove(at(u"sessions/link.assay-session"_s)));
        QVERIFY(QFile::remove(QFileInfo(path).absolutePath() + noteSuffix)); // whose it is, is not known any more
        QCOMPARE(sweep(), 0);
        QVERIFY(QFileInfo::exists(path));
    }

    // Undo in another window brings it back.
    void whatCanStillComeBackStays()
    {
        const QString session = at(u"elsewhere/case.assay-session"_s);
        const QString path = kept(session);
        Session file;
        const QSignalSpy loaded(&file, &Session::loaded);
        file.open(session);
        QTRY_COMPARE(loaded.count(), 1);
        Row row;
        row.indicator = {IndicatorType::File, path, path};
        file.add({row});
        QVERIFY(file.flush());
        file.remove({1});
        QVERIFY(file.flush());
        QCOMPARE(sweep(), 0);
        QVERIFY(QFileInfo::exists(path));
    }

    // A folder that could not get its final name holds what rows point to.
    void whatIsKeptUnderItsFirstNameStays()
    {
        const QString folder = at(u"attachments/undecided-abc"_s);
        QVERIFY(QDir().mkpath(folder));
        noteSessionOf(folder, {});
        timespec old[2]{};
        QCOMPARE(utimensat(AT_FDCWD, QFile::encodeName(folder).constData(), old, 0), 0);
        const AttachmentFolder another(at(u"attachments"_s));
        QVERIFY(QFileInfo::exists(folder));
    }

    void nothingGoesWhileASessionCannotBeRead()
    {
        const QString path = kept({});
        for (const QString &name :
            {u"sessions/old.assay-session"_s, u"sessions/old.assay-session.bad-20260101T000000"_s}) {
            QFile damaged(at(name));
            QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("no database") > 0);
            damaged.close();
            QCOMPARE(sweep(), 0);
            QVERIFY(QFileInfo::exists(path));
            QVERIFY(damaged.remove());
        }
        QCOMPARE(sweep(), 1);
    }

    void whatIsNewOrUndecidedStays()
    {
        const AttachmentFolder undecided(at(u"attachments"_s));
        AttachmentFolder fresh(at(u"attachments"_s));
        QFile file(fresh.path() + u"/payload.exe"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("MZ") == 2);
        const QString path = fresh.keep({file.fileName()}, {}).value(0);
        QCOMPARE(sweep(), 0);
        QVERIFY(QFileInfo::exists(path) && QFileInfo::exists(undecided.path()));
    }
};

ASSAY_TEST(TestAttachmentSweep);
#include "test_attachment_sweep.moc"
