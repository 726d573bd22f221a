// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QWidget>

namespace assay {

class ElidedLabel;
class PlainLabel;
class VerdictBadge;

//! What is this? Answered in two lines above the tabs, and in a third one what has changed since the last answer.
class VerdictHeader : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictHeader(QWidget *parent = nullptr);

    void showRow(const Row &row);
    void showAge(const Row &row); //!< only what gets older while nothing happens

private:
    VerdictBadge *m_badge;
    PlainLabel *m_risk;
    ElidedLabel *m_threat;
    ElidedLabel *m_indicator;
    ElidedLabel *m_story;
    QWidget *m_changeLine;
    PlainLabel *m_changeIcon;
    ElidedLabel *m_change;
};

} // namespace assay
