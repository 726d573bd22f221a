// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace assay {

class Preferences;
class Session;

// Facts that the caller supplies.
struct ExportDefaults
{
    QString appliance; //!< label of the appliance
    bool demo = false; //!< marks the file with DEMO
    QString version; //!< of this program
    QString applianceUrl{}; //!< "https://a1000.example.org", used if links are selected; may be empty
    bool isCase = false; //!< offers case reports only
};

// Asks what to export and where, writes it on a worker thread, and shows the result. Show it with open().
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    // `shown`: the rows that match the filter, in their order; `selected`: the selected rows. Session and preferences
    // must outlive the dialog.
    ExportDialog(Session &session, std::vector<RowId> shown, std::vector<RowId> selected, Preferences &preferences,
        const ExportDefaults &defaults, QWidget *parent = nullptr);
    ~ExportDialog() override;

    // All rows of the session in the order of the list: "All" is written in it, and new rows follow. Without it, they
    // are written in the order in which they were added.
    void setOrder(std::vector<RowId> all);

Q_SIGNALS:
    void exported(const QString &path, qint64 rows);

public Q_SLOTS:
    void reject() override; //!< cancels a running export first

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace assay
