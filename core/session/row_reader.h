// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/sql_brake.h"
#include "session/store_rows.h"

#include <QSqlDatabase>

namespace assay {

//! Reads what rows at rest left on the disk, one at a time, beside a session that goes on working: for exports, which
//! must not hold everything. It lives and is used on one thread, whichever.
class RowReader
{
public:
    //! `file`: Session::file(); empty when nothing is kept, and then nothing can be read.
    RowReader(const QString &file, Parts parts);
    ~RowReader();
    Q_DISABLE_COPY_MOVE(RowReader)

    bool isOpen() const { return m_isOpen; }
    //! The item with everything; the row itself where the file says no more.
    Item whole(const Item &row) const;

private:
    mutable SqlBrake m_brake;
    QSqlDatabase m_database;
    Parts m_parts;
    bool m_isOpen;
};

} // namespace assay
