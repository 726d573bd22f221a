// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/columns.h"

#include <QWidget>

#include <vector>

class QListWidget;

namespace assay {

// A list of all columns of the column table, each with a check box.
class ColumnChooser : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnChooser(QWidget *parent = nullptr);

    std::vector<const Column *> ticked() const; //!< in the order of the table
    void tick(const QStringList &names); //!< machine names; empty selects the default columns
    QStringList tickedNames() const;

Q_SIGNALS:
    void changed();

private:
    void tickWhere(bool (*wanted)(const Column &column));

    QListWidget *m_list;
};

} // namespace assay
