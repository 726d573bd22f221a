// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"
#include "session/session.h"

class QCheckBox;
class QComboBox;

namespace assay {

class PlainLabel;
class RowsView;

// What two appliances say of the same thing, field by field. Differences are told by a word and in bold.
class CompareTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit CompareTab(const Session &session, QWidget *parent = nullptr);

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;
    bool saysSomething(const Row *row) const override;

private:
    void fill();

    const Session &m_session;
    RowId m_id = 0;
    QComboBox *m_which;
    QCheckBox *m_onlyDifferent;
    PlainLabel *m_count;
    RowsView *m_view;
};

// One line of the comparison.
struct ComparedField
{
    QString name;
    QString here;
    QString there;
    friend bool operator==(const ComparedField &, const ComparedField &) = default;
};
// State, verdict and its parts, digests, attributes and detections that at least one of them has, in reading order.
std::vector<ComparedField> compared(const Row &here, const Row &there);

} // namespace assay
