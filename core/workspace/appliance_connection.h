// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/context.h"
#include "appliance/dispatcher.h"
#include "settings/credentials.h"

#include <memory>

namespace assay {

class Preferences;
class Session;

// Everything that sends requests to one appliance. Destroy `context` before `dispatcher`, and take both away from a
// queue (Queue::setAppliance()) before that.
struct ApplianceConnection
{
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<ActionContext> context;

    void close(); //!< both become null
};

// Settings of this computer for actions on any appliance.
struct LocalSettings
{
    QString reportFolder; //!< absolute; PDF reports are saved there
    IfExists ifReportExists = IfExists::KeepBoth;
    QString zipPassword = QStringLiteral("infected"); //!< of the archives that samples are saved in
    QStringList archivePasswords; //!< tried on encrypted archives, in this order
    // How long requests wait for an appliance that is unavailable: 0 = not at all. Nothing: as long as the profile
    // allows.
    std::optional<std::chrono::milliseconds> giveUpAfter;
    CloudQuota *quota = nullptr; //!< counts cloud look-ups; borrowed. Null: they are counted for this connection alone
};

// Makes the connection; sends nothing. Submissions are recorded in `session`, which is borrowed and must outlive the
// connection. The demo appliance has no cloud: its look-ups count against no quota.
ApplianceConnection connectionTo(
    const Profile &profile, const Credentials &credentials, Session &session, const LocalSettings &settings);

// The archive passwords that the analyst has set.
QStringList archivePasswordsOf(const Preferences &preferences);

} // namespace assay
