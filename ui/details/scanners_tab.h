// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"

#include <QCheckBox>

namespace assay {

class PlainLabel;
class RowsView;

// What each antivirus scanner says. Those that found nothing are hidden until asked for.
class ScannersTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit ScannersTab(QWidget *parent = nullptr);

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;
    bool saysSomething(const Row *row) const override;

private:
    void fill();

    std::vector<ScannerResult> m_scanners;
    RowsView *m_view;
    PlainLabel *m_count;
    QCheckBox *m_onlyWithResult;
};

} // namespace assay
