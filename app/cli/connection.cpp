// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include "appliance/dispatcher.h"
#include "profile_choice.h"
#include "settings/credentials.h"
#include "settings/keychain_store.h"
#include "settings/places.h"

#include <QFile>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 longestTokenFile = 4096;
}

Connection::Connection(const Options &options, QObject *parent) : QObject(parent), m_options(options) { }

Connection::~Connection() = default;

void Connection::open()
{
    if (m_options.demo) {
        m_demo = std::make_unique<DemoAppliance>();
        connect(m_demo.get(), &DemoAppliance::failed, this, &Connection::failed);
        connect(m_demo.get(), &DemoAppliance::ready, this, [this](const DemoAppliance::Ready &ready) {
            Profile profile = ready.profile;
            m_options.connection.applyTo(profile);
            Q_EMIT opened(profile, ready.token);
            Q_EMIT demoReady(ready);
        });
        m_demo->start();
        return;
    }
    const ProfileStore profiles(profilesFile());
    if (!m_options.profile.isEmpty()) {
        const auto named = profileByName(profiles, m_options.profile);
        return named ? openProfile(*named) : void(Q_EMIT failed(named.error().detail));
    }
    if (m_options.host.isEmpty()) {
        const auto current = profiles.current();
        if (!current)
            return Q_EMIT failed(tr("No appliance is set up. Name one with --appliance, or try --demo."));
        return openProfile(*current);
    }
    Profile profile;
    // A profile of that address lends its id, under which the keychain holds its token.
    for (const Profile &known : profiles.profiles()) {
        if (known.host == m_options.host)
            profile = known;
    }
    profile.host = m_options.host;
    if (profile.name.isEmpty())
        profile.name = m_options.host;
    openProfile(profile);
}

void Connection::openProfile(Profile profile)
{
    m_options.connection.applyTo(profile);
    if (const auto url = baseUrl(profile); !url)
        return Q_EMIT failed(url.error().detail);

    if (!m_options.tokenFile.isEmpty()) {
        QFile file(m_options.tokenFile);
        if (!file.open(QIODevice::ReadOnly))
            return Q_EMIT failed(tr("The token file cannot be read: %1").arg(file.errorString()));
        return takeToken(profile, cleanToken(QString::fromUtf8(file.read(longestTokenFile))));
    }
    readToken(profile, this, [this, profile](const Result<QByteArray> &token) { takeToken(profile, token); });
}

void Connection::takeToken(const Profile &profile, const Result<QByteArray> &token)
{
    if (!token)
        return Q_EMIT failed(token.error().detail);
    if (token->isEmpty())
        return Q_EMIT failed(
            tr("There is no API token. Use --token-file or ASSAY_TOKEN, or store one: assay-cli token set"));
    m_secrets = std::make_unique<KeychainStore>();
    readCredentials(
        *m_secrets, profile, {{profile.id, *token}}, this, [this, profile, given = *token](const Credentials &found) {
            m_proxyPassword = found.proxyPassword;
            Q_EMIT opened(profile, given);
        });
}

} // namespace assay::cli
