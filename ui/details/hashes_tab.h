// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/details_tab.h"
#include "session/session.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace assay {

class PlainLabel;

// Every digest of the sample, each with a button that copies it and a tick box for exports.
class HashesTab : public DetailsTab
{
    Q_OBJECT
public:
    explicit HashesTab(Session &session, QWidget *parent = nullptr);

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
        QCheckBox *keep; //!< whether exports that list indicators name it
        QString exact;
        QString key; //!< see tickKey(); empty: always exported
    };
    void copyAll();

    Session &m_session;
    RowId m_id = 0;
    std::vector<Line> m_lines;
    PlainLabel *m_nothing;
    QPushButton *m_copyAll;
};

} // namespace assay
