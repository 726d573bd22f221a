// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/preview_row.h"

#include <QAbstractTableModel>

namespace assay {

// The files of a source: attachments of a mail, and the imported file itself.
class FilesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Tick, Name, Size, Remark, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<PreviewFile> rows);
    QStringList chosen() const; //!< paths of the ticked ones

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void chosenChanged();

private:
    std::vector<PreviewFile> m_rows;
};

} // namespace assay
