// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/indicator.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace assay {

class PlainLabel;

// Asks for one URL or host name, defanged or not. Show it with open().
class UrlDialog : public QDialog
{
    Q_OBJECT
public:
    explicit UrlDialog(QWidget *parent);

Q_SIGNALS:
    void chosen(const assay::Indicator &indicator);

protected:
    void accept() override;

private:
    void look();
    void choose(const std::optional<Indicator> &indicator);

    QLineEdit *m_edit;
    PlainLabel *m_note;
    QPushButton *m_add;
    QPushButton *m_anyway;
    std::optional<Indicator> m_indicator;
    std::optional<Indicator> m_insisted; //!< of a text that is rejected
};

} // namespace assay
