// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "undo/row_commands.h"

#include <QDialog>
#include <QMap>

class QLineEdit;
class QListWidget;

namespace assay {

//! Edits the tags of many rows at once: a tag that only some of them have is half ticked and stays as it is unless it
//! is touched. Show it with open(); it deletes itself.
class TagsDialog : public QDialog
{
    Q_OBJECT
public:
    //! How many of `rows` rows have each tag.
    TagsDialog(const QMap<QString, int> &tags, int rows, QWidget *parent = nullptr);

    TagEdit edit() const;

Q_SIGNALS:
    void chosen(const assay::TagEdit &edit); //!< not empty

private:
    QListWidget *m_list;
    QLineEdit *m_new;
};

} // namespace assay
