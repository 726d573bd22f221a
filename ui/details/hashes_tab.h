// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"

class QLineEdit;
class QPushButton;
class QToolButton;

namespace assay {

class PlainLabel;

//! Every digest of the sample, each with a button that copies it.
class HashesTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit HashesTab(QWidget *parent = nullptr);

    void showRow(const Row *row) override;
    QString title(const Row *row) const override;
    bool saysSomething(const Row *row) const override;

Q_SIGNALS:
    void said(const QString &sentence);

private:
    struct Line
    {
        PlainLabel *name;
        QLineEdit *value;
        QToolButton *copy;
        QString exact;
    };
    void copyAll();

    std::vector<Line> m_lines;
    PlainLabel *m_nothing;
    QPushButton *m_copyAll;
};

} // namespace assay
