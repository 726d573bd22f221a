// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QDialog>

#include <span>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QKeyEvent;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace assay {

class PlainLabel;

// Asks for the analyst's own verdict on one or more rows and for the agreement to what it changes for others; the text
// names the appliance. Offers the platforms, types and names that the session has seen. Show it with open(); deletes
// itself.
class VerdictDialog : public QDialog
{
    Q_OBJECT
public:
    // `rows`: at least one. `appliance`: label of the appliance, as people know it.
    VerdictDialog(std::span<const Row *const> rows, const Session &session, const QString &appliance, bool isDemo,
        QWidget *parent = nullptr);

    Parameters parameters() const; //!< of set-verdict
    QString note() const; //!< for the session; empty = no change

Q_SIGNALS:
    void chosen(const assay::Parameters &parameters, const QString &note);

protected:
    // Ctrl+Enter in the note accepts. On the verdicts, the underlined letter of one chooses it and goes on to the note.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showChoice();
    bool chooseByLetter(const QKeyEvent &key);

    int m_count;
    QString m_appliance;
    bool m_isDemo;
    QButtonGroup *m_classification;
    QSpinBox *m_risk;
    QComboBox *m_platform;
    QComboBox *m_type;
    QComboBox *m_name;
    QCheckBox *m_cloud;
    QPlainTextEdit *m_note;
    PlainLabel *m_effect;
    PlainLabel *m_fault;
    QPushButton *m_set;
};

} // namespace assay
