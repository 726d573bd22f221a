// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

class QCommandLineParser;

namespace assay::cli {

//! What connectionRows() said on a command line; it is laid over a profile.
class ConnectionOptions
{
public:
    //! Says what is wrong with them, or nothing.
    QString read(const QCommandLineParser &parser);
    //! Switches only ever add to what the profile says.
    void applyTo(Profile &profile) const;

private:
    bool readRate(const QString &text);

    Profile m_given;
    bool m_setsInFlight = false;
    bool m_setsRate = false;
};

} // namespace assay::cli
