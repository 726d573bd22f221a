// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/context.h"
#include "indicator/recognise.h"
#include "queue/queue.h"
#include "session/session.h"
#include "session/session_ledger.h"
#include "settings/keychain_store.h"
#include "settings/places.h"
#include "settings/profile_store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

using namespace assay;
using namespace Qt::StringLiterals;

// kill_worker prepare SESSION: writes a session in which the indicators of standard input are started, but not begun.
// kill_worker run SESSION:     goes on with it, as the window and the command line do, and ends when all is done.
// kill_worker acknowledge SESSION: adds submissions for ever and prints the row of each that is safe on the disk.
// kill_worker profile:         writes the profile and its token where the window looks for them.
// ASSAY_KILL_HOST, ASSAY_KILL_CA, ASSAY_TEST_TOKEN name the appliance.

namespace {

Profile profileOfTest()
{
    Profile profile;
    profile.id = u"11111111-2222-3333-4444-555555555555"_s;
    profile.name = u"torture"_s;
    profile.host = qEnvironmentVariable("ASSAY_KILL_HOST");
    profile.caFile = qEnvironmentVariable("ASSAY_KILL_CA");
    profile.disableProxies = true;
    profile.uploadConsent = true;
    profile.cloudConsent = true;
    return profile;
}

std::vector<Row> rowsOfInput()
{
    std::vector<Row> rows;
    QTextStream input(stdin);
    for (QString line; input.readLineInto(&line);) {
        Row row;
        if (QFileInfo::exists(line))
            row.indicator = {IndicatorType::File, line, line};
        else if (const Recognised recognised = recognise(line); recognised.indicator)
            row.indicator = *recognised.indicator;
        else
            continue;
        row.action = u"triage"_s;
        row.wanted = true;
        row.start = Start{applianceKey(profileOfTest()), 0};
        agree(row.agreed.edit(), row.start->appliance, Disclosures::fromInt(0xff));
        rows.push_back(std::move(row));
    }
    return rows;
}

// One after the other: the next begins when the one before was acknowledged.
void submitForEver(Session &session)
{
    Row row;
    row.indicator.type = IndicatorType::Url;
    row.indicator.value = u"http://%1.example/"_s.arg(session.count());
    const RowId id = session.add({row});
    session.noteSubmission(id, {.key = u"url:local:"_s + row.indicator.value, .id = {}, .appliance = {}}, &session,
        [&session, id](const std::optional<ApiError> &error) {
            if (error)
                return; // the disk is gone
            std::printf("%llu\n", qulonglong(id));
            std::fflush(stdout);
            submitForEver(session);
        });
}

int fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QString mode = QCoreApplication::arguments().value(1);
    const QString file = QCoreApplication::arguments().value(2);
    const QByteArray token = qgetenv("ASSAY_TEST_TOKEN");
    if (mode == "profile"_L1) {
        ProfileStore profiles(profilesFile());
        if (const auto error = profiles.save(profileOfTest()))
            return fail(error->detail);
        profiles.setCurrent(profileOfTest().id);
        KeychainStore secrets;
        secrets.write(profileOfTest().id, token, &app, [](const Secret &kept) {
            QCoreApplication::exit(kept.kind == Secret::Kind::Value ? 0 : fail(kept.reason));
        });
        return QCoreApplication::exec();
    }

    Session session;
    Queue queue(session);
    Dispatcher dispatcher(profileOfTest(), token);
    ActionContext context(dispatcher, std::make_unique<SessionLedger>(session));
    const auto endWhenDone = [&session] {
        if (std::ranges::none_of(session.rows(), &Row::wanted))
            QCoreApplication::exit(session.flush() ? 0 : 1);
    };
    QObject::connect(&session, &Session::opened, &session, [](const StoreOpened &how) {
        if (how.kind > StoreOpened::Kind::Created)
            QCoreApplication::exit(fail(how.detail));
    });
    QObject::connect(&session, &Session::loaded, &session, [&] {
        if (mode == "prepare"_L1) {
            session.add(rowsOfInput());
            QCoreApplication::exit(session.flush() ? 0 : 1);
            return;
        }
        if (mode == "acknowledge"_L1)
            return submitForEver(session);
        queue.setAppliance(&context);
        endWhenDone();
    });
    QObject::connect(&queue, &Queue::idle, &session, endWhenDone);
    session.open(file, {}, Session::Whose::Ours);
    const int code = QCoreApplication::exec();
    queue.setAppliance(nullptr);
    return code;
}
