// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/record_store.h"
#include "session/sql_brake.h"
#include "session/store_rows.h"

#include <QSqlDatabase>

namespace assay {

// Loads records from the session file, one at a time, while the session continues to write the file. Use each reader on
// one thread only. Opens the file when the first record has to be loaded.
class RecordReader final : public RecordStore
{
public:
    // `file`: Session::file(); if empty, nothing can be loaded.
    RecordReader(const QString &file, Parts parts);
    ~RecordReader() override;
    Q_DISABLE_COPY_MOVE(RecordReader)

    bool open(); //!< false if the file cannot be read
    // Returns a copy of the row with its record; without it if the file cannot be read.
    Row withRecord(const Row &row);
    // The row as it was written, without its record. Errors: Disk; also if the file has no such row, or it was removed.
    Result<Row> readRow(RowId id);

private:
    Result<RecordHandle> read(RowId id) override;
    ApiError unreadable(const QString &why) const;

    QString m_file;
    SqlBrake m_brake;
    QSqlDatabase m_database;
    Parts m_parts;
};

} // namespace assay
