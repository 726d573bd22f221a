// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

class QCommandLineParser;

namespace assay::cli {

// The options of connectionRows() on a command line. They override the settings of a profile.
class ConnectionOptions
{
public:
    static constexpr std::chrono::minutes usualGiveUp{30}; //!< for an appliance that is unavailable

    // Returns what is wrong with the options, as a sentence; empty if nothing is.
    QString read(const QCommandLineParser &parser);
    // A switch can turn a setting on, never off.
    void applyTo(Profile &profile) const;
    // --give-up-after, 0 = do not wait; nothing if it was not given.
    std::optional<std::chrono::milliseconds> giveUpAfter() const { return m_giveUpAfter; }

private:
    bool readRate(const QString &text);
    bool readTimeout(const QString &text);
    bool readGiveUpAfter(const QString &text);

    Profile m_given;
    bool m_setsInFlight = false;
    bool m_setsRate = false;
    std::optional<std::chrono::milliseconds> m_timeout;
    std::optional<std::chrono::milliseconds> m_giveUpAfter;
};

} // namespace assay::cli
