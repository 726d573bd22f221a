// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/connection_words.h"
#include "appliance/host_text.h"
#include "commands.h"
#include "connection_options.h"
#include "platform/keyring_lock.h"
#include "profile_choice.h"
#include "settings/keychain_store.h"
#include "settings/places.h"
#include "terminal.h"
#include "text.h"
#include "text/user_text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

// Calls `done`; prints the error, if there is one.
void finish(const std::optional<ApiError> &error, const Done &done)
{
    if (error)
        say(userText(*error));
    done(error ? SomethingFailed : AllDone);
}

// The profile of that name. Otherwise prints the reason and calls `done`.
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
        say(Text::tr("There are no profiles yet. Add one: assay-cli profiles add NAME HOST"));
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
        why = Text::tr("A profile \"%1\" already exists.").arg(profile.name);
    if (!why.isEmpty()) {
        say(why);
        return done(WrongUsage);
    }
    profile.id = ProfileStore::newId();
    const auto error = store.save(profile);
    if (!error && hostText(profile.host) != profile.host)
        remark(Text::tr("The host contains characters other than ASCII. It means: %1").arg(hostText(profile.host)));
    if (!error)
        remark(Text::tr("Now store its token: assay-cli token set --profile \"%1\"").arg(profile.name));
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
    // The token first: its key is the profile's id.
    auto *secrets = new KeychainStore(std::chrono::seconds{10}, context);
    secrets->remove(profile->id, context, [profile, context, done](const Secret &secret) {
        if (secret.kind == Secret::Kind::Absent)
            return removeNow(profile->id, done);
        askKeyringLock(KeychainStore::serviceName(), profile->id, context, [profile, secret, done](KeyringLock lock) {
            say(secret.reason);
            if (lock == KeyringLock::Locked) {
                say(Text::tr("The profile was not removed, because its token may still be in the keyring."));
                return done(SomethingFailed);
            }
            say(Text::tr("The profile was removed. Its token, if the keyring holds one, could not be removed."));
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
    .help = QT_TRANSLATE_NOOP("assay::cli", "Manage the profiles of appliances, shared with the window."),
    .options = &connectionRows,
    .verbs = {
        {"list", "", QT_TRANSLATE_NOOP("assay::cli", "List the profiles; * marks the current one."), {}, &list},
        {"add", "NAME HOST", QT_TRANSLATE_NOOP("assay::cli", "Add a profile."),
            {"ca", "no-verify", "no-proxy", "allow-http", "in-flight", "rate", "hash-only"}, &add, 2, 2},
        {"remove", "NAME", QT_TRANSLATE_NOOP("assay::cli", "Remove a profile, and its token from the keyring."), {}, &remove,
            1, 1},
        {"use", "NAME", QT_TRANSLATE_NOOP("assay::cli", "Make it the current profile."), {}, &use, 1, 1},
        {"test", "[NAME]",
            QT_TRANSLATE_NOOP("assay::cli", "Test the connection and the token, and print what to fix."), {}, &test, 0, 1},
    },
    .examples = {"assay-cli profiles add lab a1000.example.org --ca lab-ca.pem", "assay-cli profiles test lab"},
};

} // namespace assay::cli
