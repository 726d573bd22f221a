// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"

#include <QAction>
#include <QUrl>

class QPushButton;

namespace assay {

class RowsView;

// Every exchange with the appliance for this row.
class LogTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit LogTab(QWidget *parent = nullptr);

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;

    bool saysSomething(const Row *row) const override;

    // Only calls to this appliance are copied as curl; empty = none is.
    void setAppliance(const QUrl &base);

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void copyAsCurl();
    void updateButtons();
    QStringList curlLines() const; //!< of the selected calls

    std::vector<CallRecord> m_calls; //!< by row of the model
    QUrl m_appliance;
    RowsView *m_view;
    QPushButton *m_curlButton;
    QAction *m_curl;
};

} // namespace assay
