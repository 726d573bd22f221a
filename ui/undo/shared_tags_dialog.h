// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace assay {

class PlainLabel;

// Asks which tags to add to samples on the appliance or to remove from them, and for the agreement to what that changes
// for others; the text names the appliance. Completes tags that the session has seen. Show it with open(); deletes
// itself.
class SharedTagsDialog : public QDialog
{
    Q_OBJECT
public:
    // `seen`: tags to offer, hostile.
    SharedTagsDialog(
        int rows, bool isRemoval, const QStringList &seen, const QString &appliance, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &tags); //!< comma-separated, at least one

private:
    QLineEdit *m_tags;
};

} // namespace assay
