// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/session_keeper.h"

#include <QTimer>

#include <algorithm>
#include <iterator>

namespace assay {

namespace {
constexpr size_t manyRuns = 4; // each run of rows costs every listener a pass over its own
constexpr std::chrono::milliseconds announceEvery{50}; // a view cannot show more than about twenty changes a second
} // namespace

Session::Session(QObject *parent) : QObject(parent) { }

Session::~Session()
{
    m_keeper.reset(); // writes, and reads the items for it
}

const Item *Session::find(ItemId id) const
{
    const qsizetype row = rowOf(id);
    return row < 0 ? nullptr : &at(row);
}

qsizetype Session::rowOf(ItemId id) const
{
    const auto item = std::ranges::lower_bound(m_items, id, {}, &Item::id);
    return item == m_items.end() || item->id != id ? -1 : item - m_items.begin();
}

ItemId Session::add(std::vector<Item> items)
{
    if (isOpening()) {
        std::ranges::move(items, std::back_inserter(m_early));
        return 0;
    }
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
    }
    if (m_items.empty()) {
        m_items = std::move(items); // a first list of a hundred thousand is taken as it is: moving each takes long
    } else {
        // In one go: growing on the way would move all rows several times.
        m_items.insert(m_items.end(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
    }
    if (m_keeper)
        m_keeper->added(first, m_nextId - 1);
    Q_EMIT added(from, count() - 1);
    return first;
}

std::vector<Item> Session::remove(const std::vector<ItemId> &ids)
{
    std::vector<qsizetype> rows;
    for (const ItemId id : ids) {
        if (const qsizetype row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<std::pair<qsizetype, qsizetype>> runs;
    for (const qsizetype row : rows) {
        if (!runs.empty() && runs.back().second == row - 1)
            runs.back().second = row;
        else
            runs.emplace_back(row, row);
        m_dirty.remove(at(row).id);
    }
    std::vector<Item> gone;
    gone.reserve(rows.size());
    if (runs.size() > manyRuns) {
        takeScattered(rows, gone);
        if (m_keeper)
            m_keeper->removed(gone);
        return gone;
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const auto [first, last] = *run;
        Q_EMIT aboutToRemove(first, last);
        const auto from = m_items.begin() + first;
        const auto to = m_items.begin() + last + 1;
        gone.insert(gone.begin(), std::make_move_iterator(from), std::make_move_iterator(to));
        m_items.erase(from, to);
        Q_EMIT removed(first, last);
    }
    if (m_keeper)
        m_keeper->removed(gone);
    return gone;
}

void Session::takeScattered(const std::vector<qsizetype> &rows, std::vector<Item> &gone)
{
    std::vector<ItemId> leaving;
    leaving.reserve(rows.size());
    for (const qsizetype row : rows)
        leaving.push_back(at(row).id);
    Q_EMIT aboutToRearrange(leaving);
    auto next = rows.begin();
    size_t kept = 0;
    for (size_t row = 0; row < m_items.size(); ++row) {
        if (next != rows.end() && size_t(*next) == row) {
            gone.push_back(std::move(m_items[row]));
            ++next;
        } else if (kept++ != row) {
            m_items[kept - 1] = std::move(m_items[row]);
        }
    }
    m_items.resize(kept);
    Q_EMIT rearranged();
}

void Session::restore(std::vector<Item> items)
{
    std::erase_if(items, [this](const Item &item) { return item.id == 0 || item.id >= m_nextId || find(item.id); });
    std::ranges::sort(items, {}, &Item::id);
    items.erase(std::unique(items.begin(), items.end(), [](const Item &a, const Item &b) { return a.id == b.id; }),
        items.end());
    if (items.empty())
        return;
    std::vector<ItemId> back;
    for (Item &item : items) {
        if (!isFinal(item.state)) // whatever was at work on it has gone
            item.state = State::Queued;
        item.stage = {};
        back.push_back(item.id);
    }
    Q_EMIT aboutToRearrange({});
    std::vector<Item> all;
    all.reserve(m_items.size() + items.size());
    std::merge(std::make_move_iterator(m_items.begin()), std::make_move_iterator(m_items.end()),
        std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()), std::back_inserter(all),
        [](const Item &a, const Item &b) { return a.id < b.id; });
    m_items = std::move(all);
    for (size_t i = 0; m_keeper && i < back.size(); ++i)
        m_keeper->restored(back[i]);
    Q_EMIT rearranged();
}

//! Rows of the file have smaller numbers than what was added since the start, so they may belong before the end.
void Session::takeLoaded(std::vector<Item> slice)
{
    if (m_whose == Whose::Others)
        std::ranges::for_each(slice, &takeFromElsewhere);
    for (size_t begin = 0; begin < slice.size();) {
        const auto place = std::ranges::lower_bound(m_items, slice[begin].id, {}, &Item::id);
        const ItemId limit = place == m_items.end() ? std::numeric_limits<ItemId>::max() : place->id;
        size_t end = begin;
        while (end < slice.size() && slice[end].id < limit)
            ++end;
        if (end == begin) { // it is there already
            ++begin;
            continue;
        }
        const qsizetype first = place - m_items.begin();
        Q_EMIT aboutToAdd(first, first + qsizetype(end - begin) - 1);
        m_items.insert(place, std::make_move_iterator(slice.begin() + qsizetype(begin)),
            std::make_move_iterator(slice.begin() + qsizetype(end)));
        Q_EMIT added(first, first + qsizetype(end - begin) - 1);
        begin = end;
    }
}

bool Session::update(ItemId id, const std::function<void(Item &)> &change)
{
    const qsizetype row = rowOf(id);
    if (row < 0)
        return false;
    if (m_keeper)
        m_keeper->wake(m_items[size_t(row)]);
    return updateRow(id, change);
}

bool Session::updateRow(ItemId id, const std::function<void(Item &)> &change)
{
    const qsizetype row = rowOf(id);
    if (row < 0)
        return false;
    change(m_items[size_t(row)]);
    if (m_keeper)
        m_keeper->changed(id);
    announceLater(id);
    return true;
}

void Session::setNote(const QString &key, const QString &value)
{
    if (std::exchange(m_notes[key], value) != value && m_keeper)
        m_keeper->noted(key);
}

void Session::progress(ItemId id, const Stage &stage)
{
    const qsizetype row = rowOf(id);
    if (row < 0)
        return;
    m_items[size_t(row)].state = stage.state;
    m_items[size_t(row)].stage = stage;
    announceLater(id);
}

void Session::settle(ItemId id, const QString &action, const Outcome &outcome)
{
    update(id, [&](Item &item) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto earlier = std::ranges::find(item.answers, action, &Answer::action);
        const bool saidNothing = outcome.state == State::Failed || outcome.state == State::Cancelled;
        const std::optional<Verdict> before = item.findings.verdict;
        if (!saidNothing && before && (outcome.findings.verdict || outcome.state == State::NotFound)) {
            item.previousVerdict = before;
            item.previousAt = verdictAt(item);
        }
        const bool isFirst = earlier == item.answers.end();
        if (!isFirst && !saidNothing) // a failed refresh does not lose what was known
            item.answers.erase(earlier);
        if (isFirst || !saidNothing)
            item.answers.push_back({action, outcome, now}); // last, so that it wins over what was said before
        mergeAnswers(item);
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
