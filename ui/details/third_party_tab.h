// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"

#include <QCheckBox>

namespace assay {

class PlainLabel;
class RowsView;

// Third-party reputations. Sources that detected nothing are hidden until asked for.
class ThirdPartyTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit ThirdPartyTab(QWidget *parent = nullptr);

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;
    bool saysSomething(const Row *row) const override;

private:
    void fill();

    std::vector<Detection> m_detections;
    RowsView *m_view;
    PlainLabel *m_count;
    QCheckBox *m_showAll;
};

} // namespace assay
