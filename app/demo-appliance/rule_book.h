// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store.h"

#include <QJsonObject>

#include <mutex>
#include <optional>
#include <vector>

namespace assay::demo {

// One YARA rule set. The demo runs no YARA: a rule set matches what its query of the search finds.
struct RuleSet
{
    QString name;
    QString owner;
    QString content;
    QString query; //!< empty: it matches nothing
    bool isActive = true;
    bool isValid = true;
};

// The YARA rule sets, and the retro hunt on the appliance. Thread-safe, answers with copies.
class RuleBook
{
public:
    explicit RuleBook(const Store &store); //!< must outlive this

    std::vector<RuleSet> all() const;
    std::optional<RuleSet> find(const QString &name) const;
    // Creates a rule set or replaces the text of one. Returns what is wrong with the text, or nothing.
    QString put(const QString &name, const QString &content);
    bool setActive(const QString &name, bool isActive); //!< false: there is none of that name
    bool remove(const QString &name);
    std::vector<Sample> matchesOf(const RuleSet &ruleSet) const;

    bool startHunt(const QString &place); //!< of a rule set in the cloud; empty = on the appliance. False: one runs
    bool stopHunt(const QString &place); //!< false: none runs
    QJsonObject huntStatus(const QString &place) const;

private:
    struct Hunt
    {
        qint64 startedAt = 0; //!< ms of the store's clock
        qint64 stoppedAt = -1; //!< -1 = it was not stopped
        QDateTime started;
    };
    bool isRunning(const Hunt &hunt) const;
    qint64 percent(const Hunt &hunt) const;
    qsizetype indexOf(const QString &name) const;

    const Store &m_store;
    mutable std::mutex m_mutex;
    std::vector<RuleSet> m_ruleSets;
    QHash<QString, Hunt> m_hunts; //!< by place
};

} // namespace assay::demo
