// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include <QTimer>

#include <algorithm>

namespace assay {

namespace {
constexpr std::chrono::milliseconds announceEvery{50}; // a view cannot show more than about twenty changes a second
} // namespace

const Item *Session::find(ItemId id) const
{
    const qsizetype row = rowOf(id);
    return row < 0 ? nullptr : &at(row);
}

qsizetype Session::rowOf(ItemId id) const
{
    return m_rows.value(id, -1);
}

ItemId Session::add(std::vector<Item> items)
{
    const ItemId first = m_nextId;
    if (items.empty())
        return first;
    const qsizetype from = count();
    Q_EMIT aboutToAdd(from, from + qsizetype(items.size()) - 1);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (Item &item : items) {
        item.id = m_nextId++;
        if (!item.addedAt.isValid())
            item.addedAt = now;
        m_rows.insert(item.id, count());
        m_items.push_back(std::move(item));
    }
    Q_EMIT added(from, count() - 1);
    return first;
}

void Session::remove(const std::vector<ItemId> &ids)
{
    std::vector<qsizetype> rows;
    for (const ItemId id : ids) {
        if (const qsizetype row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows, std::greater{});
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (size_t i = 0; i < rows.size();) {
        const qsizetype last = rows[i];
        qsizetype first = last;
        for (++i; i < rows.size() && rows[i] == first - 1; ++i)
            --first;
        Q_EMIT aboutToRemove(first, last);
        for (qsizetype row = first; row <= last; ++row) {
            m_rows.remove(at(row).id);
            m_dirty.remove(at(row).id);
        }
        m_items.erase(m_items.begin() + first, m_items.begin() + last + 1);
        for (qsizetype row = first; row < count(); ++row)
            m_rows[at(row).id] = row;
        Q_EMIT removed(first, last);
    }
}

bool Session::update(ItemId id, const std::function<void(Item &)> &change)
{
    const qsizetype row = rowOf(id);
    if (row < 0)
        return false;
    change(m_items[size_t(row)]);
    announceLater(id);
    return true;
}

void Session::settle(ItemId id, const QString &action, const Outcome &outcome)
{
    update(id, [&](Item &item) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto earlier = std::ranges::find(item.answers, action, &Answer::action);
        const bool saidNothing = outcome.state == State::Failed || outcome.state == State::Cancelled;
        if (earlier == item.answers.end())
            item.answers.push_back({action, outcome, now});
        else if (!saidNothing) // a failed refresh does not lose what was known
            *earlier = {action, outcome, now};
        item.findings = {};
        for (const Answer &answer : item.answers)
            item.findings.merge(answer.outcome.findings);
        item.action = action;
        item.state = outcome.state;
        item.stage = {};
        item.error = outcome.error;
        item.queriedAt = now;
    });
}

void Session::announceLater(ItemId id)
{
    if (m_dirty.isEmpty())
        QTimer::singleShot(announceEvery, this, &Session::announce);
    m_dirty.insert(id);
}

void Session::announce()
{
    QList<qsizetype> rows;
    rows.reserve(m_dirty.size());
    for (const ItemId id : std::exchange(m_dirty, {}))
        rows.append(rowOf(id));
    rows.removeAll(-1);
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows);
    Q_EMIT changed(rows);
}

} // namespace assay
