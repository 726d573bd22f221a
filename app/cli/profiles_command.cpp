// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/connection_words.h"
#include "appliance/host_text.h"
#include "commands.h"
#include "connection_options.h"
#include "profile_choice.h"
#include "settings/keychain_store.h"
#include "settings/keyring_lock.h"
#include "settings/places.h"
#include "terminal.h"
#include "text.h"
#include "text/user_text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

//! Ends with the sentence of an error, or well.
void finish(const std::optional<ApiError> &error, const Done &done)
{
    if (error)
        say(userText(*error));
    done(error ? SomethingFailed : AllDone);
}

//! The profile of that name, or says why there is none.
std::optional<Profile> wanted(const ProfileStore &store, const QString &name, const Done &done)
{
    const auto profile = profileByName(store, name);
    if (profile)
        return *profile;
    say(profile.error().detail);
    done(WrongUsage);
    return {};
}

void list(const QCommandLineParser &, const QStringList &, QObject *, Done done)
{
    const ProfileStore store(profilesFile());
    for (const QString &problem : store.problems())
        say(problem);
    const auto current = store.current();
    for (const Profile &profile : store.profiles()) {
        QStringList remarks;
        if (!profile.verify)
            remarks.append(Text::tr("certificate not verified"));
        if (profile.hashOnly)
            remarks.append(Text::tr("hash only"));
        if (profile.allowHttp)
            remarks.append(Text::tr("http allowed"));
        QByteArray line = current && current->id == profile.id ? "* " : "  ";
        line += forTerminal(labelText(profile)) + '\t' + forTerminal(hostText(profile.host)) + '\t'
            + forTerminal(remarks.join(", "_L1));
        toStdout(line.trimmed().isEmpty() ? line : line + '\n');
    }
    if (store.profiles().empty())
        say(Text::tr("There are no profiles yet. Make one: assay-cli profiles add NAME HOST"));
    done(AllDone);
}

void add(const QCommandLineParser &parsed, const QStringList &arguments, QObject *, Done done)
{
    ConnectionOptions options;
    ProfileStore store(profilesFile());
    Profile profile;
    profile.name = arguments[0];
    profile.host = arguments[1];
    QString why = options.read(parsed);
    options.applyTo(profile);
    if (const auto url = baseUrl(profile); !url)
        why = url.error().detail;
    if (profile.name.trimmed().isEmpty())
        why = Text::tr("A profile needs a name.");
    if (profileByName(store, profile.name))
        why = Text::tr("There is a profile \"%1\" already.").arg(profile.name);
    if (!why.isEmpty()) {
        say(why);
        return done(WrongUsage);
    }
    profile.id = ProfileStore::newId();
    const auto error = store.save(profile);
    if (!error && hostText(profile.host) != profile.host)
        say(Text::tr("Not all of the host is plain ASCII. It stands for: %1").arg(hostText(profile.host)));
    if (!error)
        say(Text::tr("Give it a token: assay-cli token set --profile \"%1\"").arg(profile.name));
    finish(error, done);
}

void removeNow(const QString &id, const Done &done)
{
    ProfileStore store(profilesFile());
    finish(store.remove(id), done);
}

void remove(const QCommandLineParser &, const QStringList &arguments, QObject *context, Done done)
{
    const ProfileStore store(profilesFile());
    const auto profile = wanted(store, arguments[0], done);
    if (!profile)
        return;
    // The token first: without its profile nobody would find it again.
    auto *secrets = new KeychainStore(std::chrono::seconds{10}, context);
    secrets->remove(profile->id, context, [profile, context, done](const Secret &secret) {
        if (secret.kind == Secret::Kind::Absent)
            return removeNow(profile->id, done);
        askKeyringLock(KeychainStore::serviceName(), profile->id, context, [profile, secret, done](KeyringLock lock) {
            say(secret.reason);
            if (lock == KeyringLock::Locked) {
                say(Text::tr("The profile was kept, because its token is perhaps still in the keychain."));
                return done(SomethingFailed);
            }
            say(Text::tr("The profile is removed all the same; a token of it, if there is one, could not be."));
            removeNow(profile->id, done);
        });
    });
}

void use(const QCommandLineParser &, const QStringList &arguments, QObject *, Done done)
{
    ProfileStore store(profilesFile());
    if (const auto profile = wanted(store, arguments[0], done))
        finish(store.setCurrent(profile->id), done);
}

int exitCodeOf(const ConnectionReport &report)
{
    using Kind = ConnectionReport::Kind;
    switch (report.kind) {
    case Kind::Works:
        return AllDone;
    case Kind::BadHost:
    case Kind::TokenMissing:
        return WrongUsage;
    case Kind::TokenRefused:
        return TokenRefused;
    default:
        return NotReachable;
    }
}

void test(const QCommandLineParser &, const QStringList &arguments, QObject *context, Done done)
{
    const ProfileStore store(profilesFile());
    const auto profile
        = arguments.isEmpty() && store.current() ? store.current() : wanted(store, arguments.value(0), done);
    if (!profile)
        return;
    readToken(*profile, context, [profile = *profile, context, done](const Result<QByteArray> &token) {
        if (!token) {
            say(token.error().detail);
            return done(WrongUsage);
        }
        auto *connection = new ConnectionTest(profile, *token, context);
        QObject::connect(
            connection, &ConnectionTest::finished, context, [profile, done](const ConnectionReport &report) {
                for (const QString &line : connectionText(report, profile).split(u'\n', Qt::SkipEmptyParts))
                    toStdout(forTerminal(line, 4000) + '\n');
                done(exitCodeOf(report));
            });
        connection->start();
    });
}

} // namespace

const Command profilesCommand{
    .word = "profiles",
    .help = QT_TRANSLATE_NOOP("assay::cli", "The appliances that the window and this program know by name."),
    .options = &connectionRows,
    .verbs = {
        {"list", "", QT_TRANSLATE_NOOP("assay::cli", "Print them; the one in use has a star."), {}, &list},
        {"add", "NAME HOST", QT_TRANSLATE_NOOP("assay::cli", "Make one."),
            {"ca", "no-verify", "no-proxy", "allow-http", "in-flight", "rate", "hash-only"}, &add, 2, 2},
        {"remove", "NAME", QT_TRANSLATE_NOOP("assay::cli", "Remove one, and its token from the keychain."), {}, &remove,
            1, 1},
        {"use", "NAME", QT_TRANSLATE_NOOP("assay::cli", "Make it the one in use."), {}, &use, 1, 1},
        {"test", "[NAME]",
            QT_TRANSLATE_NOOP("assay::cli", "Try to reach it with its token, and say what to mend."), {}, &test, 0, 1},
    },
};

} // namespace assay::cli
