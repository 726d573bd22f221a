// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include "appliance/dispatcher.h"
#include "settings/keychain_store.h"
#include "settings/places.h"

#include <QFile>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {
constexpr auto tokenVariable = "ASSAY_TOKEN";
constexpr qint64 longestTokenFile = 4096;
} // namespace

Connection::Connection(const Options &options, QObject *parent) : QObject(parent), m_options(options) { }

Connection::~Connection() = default;

void Connection::open()
{
    if (m_options.demo) {
        m_demo = std::make_unique<DemoAppliance>();
        connect(m_demo.get(), &DemoAppliance::failed, this, &Connection::failed);
        connect(m_demo.get(), &DemoAppliance::ready, this, [this](const DemoAppliance::Ready &ready) {
            Profile profile = ready.profile;
            profile.hashOnly = m_options.changes.hashOnly;
            if (m_options.setsInFlight)
                profile.inFlight = m_options.changes.inFlight;
            Q_EMIT opened(profile, ready.token);
            Q_EMIT demoReady(ready);
        });
        m_demo->start();
        return;
    }
    const ProfileStore profiles(profilesFile());
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
    const Profile &changes = m_options.changes;
    if (!changes.caFile.isEmpty())
        profile.caFile = changes.caFile;
    profile.verify = profile.verify && changes.verify;
    profile.disableProxies = profile.disableProxies || changes.disableProxies;
    profile.allowHttp = profile.allowHttp || changes.allowHttp;
    profile.hashOnly = profile.hashOnly || changes.hashOnly;
    if (m_options.setsInFlight)
        profile.inFlight = changes.inFlight;
    if (const auto url = baseUrl(profile); !url)
        return Q_EMIT failed(url.error().detail);

    if (!m_options.tokenFile.isEmpty()) {
        QFile file(m_options.tokenFile);
        if (!file.open(QIODevice::ReadOnly))
            return Q_EMIT failed(tr("The token file cannot be read: %1").arg(file.errorString()));
        return takeToken(profile, QString::fromUtf8(file.read(longestTokenFile)));
    }
    if (qEnvironmentVariableIsSet(tokenVariable))
        return takeToken(profile, qEnvironmentVariable(tokenVariable));
    if (profile.id.isEmpty())
        return takeToken(profile, {});
    m_secrets = std::make_unique<KeychainStore>();
    m_secrets->read(profile.id, this, [this, profile](const Secret &secret) {
        if (secret.kind == Secret::Kind::Unknown)
            return Q_EMIT failed(secret.reason);
        takeToken(profile, QString::fromUtf8(secret.value));
    });
}

void Connection::takeToken(const Profile &profile, const QString &text)
{
    if (text.trimmed().isEmpty())
        return Q_EMIT failed(tr("There is no API token. Use --token-file or ASSAY_TOKEN, or store one in a profile."));
    const Result<QByteArray> token = cleanToken(text);
    if (!token)
        return Q_EMIT failed(token.error().detail);
    Q_EMIT opened(profile, *token);
}

} // namespace assay::cli
