// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evidence.h"
#include "session/row.h"

#include <QWidget>

class QBoxLayout;
class QToolButton;

namespace assay {

class ElidedLabel;
class MarkedBar;
class PlainLabel;
class TagChips;
class VerdictBadge;
class WhyLine;

// What a row is, at a glance, above the pages of the details: verdict, risk score and share of the scanners as
// pictures with their words, when it was seen, threat name, name, type and size, the analyst's decision, what changed,
// the main reasons, and the tags. What the answers do not tell is left out. A click copies a hash, opens the page of a
// reason, or filters by a tag; the pages offer the same by keyboard, so nothing here is a stop of the Tab key.
class SummaryCard : public QWidget
{
    Q_OBJECT
public:
    explicit SummaryCard(QWidget *parent = nullptr);

    void showRow(const Row &row);
    void showEvidence(const Row &row, const std::vector<Evidence> &evidence);
    void showAge(const Row &row); //!< only what gets older while nothing happens

Q_SIGNALS:
    void tagChosen(const QString &tag); //!< exact
    void pageWanted(const QString &objectName); //!< of a details page
    void said(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    // A picture with its words, which is hidden if there is nothing to say.
    struct Gauge
    {
        QWidget *whole;
        PlainLabel *label;
        MarkedBar *bar;
    };
    struct CopyButton
    {
        DigestKind kind;
        QToolButton *button;
        QString digest; //!< exact
    };
    Gauge makeGauge(const QString &name);
    static void say(const Gauge &gauge, const QString &text); //!< empty = hidden
    void makeCopyButtons();
    void showRisk(const Row &row);
    void showShare(const Row &row);
    void showTimes(const Row &row);
    void showNames(const Row &row);
    void showDecision(const Row &row);
    void showChange(const Row &row);

    VerdictBadge *m_badge;
    Gauge m_risk;
    Gauge m_share;
    Gauge m_times; //!< its words are in the story, and in its tool tip
    std::vector<CopyButton> m_copy;
    QBoxLayout *m_names; //!< threat and file name, and the facts behind them, or below them in a narrow pane
    ElidedLabel *m_threat;
    ElidedLabel *m_indicator;
    PlainLabel *m_kind; //!< file type and size
    ElidedLabel *m_decision; //!< the analyst's own, with note and case
    QWidget *m_changeLine;
    PlainLabel *m_changeIcon;
    ElidedLabel *m_change;
    ElidedLabel *m_story;
    WhyLine *m_why;
    TagChips *m_tags;
};

} // namespace assay
