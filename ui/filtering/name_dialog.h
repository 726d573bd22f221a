// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace assay {

//! Asks for the name of a filter that is to be saved. Show it with open(); it deletes itself.
class NameDialog : public QDialog
{
    Q_OBJECT
public:
    NameDialog(const QString &title, const QString &line, QWidget *parent = nullptr);

Q_SIGNALS:
    void named(const QString &name);
};

} // namespace assay
