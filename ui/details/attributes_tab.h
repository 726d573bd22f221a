// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"
#include "session/session.h"

#include <QAction>
#include <QPushButton>

namespace assay {

class PlainLabel;
class RowsView;

// The named facts with their tick boxes: what the analyst keeps. Automatic ones are always kept.
class AttributesTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit AttributesTab(Session &session, QWidget *parent = nullptr);

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;
    bool saysSomething(const Row *row) const override;

private:
    void keep(const QStringList &keys, bool on);
    void keepAll(bool on);
    void keepSelected(bool on);

    Session &m_session;
    RowId m_id = 0;
    QStringList m_keys; //!< tick key of each row
    QStringList m_freeKeys; //!< of the rows that are not automatic
    RowsView *m_view;
    QAction *m_keepSelected;
    QAction *m_dropSelected;
    PlainLabel *m_count;
    QPushButton *m_all;
    QPushButton *m_none;
};

} // namespace assay
