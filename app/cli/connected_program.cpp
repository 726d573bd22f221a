// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connected_program.h"

#include "settings/places.h"
#include "terminal.h"
#include "text.h"

namespace assay::cli {

ExitCode exitCodeOf(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Unauthorized:
        return TokenRefused;
    case ApiError::Kind::Unreachable:
    case ApiError::Kind::Tls:
    case ApiError::Kind::TimedOut:
        return NotReachable;
    default:
        return SomethingFailed;
    }
}

ConnectedProgram::ConnectedProgram(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_resolver(m_options)
    , m_quota(m_options.demo ? QString() : quotaFile())
{
    connect(&m_resolver, &ApplianceResolver::resolved, this, &ConnectedProgram::connectTo);
    connect(&m_resolver, &ApplianceResolver::failed, this, [this](const QString &sentence) {
        say(sentence);
        end(WrongUsage);
    });
    connect(
        &m_interrupt, &Interrupt::raised, this, [this] { m_connection.dispatcher ? interrupted() : end(Interrupted); });
}

ConnectedProgram::~ConnectedProgram() = default;

void ConnectedProgram::start()
{
    if (mayStart())
        m_resolver.start();
}

void ConnectedProgram::connectTo(const Profile &profile, const Credentials &credentials)
{
    LocalSettings settings;
    settings.quota = &m_quota;
    settings.giveUpAfter = m_options.connection.giveUpAfter();
    m_connection = assay::connectionTo(profile, credentials, m_session, settings);
    m_connection.dispatcher->setConsents(&m_consents);
    if (!profile.verify)
        say(Text::tr("Warning: the appliance's certificate is not verified."));
    begin(profile);
}

void ConnectedProgram::end(int exitCode)
{
    if (std::exchange(m_hasEnded, true))
        return;
    showStatus({});
    Q_EMIT ended(exitCode);
}

} // namespace assay::cli
