// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue_model.h"

#include <QSortFilterProxyModel>

namespace assay {

//! Which rows are shown, and in which order.
class QueueProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class StateFilter { All, Queued, Running, Done, NotFound, Failed };

    explicit QueueProxy(QueueModel &model, QObject *parent = nullptr);

    const Item &itemAt(int row) const;
    int rowOfItem(ItemId id) const; //!< -1 when it is not shown

    //! Every word must occur in one of the searched columns, as shown or as it really is; case does not matter.
    void setText(const QString &text);
    void setSearched(const QList<int> &sections);
    void setStateFilter(StateFilter filter);
    void setClassification(std::optional<Classification> classification);
    void clearFilters();
    bool isFiltering() const;

Q_SIGNALS:
    void filterChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void refilter();
    bool holdsWords(const Item &item) const;

    QueueModel &m_model;
    QStringList m_words;
    QList<int> m_sections;
    StateFilter m_state = StateFilter::All;
    std::optional<Classification> m_classification;
};

bool matches(QueueProxy::StateFilter filter, State state);

} // namespace assay
