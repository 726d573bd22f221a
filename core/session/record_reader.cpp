// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/record_reader.h"

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

void RecordReader::load(Row &row)
{
    if (row.record.isLoaded() || row.summary.isNull() || !open())
        return;
    m_brake.beginReadingRow();
    readRecord(m_database, row.id, *row.record, m_parts);
}

Row RecordReader::withRecord(const Row &row)
{
    Row copy = row;
    load(copy);
    return copy;
}

} // namespace assay
