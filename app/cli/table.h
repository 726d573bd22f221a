// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/columns.h"

#include <QByteArray>
#include <QStringList>

namespace assay::cli {

// The results as an aligned table, one line per row. Shows control characters in visible form. Stores the text of its
// cells, not the rows.
class Table
{
public:
    explicit Table(std::vector<const Column *> columns); //!< empty: the default columns, which fit on a screen
    void add(const Row &row);
    QByteArray text() const;

private:
    std::vector<const Column *> m_columns;
    std::vector<QStringList> m_rows;
};

} // namespace assay::cli
