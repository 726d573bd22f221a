// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"
#include "settings/secret_store.h"

namespace assay {

// The secrets of a profile.
struct Credentials
{
    Secret token; //!< see Secret: missing differs from unknown
    QByteArray proxyPassword; //!< empty: none, or unknown
};

// The SecretStore key of the profile's proxy password. The token's key is the profile's id.
QString proxySecretKey(const QString &profileId);

// Reads the secrets that the profile needs. Uses those in `known`, by key, without reading them; if no other is
// needed, calls `answer` before it returns. Never calls it after `context` was destroyed.
void readCredentials(SecretStore &store, const Profile &profile, const QHash<QString, QByteArray> &known,
    const QObject *context, std::function<void(const Credentials &)> answer);

} // namespace assay
