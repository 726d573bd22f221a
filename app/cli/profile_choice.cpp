// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_choice.h"

#include "appliance/dispatcher.h"
#include "appliance/host_text.h"
#include "platform/child_process.h"
#include "settings/keychain_store.h"
#include "text.h"

#include <QCoreApplication>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> cleaned(const QString &text)
{
    return text.trimmed().isEmpty() ? Result<QByteArray>(QByteArray()) : cleanToken(text);
}

} // namespace

Result<Profile> profileByName(const ProfileStore &store, const QString &name)
{
    QStringList known;
    for (const Profile &profile : store.profiles()) {
        if (profile.name == name)
            return profile;
        known.append(labelText(profile));
    }
    if (const qsizetype listed = known.indexOf(name); listed >= 0) // a name that "profiles list" spells in ASCII
        return store.profiles()[size_t(listed)];
    const QString sentence = known.isEmpty()
        ? Text::tr("There are no profiles yet.")
        : Text::tr("There is no profile \"%1\". There are: %2").arg(name, known.join(u", "));
    return ApiError::of(ApiError::Kind::Input, sentence);
}

void readToken(const Profile &profile, QObject *context, std::function<void(const Result<QByteArray> &)> done)
{
    if (const auto given = tokenVariable())
        return done(cleaned(QString::fromLocal8Bit(*given)));
    if (profile.id.isEmpty())
        return done(QByteArray());
    auto *secrets = new KeychainStore(std::chrono::seconds{10}, context);
    secrets->read(profile.id, context, [done = std::move(done)](const Secret &secret) {
        if (secret.kind == Secret::Kind::Unknown)
            return done(ApiError::of(ApiError::Kind::Input, secret.reason));
        done(cleaned(QString::fromUtf8(secret.value)));
    });
}

} // namespace assay::cli
