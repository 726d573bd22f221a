// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row_reader.h"

#include "session/store_file.h"

namespace assay {

RowReader::RowReader(const QString &file, Parts parts)
    : m_database(newDatabase())
    , m_parts(parts)
    , m_isOpen(!file.isEmpty() && openForReading(file, m_database, m_brake).isEmpty())
{ }

RowReader::~RowReader()
{
    forgetDatabase(m_database);
}

Item RowReader::whole(const Item &row) const
{
    Item item = row;
    if (!m_isOpen || !isAtRest(row))
        return item;
    m_brake.beginReadingRow();
    readParts(m_database, item, m_parts);
    item.submissions = row.submissions;
    item.brief = {};
    return item;
}

} // namespace assay
