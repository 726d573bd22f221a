// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/columns.h"
#include "session/session.h"

#include <QAbstractTableModel>

#include <functional>

namespace assay {

// The session as a table, one section per row of columns(). Reads only.
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, //!< typed: numbers as numbers, verdicts by severity
        ExactRole, //!< the cell's exact text, neither defanged nor sanitised
        ProgressRole, //!< 0 to 100 while bytes are hashed or sent, else invalid; state column only
        ClassificationRole, //!< int of Classification
    };

    explicit QueueModel(Session &session, QObject *parent = nullptr);

    const Row &itemAt(int row) const { return m_session.at(row); }
    Session &session() const { return m_session; }

    // Says what a queued row waits for; empty = nothing to say. Asked for each cell that is painted.
    void setWaitTexts(std::function<QString(const Row &)> waitOf) { m_waitOf = std::move(waitOf); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void announce(const QList<qsizetype> &rows);

    QString waitOf(const Column &column, const Row &item) const; //!< empty in other columns
    QString shownText(const Column &column, const Row &item) const;

    Session &m_session;
    std::function<QString(const Row &)> m_waitOf;
};

// Section of a column, -1 when there is none of that name.
int sectionOf(QLatin1StringView columnName);

} // namespace assay
