// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Session files that were made to do harm, through every door that a session file comes in by: nothing hangs, nothing
// runs, and nothing that Assay did not write is changed. hostile_sessions ASSAY-CLI. Prints one line for P18.
#include "support/hostile_sessions.h"

#include "session/past_sessions.h"
#include "session/record_reader.h"
#include "session/session.h"
#include "session/session_import.h"
#include "support/file_content.h"
#include "support/sample_rows.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace assay;
using namespace Qt::StringLiterals;
using Kind = StoreOpened::Kind;

namespace {

constexpr int maxRunTime = 300'000; // milliseconds for one assay-cli: a hang, whatever the machine

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

class Torture
{
public:
    explicit Torture(const QString &cli) : m_cli(cli) { }

    int run(bool isLong)
    {
        m_good = goodSession();
        if (m_good.isEmpty())
            return say("no session could be made");
        for (const test::HostileSession &kind : test::hostileSessions())
            throughEveryDoor(kind);
        endlessTree();
        mutated(isLong ? 20'000 : 300);
        return say(m_wrong);
    }

private:
    int say(const QByteArray &wrong) const
    {
        if (!wrong.isEmpty()) {
            std::printf("P18 FAIL: %s\n", wrong.constData());
            return 1;
        }
        std::printf("P18 ok: %d hostile files through %d doors, %d damaged ones: %d opened, %d put aside, %d refused\n",
            m_files, m_doors, m_mutated, m_opened, m_aside, m_refused);
        return 0;
    }

    void expect(bool good, const char *kind, const char *what)
    {
        if (!good && m_wrong.size() < 2000)
            m_wrong += QByteArray(m_wrong.isEmpty() ? "" : "; ") + kind + ": " + what;
    }

    QByteArray goodSession()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"good"_s);
        {
            Session session;
            open(session, path);
            std::vector<Row> rows = test::sampleRows(40, 3);
            for (Row &row : rows) {
                row.record->answers
                    = {{u"summary"_s, {row.state, row.record->findings, row.error}, QDateTime::currentDateTimeUtc()}};
                row.submissions = std::vector{Submission{u"file:00"_s, Submission::State::Sending, {}, u"host"_s}};
            }
            session.add(std::move(rows));
        }
        return test::contentOf(path);
    }

    static StoreOpened open(Session &session, const QString &path)
    {
        StoreOpened how;
        QEventLoop loop;
        const auto opened
            = QObject::connect(&session, &Session::opened, &loop, [&how](const StoreOpened &found) { how = found; });
        QObject::connect(&session, &Session::loaded, &loop, &QEventLoop::quit);
        session.open(path);
        loop.exec();
        QObject::disconnect(opened);
        return how;
    }

    static StoreOpened openAndClose(const QString &path)
    {
        Session session;
        return open(session, path);
    }

    void throughEveryDoor(const test::HostileSession &kind)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"one.assay-session"_s);
        if (!write(path, m_good) || !test::makeHostile(path, kind))
            return expect(false, kind.name, "it could not be made");
        ++m_files;
        const bool isRefused = kind.expect == test::HostileSession::Expect::Refused;
        const QByteArray before = test::everythingIn(folder.path());
        m_doors = 0;
        const auto door = [&](const char *name, const std::function<void()> &through) {
            ++m_doors;
            through();
            if (isRefused)
                expect(test::everythingIn(folder.path()) == before, kind.name, name);
        };
        door("the list of past sessions changes it", [&] {
            SqlBrake brake;
            const auto found = pastSessions(folder.path(), {}, u"a"_s, brake);
            const auto all = pastSessions(folder.path(), {}, {}, brake);
            expect(
                all.size() == 1 && (!isRefused || !all.front().trouble.isEmpty()), kind.name, "it is listed as good");
        });
        door("the sweep's question changes it", [&] {
            SqlBrake brake;
            expect(!indicatorsWith(path, u"a"_s, brake) || !isRefused, kind.name, "it answers the sweep");
        });
        door("an export changes it", [&] {
            RecordReader reader(path, Parts::All);
            expect(!isRefused || !reader.open(), kind.name, "an export reads it");
        });
        door("an import changes it", [&] {
            Session session;
            auto *import = new SessionImport(session, path, Session::Whose::Others);
            QEventLoop loop;
            QObject::connect(import, &SessionImport::finished, &loop, &QEventLoop::quit);
            import->start();
            loop.exec();
            expect(!isRefused || session.count() == 0, kind.name, "its rows are imported");
        });
        door("closing while it opens changes it", [&] {
            if (!isRefused)
                return;
            Session session;
            session.open(path);
        });
        door("assay-cli --resume changes it", [&] {
            if (!isRefused)
                return;
            QProcess cli;
            cli.start(m_cli, {u"--demo"_s, u"--resume"_s, path, u"classification"_s, QString(40, u'a')});
            const bool isOver = cli.waitForFinished(maxRunTime);
            if (!isOver)
                cli.kill();
            expect(isOver && cli.exitStatus() == QProcess::NormalExit && cli.exitCode() != 0, kind.name,
                "assay-cli takes it");
            expect(cli.readAllStandardError().contains("cannot be used"), kind.name, "assay-cli does not say why");
        });
        door("the window changes it", [&] {
            if (isRefused)
                expect(openAndClose(path).kind == Kind::Refused, kind.name, "it is opened");
        });
        if (!isRefused)
            openAndClose(path);
        ontoIt(path, kind.name);
    }

    // A copy that takes its place has nothing of it.
    void ontoIt(const QString &path, const char *kind)
    {
        const QTemporaryDir folder;
        const QString from = folder.filePath(u"from"_s);
        if (!write(from, m_good))
            return expect(false, kind, "no copy could be made");
        Session session;
        open(session, from);
        QEventLoop loop;
        QString trouble;
        session.copyTo(path, &loop, [&](const QString &why) {
            trouble = why;
            loop.quit();
        });
        loop.exec();
        Session copy;
        const StoreOpened how = open(copy, path);
        expect(trouble.isEmpty() && how.kind == Kind::Opened && copy.count() == session.count(), kind,
            "a copy onto it is not whole");
    }

    void endlessTree()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"one.assay-session"_s);
        if (!write(path, m_good) || !test::makeEndlessTree(path))
            return expect(false, "endless tree", "it could not be made");
        ++m_files;
        SqlBrake brake;
        expect(!pastSessions(folder.path(), {}, {}, brake).front().trouble.isEmpty(), "endless tree", "it is listed");
        const QByteArray before = test::contentOf(path);
        const StoreOpened how = openAndClose(path);
        expect(
            how.kind == Kind::Replaced && test::contentOf(how.aside) == before, "endless tree", "it is not put aside");
    }

    // Bytes that were changed at random.
    void mutated(int files)
    {
        QRandomGenerator random(18);
        for (m_mutated = 0; m_mutated < files && m_wrong.isEmpty(); ++m_mutated) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(u"one.assay-session"_s);
            QByteArray bytes = m_good;
            if (random.bounded(10) == 0)
                bytes.truncate(random.bounded(int(bytes.size())));
            for (int i = random.bounded(1, 20); i > 0 && !bytes.isEmpty(); --i) {
                // The schema and the trees' inner pages are near the start.
                const int most = random.bounded(2) == 0 ? 4096 : int(bytes.size());
                bytes[random.bounded(std::min(most, int(bytes.size())))] = char(random.bounded(256));
            }
            if (!write(path, bytes))
                return expect(false, "a damaged file", "it could not be made");
            SqlBrake brake;
            pastSessions(folder.path(), {}, u"x"_s, brake);
            const StoreOpened how = openAndClose(path);
            if (how.kind == Kind::Replaced) {
                ++m_aside;
                expect(test::contentOf(how.aside) == bytes, "a damaged file", "it was not put aside as it was");
            } else if (how.kind >= Kind::Failed) {
                ++m_refused;
                expect(test::contentOf(path) == bytes, "a damaged file", "it was refused and changed");
            } else {
                ++m_opened;
            }
        }
    }

    QString m_cli;
    QByteArray m_good;
    QByteArray m_wrong;
    int m_files = 0, m_doors = 0, m_mutated = 0, m_opened = 0, m_aside = 0, m_refused = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc != 2)
        return 2;
    return Torture(QString::fromLocal8Bit(argv[1])).run(qEnvironmentVariable("ASSAY_TORTURE") == "long"_L1);
}
