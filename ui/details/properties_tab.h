// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"

namespace assay {

class RowsView;

// All that is known of a row, name by name.
class PropertiesTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit PropertiesTab(QWidget *parent = nullptr);

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;

private:
    RowsView *m_facts;
};

} // namespace assay
