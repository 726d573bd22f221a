// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/preview_row.h"

#include <QAbstractTableModel>

namespace assay {

// The table of the preview over a vector; handles 50,000 rows and more.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Tick, AsPasted, AsSent, Type, Count, Remark, ColumnCount };
    struct Tally
    {
        qsizetype toAdd = 0; //!< ticked, each indicator once
        qsizetype queued = 0; //!< in the queue already
    };

    explicit PreviewModel(IsQueued isQueued, QObject *parent = nullptr);

    // Replaces the rows; keeps those that were added by hand, and the analyst's changes to indicators that remain.
    void setRows(std::vector<PreviewRow> rows);
    const std::vector<PreviewRow> &rows() const { return m_rows; }

    // Adds the rejected text on which the analyst insists, or ticks its indicator if it is there. Returns its row.
    int insist(const Indicator &indicator);
    void setTicked(const QList<int> &rows, bool ticked);
    void setDoubtfulTicked(bool ticked);
    // Returns the number of rows that were converted.
    int retype(const QList<int> &rows, IndicatorType type);
    Tally tally() const;
    std::vector<Indicator> chosen() const; //!< in the order shown, without repetitions

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void tallyChanged();

private:
    QString text(const PreviewRow &row, int column) const;
    static QString sortKey(const PreviewRow &row, int column);
    template <class Take>
    void forChosen(Take take) const;
    void announce();

    std::vector<PreviewRow> m_rows;
    IsQueued m_isQueued;
    bool m_tickDoubtful = false;
    bool m_isRetyped = false; //!< so that an indicator can be there twice
};

} // namespace assay
