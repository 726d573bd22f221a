// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace assay {

class PlainLabel;

// Asks for a token that is kept in memory only. Show it with open().
class TokenDialog : public QDialog
{
    Q_OBJECT
public:
    // `reason` says why the keychain does not give one.
    TokenDialog(const QString &profileName, const QString &reason, QWidget *parent = nullptr);

Q_SIGNALS:
    void entered(const QByteArray &token); //!< clean

protected:
    void accept() override;

private:
    QLineEdit *m_token;
    PlainLabel *m_problem;
};

} // namespace assay
