// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance_resolver.h"

#include "appliance/dispatcher.h"
#include "profile_choice.h"
#include "settings/keychain_store.h"
#include "settings/places.h"
#include "text.h"

#include <QFile>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxTokenFileSize = 4096; // bytes

Credentials credentialsOf(const QByteArray &token)
{
    return {.token = {.kind = Secret::Kind::Value, .value = token, .reason = {}}, .proxyPassword = {}};
}

} // namespace

ApplianceResolver::ApplianceResolver(const Options &options, QObject *parent) : QObject(parent), m_options(options) { }

ApplianceResolver::~ApplianceResolver() = default;

void ApplianceResolver::start()
{
    if (m_options.demo) {
        m_demo = std::make_unique<DemoAppliance>();
        connect(m_demo.get(), &DemoAppliance::failed, this, &ApplianceResolver::failed);
        connect(m_demo.get(), &DemoAppliance::ready, this, [this](const DemoAppliance::Ready &ready) {
            Profile profile = ready.profile;
            m_options.connection.applyTo(profile);
            Q_EMIT resolved(profile, credentialsOf(ready.token));
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
            return Q_EMIT failed(Text::tr("No appliance configured. Name one with --appliance, or try --demo."));
        return openProfile(*current);
    }
    Profile profile;
    // The keychain holds tokens by the id of their profile: a profile of that address has one.
    for (const Profile &known : profiles.profiles()) {
        if (known.host == m_options.host)
            profile = known;
    }
    profile.host = m_options.host;
    if (profile.name.isEmpty())
        profile.name = m_options.host;
    openProfile(profile);
}

void ApplianceResolver::openProfile(Profile profile)
{
    m_options.connection.applyTo(profile);
    if (const auto url = baseUrl(profile); !url)
        return Q_EMIT failed(url.error().detail);

    if (!m_options.tokenFile.isEmpty()) {
        // As a stream: it may be a pipe without a writer.
        m_tokenFile = std::make_unique<Stream>();
        const auto refuse
            = [this](const QString &why) { Q_EMIT failed(Text::tr("The token file cannot be read: %1").arg(why)); };
        const auto useToken = [this](const Profile &owner) {
            takeToken(owner, cleanToken(QString::fromUtf8(std::exchange(m_token, {}))));
        };
        connect(m_tokenFile.get(), &Stream::came, this, [this, profile, useToken](const QByteArray &bytes) {
            m_token += bytes;
            if (m_token.size() < maxTokenFileSize)
                return;
            m_token.truncate(maxTokenFileSize); // a device may have no end
            m_tokenFile->setWanted(false);
            useToken(profile);
        });
        connect(m_tokenFile.get(), &Stream::ended, this,
            [profile, refuse, useToken](const QString &why) { why.isEmpty() ? useToken(profile) : refuse(why); });
        if (const QString why = m_tokenFile->open(m_options.tokenFile); !why.isEmpty())
            return refuse(why);
        return m_tokenFile->setWanted(true);
    }
    readToken(profile, this, [this, profile](const Result<QByteArray> &token) { takeToken(profile, token); });
}

void ApplianceResolver::takeToken(const Profile &profile, const Result<QByteArray> &token)
{
    if (!token)
        return Q_EMIT failed(token.error().detail);
    if (token->isEmpty())
        return Q_EMIT failed(
            Text::tr("There is no API token. Use --token-file or ASSAY_TOKEN, or store one: assay-cli token set"));
    m_secrets = std::make_unique<KeychainStore>();
    readCredentials(
        *m_secrets, profile, {{profile.id, *token}}, this, [this, profile, given = *token](const Credentials &found) {
            Credentials credentials = credentialsOf(given);
            credentials.proxyPassword = found.proxyPassword;
            Q_EMIT resolved(profile, credentials);
        });
}

} // namespace assay::cli
