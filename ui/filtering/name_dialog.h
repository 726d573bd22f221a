// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace assay {

class SavedFilters;

//! Asks for the name of a filter that is to be saved, and says when a saved one has that name. Show it with open(); it
//! deletes itself.
class NameDialog : public QDialog
{
    Q_OBJECT
public:
    NameDialog(const QString &title, const QString &line, const SavedFilters &saved, QWidget *parent = nullptr);

Q_SIGNALS:
    void named(const QString &name);
};

} // namespace assay
