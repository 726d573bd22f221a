// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QWidget>

namespace assay {

class MarkedBar;
class PlainLabel;
class TagChips;

//! The verdict as a picture: risk score, share of the scanners that detect something, and when it was seen. Each line
//! has its words beside it; what the answers do not tell has no line.
class VerdictCard : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictCard(QWidget *parent = nullptr);

    void showRow(const Row *row, const QDateTime &now); //!< null = nothing

Q_SIGNALS:
    void tagChosen(const QString &tag);

private:
    struct Line
    {
        PlainLabel *label;
        MarkedBar *bar;
    };
    Line makeLine(const QString &name, int at);
    static void say(const Line &line, const QString &text); //!< empty = the line is hidden
    void showRisk(const Row &row);
    void showShare(const Row &row);
    void showTimes(const Row &row, const QDateTime &now);

    Line m_risk;
    Line m_share;
    Line m_times;
    TagChips *m_tags;
};

} // namespace assay
