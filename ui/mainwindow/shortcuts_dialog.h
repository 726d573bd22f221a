// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace assay {

// All keys at a glance, made from the actions. Show it with show().
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);

Q_SIGNALS:
    void changeWanted(); //!< the dialog has closed
};

} // namespace assay
