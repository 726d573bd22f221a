// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "warninglists/warning_index.h"

#include <memory>

namespace assay {

// The error of an indicator on a list of own things that the analyst did not agree to send.
ApiError withheldAsOwn();

// All lists that are in use: what is the analyst's own, and what is known good or no indicator. Immutable; may be read
// on any thread.
class WarningLists
{
public:
    WarningLists() = default;
    // `own`: things of the analyst's organisation. `problems`: sentences about lists that could not be read.
    // `isOwnComplete`: false if a list of own things is missing.
    WarningLists(std::vector<WarningList> own, std::vector<WarningList> others, QStringList problems = {},
        bool isOwnComplete = true);

    const std::vector<WarningList> &own() const { return m_own; }
    const std::vector<WarningList> &others() const { return m_others; }
    const QStringList &problems() const { return m_problems; }
    bool isOwnComplete() const { return m_isOwnComplete; }
    bool hasEntries() const { return hasOwnEntries() || !m_otherIndex.isEmpty(); }
    bool hasOwnEntries() const { return !m_ownIndex.isEmpty(); }
    // Names of all lists that the indicator, or one of the digests (lower case) of its sample, is on; the own ones
    // first.
    QStringList namesFor(const Indicator &indicator, const QStringList &digests = {}) const;
    // True if it is on an own list: nothing about it leaves the machine without a consent of its own.
    bool isOwn(const Indicator &indicator, const QStringList &digests = {}) const;
    DigestKinds ownDigestKinds() const { return m_ownIndex.digestKinds(); } //!< that isOwn() needs of a file

    // The lists of this process; never null, empty until setCurrent(). One for all windows, appliances and exports,
    // because what belongs to the organisation does not depend on them. Thread-safe.
    static std::shared_ptr<const WarningLists> current();
    static void setCurrent(std::shared_ptr<const WarningLists> lists);

private:
    std::vector<WarningList> m_own;
    std::vector<WarningList> m_others;
    QStringList m_problems;
    bool m_isOwnComplete = true;
    WarningIndex m_ownIndex;
    WarningIndex m_otherIndex;
};

} // namespace assay
