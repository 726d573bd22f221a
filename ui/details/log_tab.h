// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"

#include <QAction>

class QPushButton;

namespace assay {

class RowsView;

//! The call as a line for a shell. The token is left to the variable ASSAY_TOKEN; a body is not kept and has to be
//! named.
QString asCurl(const CallRecord &call);

//! Every exchange with the appliance for this item.
class LogTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit LogTab(QWidget *parent = nullptr);

    void showItem(const Item *item) override;
    QString title(const Item *item) const override;

    bool saysSomething(const Item *item) const override;

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void copyAsCurl();
    void updateButtons();

    std::vector<CallRecord> m_calls; //!< by row of the model
    RowsView *m_view;
    QPushButton *m_curlButton;
    QAction *m_curl;
};

} // namespace assay
