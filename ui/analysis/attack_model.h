// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/static_analysis.h"

#include <QAbstractTableModel>

namespace assay {

// The ATT&CK matrix of one file: a column for each tactic in the order of an attack, a cell for each technique. Only
// tactics and techniques that the analysis names.
class AttackModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit AttackModel(QObject *parent = nullptr);

    void setAnalysis(const StaticAnalysisPtr &analysis); //!< or null
    const AttackTactic &tactic(int column) const { return *m_tactics[size_t(column)]; }
    const AttackTechnique *technique(const QModelIndex &index) const; //!< null for a cell below the last one
    QModelIndex indexOf(const AttackTechnique *technique) const;
    int techniqueCount() const; //!< cells; a technique counts under each of its tactics

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    StaticAnalysisPtr m_analysis;
    std::vector<const AttackTactic *> m_tactics;
    int m_rows = 0;
    bool m_severalMatrices = false;
};

} // namespace assay
