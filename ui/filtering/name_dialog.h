// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace assay {

class SavedFilters;

// Asks for the name under which to save a filter or a search, and warns if another one has that name. Show it with
// open(); deletes itself.
class NameDialog : public QDialog
{
    Q_OBJECT
public:
    // `label` names what `line` is: "Filter:".
    NameDialog(const QString &title, const QString &label, const QString &line, const SavedFilters &saved,
        QWidget *parent = nullptr);

Q_SIGNALS:
    void named(const QString &name);
};

} // namespace assay
