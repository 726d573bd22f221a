// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connected_program.h"

#include "settings/places.h"
#include "terminal.h"
#include "text.h"
#include "text/user_text.h"

#include <algorithm>
#include <array>

namespace assay::cli {

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
    if (!settings.giveUpAfter && profile.timeouts.giveUp.count() == 0)
        settings.giveUpAfter = ConnectionOptions::usualGiveUp;
    m_connection = assay::connectionTo(profile, credentials, m_session, settings);
    m_connection.dispatcher->setConsents(&m_consents);
    connect(m_connection.dispatcher.get(), &Dispatcher::outageChanged, this, &ConnectedProgram::reportOutage);
    if (!profile.verify)
        say(Text::tr("Warning: the appliance's certificate is not verified."));
    begin(profile);
}

// Says when it begins to wait. The end of the wait shows itself: hits, or an error.
void ConnectedProgram::reportOutage()
{
    const std::optional<Outage> &outage = dispatcher().outage();
    if (!outage || std::exchange(m_hasWaited, true) || m_hasEnded)
        return;
    say(Text::tr("Waiting for the appliance%1. %2").arg(QString(), userText(outage->why)));
}

ExitCode ConnectedProgram::exitCodeFor(const ApiError &error) const
{
    constexpr std::array unavailable{429, 502, 503, 504};
    if (m_hasWaited && std::ranges::find(unavailable, error.httpStatus) != unavailable.end())
        return NotReachable; // waited for in vain
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

void ConnectedProgram::end(int exitCode)
{
    if (std::exchange(m_hasEnded, true))
        return;
    showStatus({});
    Q_EMIT ended(exitCode);
}

} // namespace assay::cli
