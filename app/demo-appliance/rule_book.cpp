// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_book.h"

#include "search_filter.h"
#include "templates.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {
constexpr qint64 slowHunt = 4000; // ms, unless samples are processed faster
} // namespace

RuleBook::RuleBook(const Store &store) : m_store(store)
{
    const auto rows = templateNamed(u"rule_sets"_s).value("rule_sets"_L1).toArray();
    for (const auto &row : rows)
        m_ruleSets.push_back({row["name"_L1].toString(), row["owner"_L1].toString(), row["content"_L1].toString(),
            row["query"_L1].toString(), true, true});
}

qsizetype RuleBook::indexOf(const QString &name) const
{
    const auto found = std::ranges::find(m_ruleSets, name, &RuleSet::name);
    return found == m_ruleSets.end() ? -1 : found - m_ruleSets.begin();
}

std::vector<RuleSet> RuleBook::all() const
{
    const std::lock_guard lock(m_mutex);
    return m_ruleSets;
}

std::optional<RuleSet> RuleBook::find(const QString &name) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = indexOf(name);
    return at < 0 ? std::nullopt : std::optional(m_ruleSets[size_t(at)]);
}

QString RuleBook::put(const QString &name, const QString &content)
{
    if (!content.contains("rule "_L1) || !content.contains("condition"_L1))
        return u"line 1: syntax error, unexpected text, expecting a rule"_s;
    const std::lock_guard lock(m_mutex);
    if (const auto at = indexOf(name); at >= 0)
        m_ruleSets[size_t(at)].content = content;
    else
        m_ruleSets.push_back({name, u"demo"_s, content, {}, true, true});
    return {};
}

bool RuleBook::setActive(const QString &name, bool isActive)
{
    const std::lock_guard lock(m_mutex);
    const auto at = indexOf(name);
    if (at >= 0)
        m_ruleSets[size_t(at)].isActive = isActive;
    return at >= 0;
}

bool RuleBook::remove(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    return std::erase_if(m_ruleSets, [&name](const RuleSet &one) { return one.name == name; }) > 0;
}

std::vector<Sample> RuleBook::matchesOf(const RuleSet &ruleSet) const
{
    std::vector<Sample> matches;
    if (ruleSet.query.isEmpty())
        return matches;
    const SearchFilter filter(ruleSet.query, m_store);
    for (auto &sample : m_store.all()) {
        if (!sample.cloudOnly && filter.matches(sample))
            matches.push_back(std::move(sample));
    }
    return matches;
}

qint64 RuleBook::percent(const Hunt &hunt) const
{
    const auto wait = std::max(1, std::min(int(slowHunt), m_store.processingMs(u"ffff"_s) * 4));
    const auto until = hunt.stoppedAt >= 0 ? hunt.stoppedAt : m_store.now();
    return std::min<qint64>((until - hunt.startedAt) * 100 / wait, 100);
}

bool RuleBook::isRunning(const Hunt &hunt) const
{
    return hunt.stoppedAt < 0 && percent(hunt) < 100;
}

bool RuleBook::startHunt(const QString &place)
{
    const std::lock_guard lock(m_mutex);
    if (m_hunts.contains(place) && isRunning(m_hunts.value(place)))
        return false;
    m_hunts.insert(place, {m_store.now(), -1, QDateTime::currentDateTimeUtc()});
    return true;
}

bool RuleBook::stopHunt(const QString &place)
{
    const std::lock_guard lock(m_mutex);
    const auto hunt = m_hunts.find(place);
    if (hunt == m_hunts.end() || !isRunning(*hunt))
        return false;
    hunt->stoppedAt = m_store.now();
    return true;
}

QJsonObject RuleBook::huntStatus(const QString &place) const
{
    const std::lock_guard lock(m_mutex);
    const auto samples = qint64(m_store.all().size());
    const auto hunt = m_hunts.constFind(place);
    const bool isKnown = hunt != m_hunts.cend();
    const auto done = isKnown ? percent(*hunt) : 0;
    const auto state = !isKnown ? u"NEVER_STARTED"_s
        : isRunning(*hunt)      ? u"RUNNING"_s
        : done < 100            ? u"STOPPED"_s
                                : u"COMPLETED"_s;
    const auto started = isKnown ? QJsonValue(secondTime(hunt->started, true)) : QJsonValue();
    if (!place.isEmpty())
        return {{u"retrohunt_status"_s, state}, {u"retrohunt_start_time"_s, started}, {u"retrohunt_progress"_s, done},
            {u"retrohunt_finish_time"_s, QJsonValue()}};
    return {{u"state"_s, state}, {u"started"_s, started}, {u"stopped"_s, QJsonValue()}, {u"samples"_s, samples},
        {u"processed"_s, samples * done / 100}, {u"history"_s, QJsonArray()}};
}

} // namespace assay::demo
