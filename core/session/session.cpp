// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/session_writer.h"

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
    m_writer.reset(); // writes, and reads the items for it
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
        m_index.add(item.indicator, item.id);
    }
    if (m_items.empty()) {
        m_items = std::move(items); // a first list of a hundred thousand is taken as it is: moving each takes long
    } else {
        // In one go: growing on the way would move all rows several times.
        m_items.insert(m_items.end(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
    }
    if (m_writer)
        m_writer->added(first, m_nextId - 1);
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
        if (m_writer)
            m_writer->removed(gone);
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
    if (m_writer)
        m_writer->removed(gone);
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
        m_index.add(item.indicator, item.id);
        back.push_back(item.id);
    }
    Q_EMIT aboutToRearrange({});
    std::vector<Item> all;
    all.reserve(m_items.size() + items.size());
    std::merge(std::make_move_iterator(m_items.begin()), std::make_move_iterator(m_items.end()),
        std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()), std::back_inserter(all),
        [](const Item &a, const Item &b) { return a.id < b.id; });
    m_items = std::move(all);
    for (size_t i = 0; m_writer && i < back.size(); ++i)
        m_writer->restored(back[i]);
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
        for (size_t i = begin; i < end; ++i)
            m_index.add(slice[i].indicator, slice[i].id);
        m_items.insert(place, std::make_move_iterator(slice.begin() + qsizetype(begin)),
            std::make_move_iterator(slice.begin() + qsizetype(end)));
        Q_EMIT added(first, first + qsizetype(end - begin) - 1);
        begin = end;
    }
}

std::shared_ptr<const Item> Session::withRecord(ItemId id) const
{
    const Item *item = find(id);
    if (!item)
        return {};
    return m_writer ? m_writer->withRecord(*item) : std::make_shared<const Item>(*item);
}

bool Session::update(ItemId id, const std::function<void(Item &)> &change)
{
    const qsizetype row = rowOf(id);
    if (row < 0)
        return false;
    Item &item = m_items[size_t(row)];
    const Indicator before = item.indicator;
    change(item);
    if (item.indicator.value != before.value || item.indicator.type != before.type)
        m_index.add(item.indicator, id);
    if (m_writer)
        m_writer->changed(id);
    announceLater(id);
    return true;
}

bool Session::updateRecord(ItemId id, const std::function<void(Item &)> &change)
{
    return update(id, [&](Item &item) {
        if (m_writer)
            m_writer->load(item);
        change(item);
    });
}

void Session::addCall(ItemId id, const CallRecord &call)
{
    updateRecord(id, [&call](Item &item) { item.record->calls.push_back(call); });
}

void Session::putAnswer(ItemId id, const QString &action, const Outcome &outcome)
{
    updateRecord(id, [&](Item &item) {
        std::vector<Answer> &answers = item.record->answers;
        std::erase_if(answers, [&action](const Answer &answer) { return answer.action == action; });
        answers.push_back({action, outcome, QDateTime::currentDateTimeUtc()});
        mergeAnswers(item);
    });
}

const Item *Session::find(const Indicator &indicator) const
{
    const ItemId id = m_index.find(indicator, [this, &indicator](ItemId candidate) {
        const Item *item = find(candidate);
        return item && item->indicator.type == indicator.type && item->indicator.value == indicator.value;
    });
    return id == 0 ? nullptr : find(id);
}

void Session::setNote(const QString &key, const QString &value)
{
    if (std::exchange(m_notes[key], value) != value && m_writer)
        m_writer->noteChanged(key);
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
    updateRecord(id, [&](Item &item) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        std::vector<Answer> &answers = item.record->answers;
        const auto earlier = std::ranges::find(answers, action, &Answer::action);
        const bool hasNoAnswer = outcome.state == State::Failed || outcome.state == State::Cancelled;
        if (!hasNoAnswer && std::as_const(item.verdict)
            && (outcome.findings.verdict || outcome.state == State::NotFound)) {
            item.previousVerdict = item.verdict;
            item.previousAt = verdictAt(item);
        }
        const bool isFirst = earlier == answers.end();
        if (!isFirst && !hasNoAnswer) // a failed refresh does not remove an earlier answer
            answers.erase(earlier);
        if (isFirst || !hasNoAnswer)
            answers.push_back({action, outcome, now}); // last, so that it overrides earlier answers
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

void Session::noteSubmission(
    ItemId id, Submission submission, QObject *context, std::function<void(const std::optional<ApiError> &)> then)
{
    submission.at = QDateTime::currentDateTimeUtc();
    update(id, [&submission](Item &item) {
        const auto known = std::ranges::find(item.submissions, submission.key, &Submission::key);
        if (known == item.submissions.end())
            item.submissions.push_back(submission);
        else
            *known = submission;
    });
    if (!then)
        return;
    if (m_writer)
        return m_writer->whenPersisted(id, context, std::move(then));
    QMetaObject::invokeMethod(
        context, [then = std::move(then)] { then({}); }, Qt::QueuedConnection);
}

void Session::dropSubmission(ItemId id, const QString &key)
{
    update(id, [&key](Item &item) {
        std::erase_if(item.submissions, [&key](const Submission &one) { return one.key == key; });
    });
}

void Session::open(const QString &path, SessionLock lock, Whose whose, bool mayMoveAside)
{
    close();
    m_whose = whose;
    m_writer = std::make_unique<SessionWriter>(*this, path, std::move(lock), mayMoveAside);
    m_writer->open();
}

void Session::close()
{
    if (!m_writer && m_items.empty())
        return;
    Q_EMIT aboutToClose();
    m_writer.reset();
    clear();
    m_whose = Whose::Ours;
    Q_EMIT troubleChanged();
}

void Session::clear()
{
    ++m_epoch;
    m_early.clear();
    std::vector<ItemId> ids;
    for (const Item &item : m_items)
        ids.push_back(item.id);
    Q_EMIT aboutToRearrange(ids);
    m_items.clear();
    m_items.shrink_to_fit();
    m_index.clear();
    m_dirty.clear();
    m_nextId = 1;
    m_notes.clear();
    Q_EMIT rearranged();
}

bool Session::isOpening() const
{
    return m_writer && m_writer->isOpening();
}

bool Session::isLoading() const
{
    return m_writer && m_writer->isLoading();
}

QString Session::file() const
{
    return m_writer ? m_writer->file() : QString();
}

QString Session::trouble() const
{
    return m_writer ? m_writer->trouble() : QString();
}

void Session::copyTo(const QString &path, QObject *context, std::function<void(const QString &trouble)> done)
{
    if (!m_writer)
        return;
    if (!flush()) {
        QMetaObject::invokeMethod(
            context, [this, done = std::move(done)] { done(trouble()); }, Qt::QueuedConnection);
        return;
    }
    m_writer->onStore([path, alive = QPointer(context), keeper = m_writer.get(), done = std::move(done)](Store &store) {
        const QString why = store.copyTo(path);
        QMetaObject::invokeMethod(
            keeper,
            [alive, done, why] {
                if (alive)
                    done(why);
            },
            Qt::QueuedConnection);
    });
}

bool Session::flush()
{
    return !m_writer || m_writer->flush();
}

} // namespace assay
