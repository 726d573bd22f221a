// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/columns.h"

#include <QByteArray>
#include <QStringList>

namespace assay::cli {

//! The results for people: one line an item, aligned, every character that could command a terminal made visible.
//! Keeps the words of its cells, not the items.
class Table
{
public:
    explicit Table(std::vector<const Column *> columns); //!< none = those that fit on a screen
    void add(const Item &item);
    QByteArray text() const;

private:
    std::vector<const Column *> m_columns;
    std::vector<QStringList> m_rows;
};

} // namespace assay::cli
