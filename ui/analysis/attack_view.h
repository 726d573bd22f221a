// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/static_analysis.h"

#include <QWidget>

class QStackedWidget;
class QTableView;
class QToolButton;

namespace assay {

class AttackModel;
class OutlineView;
class PlainLabel;

// ATT&CK techniques as the matrix that people know, or as a list; beside it the evidence of the chosen one.
class AttackView : public QWidget
{
    Q_OBJECT
public:
    explicit AttackView(QWidget *parent = nullptr);

    void setAnalysis(const StaticAnalysisPtr &analysis); //!< or null
    void setFilter(const QString &text); //!< shows the list, which can be narrowed; empty = all, in the form chosen
    int techniqueCount() const;
    int matches() const; //!< of the filter

private:
    void fillList();
    void showForm();
    void showEvidence(const AttackTactic &tactic, const AttackTechnique &technique);

    StaticAnalysisPtr m_analysis;
    AttackModel *m_model;
    QTableView *m_matrix;
    OutlineView *m_list;
    QStackedWidget *m_forms;
    QToolButton *m_asList;
    PlainLabel *m_chosen;
    PlainLabel *m_about;
    OutlineView *m_evidence;
    bool m_isFiltering = false;
};

} // namespace assay
