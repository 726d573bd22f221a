// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace assay {

//! Edits the list of passwords that are tried on encrypted archives, and the one of the archives that samples of the
//! appliance are saved in. They are no secrets: "infected" is on everybody's
//! list. Show it with open().
class PasswordsDialog : public QDialog
{
    Q_OBJECT
public:
    PasswordsDialog(const QString &lines, const QString &zipPassword, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &lines, const QString &zipPassword); //!< one password a line; the other is not empty

private:
    QPlainTextEdit *m_lines;
    QLineEdit *m_zip;
};

} // namespace assay
