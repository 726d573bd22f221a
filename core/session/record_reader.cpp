// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/record_reader.h"

#include "session/session.h"
#include "session/store_file.h"

namespace assay {

RecordReader::RecordReader(const QString &file, Parts parts) : m_file(file), m_parts(parts) { }

RecordReader::~RecordReader()
{
    forgetDatabase(m_database);
}

bool RecordReader::open()
{
    if (m_file.isEmpty())
        return false;
    if (!m_database.isValid())
        m_database = newDatabase();
    return m_database.isOpen() || openForReading(m_file, m_database, m_brake).isEmpty();
}

ApiError RecordReader::unreadable(const QString &why) const
{
    return ApiError::of(ApiError::Kind::Disk, Session::tr("%1 cannot be read: %2").arg(m_file, why));
}

Result<Row> RecordReader::readRow(RowId id)
{
    if (!open())
        return unreadable(Session::tr("it is not there, or no session"));
    m_brake.beginReadingRow();
    RowSlice slice = readRows(m_database, id - 1, 1);
    if (!slice.trouble.isEmpty())
        return unreadable(slice.trouble);
    if (slice.rows.empty() || slice.rows.front().id != id)
        return unreadable(Session::tr("a row is missing"));
    return std::move(slice.rows.front());
}

Result<RecordHandle> RecordReader::read(RowId id)
{
    if (!open())
        return unreadable(Session::tr("it is not there, or no session"));
    m_brake.beginReadingRow();
    RecordHandle record;
    if (const QString trouble = readRecord(m_database, id, *record, m_parts); !trouble.isEmpty())
        return unreadable(trouble);
    return record;
}

Row RecordReader::withRecord(const Row &row)
{
    Row copy = row;
    if (row.isRecordOnDisk()) {
        if (Result<RecordHandle> record = load(row.id))
            copy.record = *std::move(record);
    }
    return copy;
}

} // namespace assay
