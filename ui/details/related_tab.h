// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"
#include "session/session.h"

#include <QAction>
#include <QPushButton>

namespace assay {

class RowsView;

//! Other indicators that the answers name; each can become a row of its own.
class RelatedTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit RelatedTab(Session &session, QWidget *parent = nullptr);

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;
    bool saysSomething(const Row *row) const override;

Q_SIGNALS:
    void addToQueue(const QStringList &values);

private:
    void addSelected();
    void updateButtons();
    static qsizetype countOf(const Row *row); //!< without the row's own hashes

    Session &m_session;
    RowId m_id = 0;
    QStringList m_keys;
    RowsView *m_view;
    QAction *m_addAction;
    QPushButton *m_add;
};

} // namespace assay
