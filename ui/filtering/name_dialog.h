// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace assay {

class SavedFilters;

// Asks for the name under which to save a filter, and warns if a saved filter has that name. Show it with open();
// deletes itself.
class NameDialog : public QDialog
{
    Q_OBJECT
public:
    NameDialog(const QString &title, const QString &line, const SavedFilters &saved, QWidget *parent = nullptr);

Q_SIGNALS:
    void named(const QString &name);
};

} // namespace assay
