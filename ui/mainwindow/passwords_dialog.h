// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace assay {

//! Edits the list of passwords that are tried on encrypted archives. They are no secrets: "infected" is on everybody's
//! list. Show it with open().
class PasswordsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PasswordsDialog(const QString &lines, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &lines); //!< one password a line

private:
    QPlainTextEdit *m_lines;
};

} // namespace assay
