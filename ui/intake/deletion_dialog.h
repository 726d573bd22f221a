// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace assay {

struct ConsentQuestion;

// Confirms that samples are deleted from an appliance. Names their number and the appliance; for more than maxUntyped
// samples the analyst types the number. Deletes itself; accepted() is the agreement.
class DeletionDialog : public QDialog
{
    Q_OBJECT
public:
    static constexpr int maxUntyped = 10;

    explicit DeletionDialog(const ConsentQuestion &question, QWidget *parent = nullptr);

private:
    QLineEdit *m_typed = nullptr; //!< null if nothing has to be typed
    QPushButton *m_delete;
};

} // namespace assay
