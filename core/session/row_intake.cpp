// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row_intake.h"

#include "session/session.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace assay {

RowIntake::RowIntake(Session &session) : m_session(session)
{
    QObject::connect(&m_turn, &QTimer::timeout, &m_turn, [this] { next(); });
}

RowId RowIntake::take(std::vector<Row> rows, QObject *context, Then then)
{
    Batch &batch = m_batches.emplace_back(Batch{std::move(rows), 0, {}, context, std::move(then)});
    batch.ids.reserve(batch.rows.size());
    m_turn.start(0);
    return m_batches.size() == 1 ? addSlice(batch) : 0;
}

void RowIntake::finish()
{
    while (!m_batches.empty())
        next();
}

RowId RowIntake::addSlice(Batch &batch)
{
    const size_t count = std::min(slice, batch.rows.size() - batch.added);
    const auto begin = batch.rows.begin() + std::ptrdiff_t(batch.added);
    const RowId first
        = m_session.add(std::vector<Row>(std::move_iterator(begin), std::move_iterator(begin + std::ptrdiff_t(count))));
    for (size_t i = 0; i < count; ++i)
        batch.ids.push_back(first + i);
    batch.added += count;
    return first;
}

void RowIntake::next()
{
    Batch &batch = m_batches.front();
    if (batch.added < batch.rows.size())
        addSlice(batch);
    if (batch.added < batch.rows.size())
        return;
    const Batch ended = std::move(batch); // `then` may bring more
    m_batches.pop_front();
    if (m_batches.empty())
        m_turn.stop();
    if (ended.context)
        ended.then(ended.ids);
}

} // namespace assay
