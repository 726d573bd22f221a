// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"
#include "settings/secret_store.h"

namespace assay {

//! What it takes to talk to an appliance and is not in its profile.
struct Credentials
{
    Secret token; //!< see Secret: missing is not the same as out of reach
    QByteArray proxyPassword; //!< empty when there is none, or none within reach
};

//! Under which key the password of the profile's own proxy is kept; the token's is the profile's id.
QString proxySecretKey(const QString &profileId);

//! Asks for the secrets that the profile needs. Those in `known`, by key, are taken as they are, and when no other is
//! needed the answer comes before this returns. Silent when `context` dies.
void readCredentials(SecretStore &store, const Profile &profile, const QHash<QString, QByteArray> &known,
    const QObject *context, std::function<void(const Credentials &)> answer);

} // namespace assay
