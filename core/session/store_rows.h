// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QSqlError>

#include <functional>
#include <memory>

class QSqlDatabase;

namespace assay {

// Data to write for one row.
struct RowWrite
{
    Row row; //!< without its record; with all submissions
    std::vector<Answer> answers; //!< new answers, and those that replace an earlier one
    std::vector<CallRecord> calls; //!< new calls since the last write
    qint64 firstCall = 0; //!< position of the first of them in the record
};

// The changes of a session within a few milliseconds: one transaction.
struct StoreBatch
{
    quint64 number = 0;
    std::vector<RowWrite> rows;
    std::vector<RowId> removed; //!< marked as removed until they are restored or purged
    std::vector<RowId> restored;
    QHash<QString, QString> notes; //!< see Session::note(), by key
};

// The prepared statements that write to the session file.
class StoreWriter
{
public:
    explicit StoreWriter(const QSqlDatabase &database);
    ~StoreWriter();

    // Writes the batch completely or not at all. Returns the error; invalid on success.
    QSqlError write(const StoreBatch &batch);
    // Call it at the start: rows that were removed earlier can no longer be restored, and purgeSome() may delete them.
    void giveUpRemoved();
    // Deletes such rows, as many as fit into a short transaction. Returns their number.
    int purgeSome();

private:
    struct Statements;
    std::unique_ptr<Statements> m_statements;
};

// Which parts of a record are read.
enum class Parts {
    All,
    WithoutRaw, //!< without raw answers
};

struct RowSlice
{
    std::vector<Row> rows;
    RowId last = 0; //!< id of the last row that was examined; 0 = there is none after `after`
    int unreadable = 0; //!< rows that cannot be decoded, or are larger than any that Assay writes; skipped
    QString trouble{}; //!< if not empty: rows after `last` cannot be read; the database's message
};
// Reads at most `maxCount` rows with ids after `after`, in the order of ids, with their submissions. Skips removed
// rows.
RowSlice readRows(const QSqlDatabase &database, RowId after, int maxCount);

// Reads answers and calls of a row into an empty record and merges the findings. Skips entries that cannot be decoded.
// Returns the database's message if it cannot read all of them; empty otherwise.
QString readRecord(const QSqlDatabase &database, RowId id, Record &record, Parts parts);

} // namespace assay
