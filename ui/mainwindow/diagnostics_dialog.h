// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace assay {

// Shows a text about this program and its state before it is copied, see diagnosticsText(). Deletes itself when closed.
class DiagnosticsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DiagnosticsDialog(const QString &text, QWidget *parent = nullptr);

Q_SIGNALS:
    void copied();
};

} // namespace assay
