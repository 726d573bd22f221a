// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/verdict_colours.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace assay {

// A small table of texts from outside: attributes, related indicators, detections, calls.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        ExactRole = Qt::UserRole, //!< text as it is; the display role is sanitised
        SortRole, //!< a row's own key for that column, else the exact text
    };

    struct Row
    {
        QStringList cells;
        std::optional<bool> ticked{}; //!< empty = no tick box
        bool locked = false; //!< the tick box cannot be changed
        bool fixed = false; //!< a digest, URL or path: cells behind the first in a fixed-width font
        QList<int> live{}; //!< columns with a URL, host or address: shown, copied and dragged defanged
        bool strong = false; //!< in bold
        QString hint{}; //!< tool tip of the row; plain text
        QList<QVariant> sortKeys{}; //!< by column, where the text would sort wrongly
        std::optional<Classification> verdict{}; //!< its icon stands in the column of setVerdictColumn()
        QString group{}; //!< rows of one group stay together, below its heading; see grouped()
        bool isHeading = false; //!< the heading of `group`: nothing to select or to copy
        friend bool operator==(const Row &, const Row &) = default;
    };

    RowsModel(const QStringList &headers, QObject *parent = nullptr);

    // Shows these rows; rows that stay as they were are not touched, so that selection and scroll position survive.
    void setRows(std::vector<Row> rows);
    // Puts rows of one group together, in the order in which the groups first occur, below a heading each. Rows that
    // have all the same group get no heading.
    static std::vector<Row> grouped(std::vector<Row> rows);
    void setVerdictColumn(int column) { m_verdictColumn = column; }
    const Row &row(int row) const { return m_rows[size_t(row)]; }
    QString safeCell(int row, int column) const; //!< for the clipboard: exact, but defanged where it is live

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(
        const QModelIndex &index, const QVariant &value, int role) override; //!< tick boxes only; emits ticked()
    // Rows that are dragged out are plain text: cells with tabs, without empty ones at the end, rows with line feeds.
    // Never a link, never a file.
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

Q_SIGNALS:
    void ticked(int row, bool on); //!< the analyst changed a tick box

private:
    QStringList m_headers;
    std::vector<Row> m_rows;
    int m_verdictColumn = -1;
};

} // namespace assay
