// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/sql_brake.h"
#include "session/store_rows.h"

#include <QSqlDatabase>

namespace assay {

//! Loads records from the session file, one at a time, while the session continues to write it. Lives and is used on
//! one thread; opens the file at the first record that it has to load.
class RecordReader
{
public:
    //! `file`: Session::file(); empty when there is none.
    RecordReader(const QString &file, Parts parts);
    ~RecordReader();
    Q_DISABLE_COPY_MOVE(RecordReader)

    bool open(); //!< false if the file cannot be read
    //! Loads the record of that row if it is not loaded. Leaves the row as it is when the file cannot be read.
    void load(Row &row);
    Row withRecord(const Row &row);

private:
    QString m_file;
    SqlBrake m_brake;
    QSqlDatabase m_database;
    Parts m_parts;
};

} // namespace assay
