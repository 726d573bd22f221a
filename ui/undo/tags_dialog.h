// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "undo/row_commands.h"

#include <QDialog>
#include <QMap>

class QLineEdit;
class QListWidget;

namespace assay {

// Edits the tags of many rows at once. A tag that only some rows have is partially checked, and does not change unless
// the user clicks it. Show it with open(); deletes itself.
class TagsDialog : public QDialog
{
    Q_OBJECT
public:
    // `tags`: number of rows that have each tag, of `rows` rows.
    TagsDialog(const QMap<QString, int> &tags, int rows, QWidget *parent = nullptr);

    TagEdit edit() const;

Q_SIGNALS:
    void chosen(const assay::TagEdit &edit); //!< the edit, never empty

private:
    QListWidget *m_list;
    QLineEdit *m_new;
};

} // namespace assay
