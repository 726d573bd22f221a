// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/static_analysis.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace assay {

class AttackView;
class OutlineView;
class PlainLabel;
class StringsView;

// The static analysis of one sample: its story on top, below it indicators, ATT&CK, strings, structure and who
// decided, each searched by the one search line.
class AnalysisView : public QWidget
{
    Q_OBJECT
public:
    explicit AnalysisView(QWidget *parent = nullptr);

    void setAnalysis(const StaticAnalysisPtr &analysis); //!< or null
    void focusSearch();
    bool openPage(const QString &objectName); //!< "stringsPage"; false if there is none of that name

Q_SIGNALS:
    void stringsWanted(); //!< the report was fetched without them
    void addToQueue(const QStringList &values);
    void saveWanted(const QString &suggestedName, const QByteArray &bytes);
    void said(const QString &sentence); //!< for a status bar

private:
    enum Page { Indicators, Attack, Strings, Structure, Decision };
    void addPage(QWidget *page, const QString &objectName);
    void makeStringsPage();
    void makeDecisionPage();
    void showTitles();
    void showDecision();
    void search();
    void showMatches();
    void save();

    StaticAnalysisPtr m_analysis;
    PlainLabel *m_story;
    PlainLabel *m_remarks;
    QTabWidget *m_pages;
    QLineEdit *m_search;
    PlainLabel *m_found;
    QPushButton *m_save;
    OutlineView *m_indicators;
    AttackView *m_attack;
    StringsView *m_strings;
    QWidget *m_noStrings;
    OutlineView *m_structure;
    PlainLabel *m_decision;
    QPushButton *m_addSource;
    OutlineView *m_engines;
};

} // namespace assay
