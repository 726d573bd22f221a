// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/indicator.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace assay {

class PlainLabel;

//! Asks for one URL or host name, defanged or not. Show it with open().
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

    QLineEdit *m_edit;
    PlainLabel *m_note;
    QPushButton *m_add;
    std::optional<Indicator> m_indicator;
};

} // namespace assay
