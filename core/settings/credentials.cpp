// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/credentials.h"

namespace assay {

namespace {

void ask(SecretStore &store, const QString &key, const QHash<QString, QByteArray> &known, const QObject *context,
    SecretStore::Answer answer)
{
    if (const auto found = known.constFind(key); found != known.cend())
        answer({.kind = Secret::Kind::Value, .value = *found, .reason = {}});
    else
        store.read(key, context, std::move(answer));
}

bool hasProxyUser(const Profile &profile)
{
    return !profile.disableProxies && !profile.proxy.isEmpty() && !profile.proxyUser.isEmpty();
}

} // namespace

QString proxySecretKey(const QString &profileId)
{
    return profileId + QStringLiteral("/proxy");
}

void readCredentials(SecretStore &store, const Profile &profile, const QHash<QString, QByteArray> &known,
    const QObject *context, std::function<void(const Credentials &)> answer)
{
    ask(store, profile.id, known, context, [&store, profile, known, context, answer](const Secret &token) {
        if (!hasProxyUser(profile))
            return answer({.token = token, .proxyPassword = {}});
        ask(store, proxySecretKey(profile.id), known, context,
            [token, answer](const Secret &password) { answer({.token = token, .proxyPassword = password.value}); });
    });
}

} // namespace assay
