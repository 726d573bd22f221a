// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"
#include "session/session.h"
#include "tables/rows_model.h"

#include <QAction>
#include <QPushButton>

namespace assay {

class DecodedRecord;
class RowsView;

// Other indicators that the answers name, in groups by type, with the verdicts of those in the list; each can become a
// row. Containers of the sample and strings in
// the file are also offered, but are never exported with the row.
class RelatedTab : public DetailsTab
{
    Q_OBJECT
public:
    RelatedTab(DecodedRecord &decoded, Session &session, QWidget *parent = nullptr); //!< both must outlive the tab

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;
    bool saysSomething(const Row *row) const override;

Q_SIGNALS:
    void searchWanted(const QString &query); //!< samples that have to do with a value
    void addToQueue(const QStringList &values);

private:
    void addSelected();
    void addOffers(std::vector<RowsModel::Row> &rows) const;
    void updateButtons();
    static qsizetype countOf(const Row *row); //!< without the row's own hashes

    DecodedRecord &m_decoded;
    Session &m_session;
    RowId m_id = 0;
    RowsView *m_view;
    QAction *m_addAction;
    QPushButton *m_add;
};

} // namespace assay
