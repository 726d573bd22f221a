// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"

namespace assay {

class RowsView;

//! Every exchange with the appliance for this item.
class LogTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit LogTab(QWidget *parent = nullptr);

    void showItem(const Item *item) override;
    QString title(const Item *item) const override;

private:
    RowsView *m_view;
};

} // namespace assay
