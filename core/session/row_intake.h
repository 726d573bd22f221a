// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>
#include <vector>

namespace assay {

class Session;

// Adds many rows to a session over several turns of the event loop, some thousands per turn.
class RowIntake
{
public:
    using Then = std::function<void(const std::vector<RowId> &ids)>;
    static constexpr size_t slice = 20'000; //!< rows for each turn

    explicit RowIntake(Session &session);

    // See Session::addLater().
    RowId take(std::vector<Row> rows, QObject *context, Then then);
    void finish(); //!< adds at once what is left

private:
    struct Batch
    {
        std::vector<Row> rows;
        size_t added = 0;
        std::vector<RowId> ids;
        QPointer<QObject> context;
        Then then;
    };
    RowId addSlice(Batch &batch);
    void next();

    Session &m_session;
    std::deque<Batch> m_batches;
    QTimer m_turn;
};

} // namespace assay
