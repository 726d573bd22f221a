// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/dispatcher.h"
#include "commands.h"
#include "misp_step.h"
#include "profile_choice.h"
#include "settings/keychain_store.h"
#include "settings/places.h"
#include "terminal.h"
#include "text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr OptionRow tokenOptions[] = {
    {"profile", "NAME", Takes::Profile, QT_TRANSLATE_NOOP("assay::cli", "The profile; default: the current one."), ""},
    {"misp", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "The automation key of MISP instead of a token."), ""},
};

// Where a secret is in the keyring, and its name in messages.
struct Place
{
    QString key;
    QString name;
};

std::optional<Place> placeOf(const QCommandLineParser &parsed, const Done &done);

std::optional<Profile> profileOf(const QCommandLineParser &parsed, const Done &done)
{
    const ProfileStore store(profilesFile());
    if (!parsed.isSet(u"profile"_s) && store.current())
        return store.current();
    const auto profile = profileByName(store, parsed.value(u"profile"_s));
    if (profile)
        return *profile;
    say(profile.error().detail);
    done(WrongUsage);
    return {};
}

std::optional<Place> placeOf(const QCommandLineParser &parsed, const Done &done)
{
    if (parsed.isSet(u"misp"_s))
        return Place{mispSecretKey(), u"MISP"_s};
    const auto profile = profileOf(parsed, done);
    return profile ? std::optional(Place{profile->id, profile->name}) : std::nullopt;
}

void set(const QCommandLineParser &parsed, const QStringList &, QObject *context, Done done)
{
    const auto place = placeOf(parsed, done);
    if (!place)
        return;
    const auto typed = readSecret(Text::tr("API token for \"%1\":").arg(place->name));
    const Result<QByteArray> token = cleanToken(QString::fromUtf8(typed.value_or(QByteArray())));
    if (!token) {
        say(Text::tr("This is not a token: %1.").arg(token.error().detail));
        return done(WrongUsage);
    }
    auto *secrets = new KeychainStore(std::chrono::seconds{10}, context);
    secrets->write(place->key, *token, context, [name = place->name, done](const Secret &secret) {
        const bool isKept = secret.kind == Secret::Kind::Value;
        (isKept ? remark : say)(isKept ? Text::tr("The token of \"%1\" was stored in the keyring.").arg(name)
                                       : Text::tr("The token was not stored. %1").arg(secret.reason));
        done(isKept ? AllDone : SomethingFailed);
    });
}

void removeToken(const QCommandLineParser &parsed, const QStringList &, QObject *context, Done done)
{
    const auto place = placeOf(parsed, done);
    if (!place)
        return;
    auto *secrets = new KeychainStore(std::chrono::seconds{10}, context);
    secrets->remove(place->key, context, [name = place->name, done](const Secret &secret) {
        const bool isGone = secret.kind == Secret::Kind::Absent;
        (isGone ? remark : say)(isGone ? Text::tr("The token of \"%1\" was removed from the keyring.").arg(name)
                                       : Text::tr("The token was not removed. %1").arg(secret.reason));
        done(isGone ? AllDone : SomethingFailed);
    });
}

} // namespace

const Command tokenCommand{
    .word = "token",
    .help = QT_TRANSLATE_NOOP("assay::cli", "Store or remove the API token of a profile in the keyring."),
    .options = [] { return std::span<const OptionRow>(tokenOptions); },
    .verbs = {
        {"set", "",
            QT_TRANSLATE_NOOP("assay::cli", "Ask for the token without showing it, or read it from standard input."),
            {"profile", "misp"}, &set},
        {"remove", "", QT_TRANSLATE_NOOP("assay::cli", "Remove the token."), {"profile", "misp"}, &removeToken},
    },
    .examples = {"assay-cli token set --profile lab", "assay-cli token set < token.txt"},
};

} // namespace assay::cli
