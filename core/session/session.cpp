// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/session_writer.h"

#include <QTimer>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace assay {

namespace {
constexpr size_t manyRuns = 4; // each run of rows costs every listener a pass over its own
constexpr std::chrono::milliseconds announceEvery{50}; // a view cannot show more than about twenty changes a second
} // namespace

Session::Session(QObject *parent) : QObject(parent) { }

Session::~Session()
{
    m_writer.reset(); // writes, and reads the rows for it
}

const Row *Session::find(RowId id) const
{
    const qsizetype row = rowOf(id);
    return row < 0 ? nullptr : &at(row);
}

qsizetype Session::rowOf(RowId id) const
{
    const qsizetype row = m_rows.placeOf(id);
    return row == count() || at(row).id != id ? -1 : row;
}

RowId Session::add(std::vector<Row> rows)
{
    if (isOpening()) {
        std::ranges::move(rows, std::back_inserter(m_early));
        return 0;
    }
    const RowId first = m_nextId;
    if (rows.empty())
        return first;
    const qsizetype from = count();
    Q_EMIT aboutToAdd(from, from + qsizetype(rows.size()) - 1);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (Row &row : rows) {
        row.id = m_nextId++;
        if (!row.addedAt.isValid())
            row.addedAt = now;
        m_index.add(row.indicator, row.id);
    }
    m_rows.insert(count(), rows);
    if (m_writer)
        m_writer->added(first, m_nextId - 1);
    Q_EMIT added(from, count() - 1);
    return first;
}

RowId Session::addLater(std::vector<Row> items, QObject *context, RowIntake::Then then)
{
    Q_ASSERT(!isOpening());
    return m_intake.take(std::move(items), context, std::move(then));
}

std::vector<Row> Session::remove(const std::vector<RowId> &ids)
{
    std::vector<Row> gone = takeAway(ids);
    if (m_writer)
        m_writer->removed(gone);
    return gone;
}

void Session::release(const std::vector<RowId> &ids)
{
    if (!m_writer || !m_writer->mayWrite())
        return;
    std::vector<RowId> ended;
    std::ranges::copy_if(ids, std::back_inserter(ended), [this](RowId id) {
        const Row *row = find(id);
        return row && isFinal(row->state);
    });
    m_writer->released(takeAway(ended));
}

std::optional<ApiError> Session::recall(RowId id)
{
    if (find(id))
        return {};
    Result<Row> row = m_writer ? m_writer->readRow(id) : ApiError::of(ApiError::Kind::Disk, tr("there is no file"));
    if (!row)
        return row.error();
    std::vector<Row> slice;
    slice.push_back(*std::move(row));
    takeLoaded(std::move(slice));
    return {};
}

// Takes the rows out of memory, tells all listeners, and returns them in their order.
std::vector<Row> Session::takeAway(const std::vector<RowId> &ids)
{
    std::vector<qsizetype> rows;
    for (const RowId id : ids) {
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
    std::vector<Row> gone;
    if (runs.size() > manyRuns) {
        std::vector<RowId> leaving;
        leaving.reserve(rows.size());
        for (const qsizetype row : rows)
            leaving.push_back(at(row).id);
        Q_EMIT aboutToRearrange(leaving);
        gone = m_rows.take(rows);
        Q_EMIT rearranged();
    } else {
        for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
            const auto [first, last] = *run;
            std::vector<qsizetype> places(size_t(last - first + 1));
            std::iota(places.begin(), places.end(), first);
            Q_EMIT aboutToRemove(first, last);
            std::vector<Row> taken = m_rows.take(places);
            gone.insert(gone.begin(), std::make_move_iterator(taken.begin()), std::make_move_iterator(taken.end()));
            Q_EMIT removed(first, last);
        }
    }
    m_index.prune(m_rows);
    return gone;
}

void Session::restore(std::vector<Row> rows)
{
    std::erase_if(rows, [this](const Row &row) { return row.id == 0 || row.id >= m_nextId || find(row.id); });
    std::ranges::sort(rows, {}, &Row::id);
    rows.erase(
        std::unique(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.id == b.id; }), rows.end());
    if (rows.empty())
        return;
    std::vector<RowId> back;
    for (Row &row : rows) {
        if (!isFinal(row.state)) // whatever was at work on it has gone
            row.state = State::Queued;
        row.stage = {};
        m_index.add(row.indicator, row.id);
        back.push_back(row.id);
    }
    Q_EMIT aboutToRearrange({});
    m_rows.merge(rows);
    for (size_t i = 0; m_writer && i < back.size(); ++i)
        m_writer->restored(back[i]);
    Q_EMIT rearranged();
}

// Rows of the file have smaller numbers than what was added since the start, so they may belong before the end.
void Session::takeLoaded(std::vector<Row> slice)
{
    if (m_whose == Whose::Others)
        std::ranges::for_each(slice, &takeFromElsewhere);
    for (size_t begin = 0; begin < slice.size();) {
        const qsizetype first = m_rows.placeOf(slice[begin].id);
        const RowId limit = first == count() ? std::numeric_limits<RowId>::max() : at(first).id;
        size_t end = begin;
        while (end < slice.size() && slice[end].id < limit)
            ++end;
        if (end == begin) { // it is there already
            ++begin;
            continue;
        }
        Q_EMIT aboutToAdd(first, first + qsizetype(end - begin) - 1);
        for (size_t i = begin; i < end; ++i)
            m_index.add(slice[i].indicator, slice[i].id);
        m_rows.insert(first, std::span(slice).subspan(begin, end - begin));
        Q_EMIT added(first, first + qsizetype(end - begin) - 1);
        begin = end;
    }
}

std::shared_ptr<const Row> Session::withRecord(RowId id) const
{
    const Row *row = find(id);
    if (!row)
        return {};
    return m_writer ? m_writer->withRecord(*row) : std::make_shared<const Row>(*row);
}

bool Session::update(RowId id, const std::function<void(Row &)> &change)
{
    const qsizetype row = rowOf(id);
    if (row < 0)
        return false;
    Row &item = m_rows[row];
    const Indicator before = item.indicator;
    change(item);
    if (item.indicator.value != before.value || item.indicator.type != before.type)
        m_index.add(item.indicator, id);
    if (m_writer)
        m_writer->changed(id);
    announceLater(id);
    return true;
}

bool Session::updateRecord(RowId id, const std::function<void(Row &)> &change)
{
    return update(id, [&](Row &row) {
        if (m_writer)
            m_writer->load(row);
        change(row);
    });
}

void Session::addCall(RowId id, const CallRecord &call)
{
    updateRecord(id, [&call](Row &row) { row.record->calls.push_back(call); });
}

void Session::putAnswer(RowId id, const QString &action, const Outcome &outcome)
{
    updateRecord(id, [&](Row &row) {
        std::vector<Answer> &answers = row.record->answers;
        std::erase_if(answers, [&action](const Answer &answer) { return answer.action == action; });
        answers.push_back({action, outcome, QDateTime::currentDateTimeUtc()});
        mergeAnswers(row);
    });
}

const Row *Session::find(const Indicator &indicator) const
{
    const RowId id = m_index.find(indicator, [this, &indicator](RowId candidate) {
        const Row *row = find(candidate);
        return row && row->indicator.type == indicator.type && row->indicator.value == indicator.value;
    });
    return id == 0 ? nullptr : find(id);
}

void Session::setNote(const QString &key, const QString &value)
{
    if (std::exchange(m_notes[key], value) != value && m_writer)
        m_writer->noteChanged(key);
}

void Session::progress(RowId id, const Stage &stage)
{
    const qsizetype row = rowOf(id);
    if (row < 0)
        return;
    m_rows[row].state = stage.state;
    m_rows[row].stage = stage;
    announceLater(id);
}

void Session::settle(RowId id, const QString &action, const Outcome &outcome)
{
    updateRecord(id, [&](Row &row) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        std::vector<Answer> &answers = row.record->answers;
        const auto earlier = std::ranges::find(answers, action, &Answer::action);
        const bool hasNoAnswer = outcome.state == State::Failed || outcome.state == State::Cancelled;
        if (!hasNoAnswer && std::as_const(row.verdict)
            && (outcome.findings.verdict || outcome.state == State::NotFound)) {
            row.previous = PreviousVerdict{row.verdict, verdictAt(row)};
        }
        const bool isFirst = earlier == answers.end();
        if (!isFirst && !hasNoAnswer) // a failed refresh does not remove an earlier answer
            answers.erase(earlier);
        if (isFirst || !hasNoAnswer)
            answers.push_back({action, outcome, now}); // last, so that it overrides earlier answers
        mergeAnswers(row);
        row.action = action;
        row.state = outcome.state;
        row.stage = {};
        row.error = outcome.error;
        row.queriedAt = now;
    });
}

void Session::announceLater(RowId id)
{
    if (m_dirty.isEmpty())
        QTimer::singleShot(announceEvery, this, &Session::announce);
    m_dirty.insert(id);
}

void Session::announce()
{
    QList<qsizetype> rows;
    rows.reserve(m_dirty.size());
    for (const RowId id : std::exchange(m_dirty, {}))
        rows.append(rowOf(id));
    rows.removeAll(-1);
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows);
    Q_EMIT changed(rows);
}

void Session::noteSubmission(
    RowId id, Submission submission, QObject *context, std::function<void(const std::optional<ApiError> &)> then)
{
    submission.at = QDateTime::currentDateTimeUtc();
    update(id, [&submission](Row &row) {
        std::vector<Submission> &all = row.submissions.edit();
        const auto known = std::ranges::find(all, submission.key, &Submission::key);
        if (known == all.end())
            all.push_back(submission);
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

void Session::dropSubmission(RowId id, const QString &key)
{
    update(id, [&key](Row &row) {
        std::erase_if(row.submissions.edit(), [&key](const Submission &one) { return one.key == key; });
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
    m_intake.finish();
    if (!m_writer && m_rows.empty())
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
    std::vector<RowId> ids;
    for (const Row &row : m_rows)
        ids.push_back(row.id);
    Q_EMIT aboutToRearrange(ids);
    m_rows.clear();
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
    m_intake.finish();
    return !m_writer || m_writer->flush();
}

} // namespace assay
