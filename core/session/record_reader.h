// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/sql_brake.h"
#include "session/store_rows.h"

#include <QSqlDatabase>

namespace assay {

// Loads records from the session file, one at a time, while the session continues to write the file. Use each reader on
// one thread only. Opens the file when the first record has to be loaded.
class RecordReader
{
public:
    // `file`: Session::file(); if empty, nothing can be loaded.
    RecordReader(const QString &file, Parts parts);
    ~RecordReader();
    Q_DISABLE_COPY_MOVE(RecordReader)

    bool open(); //!< false if the file cannot be read
    // Loads the record of the row unless it is loaded. Leaves the row unchanged if the file cannot be read.
    void load(Row &row);
    Row withRecord(const Row &row);

private:
    QString m_file;
    SqlBrake m_brake;
    QSqlDatabase m_database;
    Parts m_parts;
};

} // namespace assay
