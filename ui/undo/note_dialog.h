// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "undo/decide_rows.h"

#include <QDialog>

#include <span>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace assay {

// Edits decision, note and case number of one or more rows. A value in which the rows differ is shown empty and does
// not change unless the user edits it. Show it with open(); deletes itself.
class NoteDialog : public QDialog
{
    Q_OBJECT
public:
    // `rows`: at least one.
    explicit NoteDialog(std::span<const Row *const> rows, QWidget *parent = nullptr);

    DecisionEdit edit() const; //!< only what the user has changed

Q_SIGNALS:
    void chosen(const assay::DecisionEdit &edit); //!< the edit, never empty

private:
    QComboBox *m_decision;
    QLineEdit *m_case;
    QPlainTextEdit *m_note;
    Decision m_before; //!< as shown
};

} // namespace assay
