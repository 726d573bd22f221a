// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QSqlError>

#include <functional>
#include <memory>

class QSqlDatabase;

namespace assay {

//! What has to be written of one row.
struct RowWrite
{
    Row row; //!< without its record; with all submissions
    std::vector<Answer> answers; //!< new ones and those that take the place of an earlier one
    std::vector<CallRecord> calls; //!< that came since
    qint64 firstCall = 0; //!< place of the first of them
};

//! What changed in a session within a few milliseconds: one transaction.
struct StoreBatch
{
    quint64 number = 0;
    std::vector<RowWrite> rows;
    std::vector<RowId> removed; //!< hidden until they are restored or purged
    std::vector<RowId> restored;
    QHash<QString, QString> notes; //!< by key; small things that belong to the session
};

//! The statements that write, prepared once.
class StoreWriter
{
public:
    explicit StoreWriter(const QSqlDatabase &database);
    ~StoreWriter();

    //! All of it or nothing.
    QSqlError write(const StoreBatch &batch);
    //! To be called at the start: what was removed before cannot be restored any more, purgeSome() may have it.
    void giveUpRemoved();
    //! Forgets such rows for good, as many as fit into a short transaction. Returns how many that were.
    int purgeSome();

private:
    struct Statements;
    std::unique_ptr<Statements> m_statements;
};

//! Which parts of a record are read.
enum class Parts {
    All,
    WithoutRaw, //!< no untouched answers
};

struct RowSlice
{
    std::vector<Row> rows;
    RowId last = 0; //!< id of the last row that was looked at; 0 = there is none after `after`
    int unreadable = 0; //!< rows that cannot be understood, or are larger than any that Assay writes; left out
    QString trouble{}; //!< not empty: rows after `last` cannot be read, in the database's words
};
//! Rows in the order of ids, those after `after`, at most `most` of them; submissions included. Removed ones are left
//! out.
RowSlice readRows(const QSqlDatabase &database, RowId after, int most);

//! Reads answers and calls of a row into an empty record and merges the findings. Skips what cannot be understood.
//! Returns what the database says if it cannot read all of it; empty otherwise.
QString readRecord(const QSqlDatabase &database, RowId id, Record &record, Parts parts);

} // namespace assay
