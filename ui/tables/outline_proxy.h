// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/outline_model.h"

#include <QSortFilterProxyModel>

namespace assay {

// Sorts the nodes of an OutlineModel, and leaves out those that neither contain a text nor lie in or around one that
// does.
class OutlineProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit OutlineProxy(OutlineModel &nodes, QObject *parent = nullptr); //!< `nodes` must outlive the proxy

    void setText(const QString &text); //!< in any cell, in either case; empty = all nodes

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    const OutlineModel &m_nodes;
    QString m_text;
};

} // namespace assay
