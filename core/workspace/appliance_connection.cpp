// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/appliance_connection.h"

#include "files/archive.h"
#include "session/session_ledger.h"
#include "settings/preferences.h"

namespace assay {

void ApplianceConnection::close()
{
    context.reset(); // it uses the dispatcher
    dispatcher.reset();
}

ApplianceConnection connectionTo(
    const Profile &profile, const Credentials &credentials, Session &session, const LocalSettings &settings)
{
    ApplianceConnection connection;
    connection.dispatcher = std::make_unique<Dispatcher>(profile, credentials.token.value);
    connection.dispatcher->setProxyPassword(credentials.proxyPassword);
    OutageRules rules;
    rules.giveUpAfter = settings.giveUpAfter;
    if (!rules.giveUpAfter && profile.timeouts.giveUp.count() > 0)
        rules.giveUpAfter = profile.timeouts.giveUp;
    if (!rules.giveUpAfter || rules.giveUpAfter->count() > 0)
        connection.dispatcher->waitForAppliance(rules);
    connection.context
        = std::make_unique<ActionContext>(*connection.dispatcher, std::make_unique<SessionLedger>(session));
    connection.context->reportFolder = settings.reportFolder;
    connection.context->ifReportExists = settings.ifReportExists;
    connection.context->zipPassword = settings.zipPassword;
    connection.context->archivePasswords = settings.archivePasswords;
    if (settings.quota && !profile.demo)
        connection.context->quota = settings.quota;
    return connection;
}

QStringList archivePasswordsOf(const Preferences &preferences)
{
    return passwordsIn(preferences.value(Pref::ArchivePasswords).toString());
}

} // namespace assay
