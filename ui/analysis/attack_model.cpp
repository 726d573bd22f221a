// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attack_model.h"

#include "look/plain_text.h"
#include "text/user_text.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// MITRE's order, which is the course of an attack. Tactics of other matrices follow as they come.
constexpr QLatin1StringView attackOrder[]
    = {"TA0043"_L1, "TA0042"_L1, "TA0001"_L1, "TA0002"_L1, "TA0003"_L1, "TA0004"_L1, "TA0005"_L1, "TA0006"_L1,
        "TA0007"_L1, "TA0008"_L1, "TA0009"_L1, "TA0011"_L1, "TA0010"_L1, "TA0040"_L1};

auto placeInAttack(const AttackTactic *tactic)
{
    return std::ranges::find(attackOrder, tactic->id) - std::begin(attackOrder);
}

QString plainLine(const QString &hostile)
{
    return forDisplay(hostile, 120);
}
} // namespace

AttackModel::AttackModel(QObject *parent) : QAbstractTableModel(parent) { }

void AttackModel::setAnalysis(const StaticAnalysisPtr &analysis)
{
    beginResetModel();
    m_analysis = analysis;
    m_tactics.clear();
    m_rows = 0;
    m_severalMatrices = false;
    if (analysis) {
        for (const AttackTactic &tactic : analysis->attack) {
            m_tactics.push_back(&tactic);
            m_rows = std::max(m_rows, int(tactic.techniques.size()));
            m_severalMatrices = m_severalMatrices || tactic.matrix != analysis->attack.front().matrix;
        }
        std::ranges::stable_sort(m_tactics, {}, placeInAttack);
    }
    endResetModel();
}

const AttackTechnique *AttackModel::technique(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto &techniques = m_tactics[size_t(index.column())]->techniques;
    return size_t(index.row()) < techniques.size() ? &techniques[size_t(index.row())] : nullptr;
}

QModelIndex AttackModel::indexOf(const AttackTechnique *wanted) const
{
    for (int column = 0; column < columnCount(); ++column) {
        for (int row = 0; row < int(tactic(column).techniques.size()); ++row) {
            if (technique(index(row, column)) == wanted)
                return index(row, column);
        }
    }
    return {};
}

int AttackModel::techniqueCount() const
{
    qsizetype count = 0;
    for (const AttackTactic *tactic : m_tactics)
        count += qsizetype(tactic->techniques.size());
    return int(count);
}

int AttackModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int AttackModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tactics.size());
}

QVariant AttackModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AttackTechnique *one = technique(index);
    if (!one)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return plainLine(one->id) + u' ' + plainLine(one->name);
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3").arg(plainLine(tactic(index.column()).name), plainLine(one->id), plainLine(one->name));
    case Qt::ToolTipRole:
        return toolTipText(one->description.isEmpty() ? one->name : one->description);
    case Qt::BackgroundRole: {
        // Cells without a technique stay as empty as they are.
        QColor tint = QGuiApplication::palette().color(QPalette::Highlight);
        tint.setAlpha(110);
        return tint;
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignTop);
    default:
        return {};
    }
}

QVariant AttackModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const AttackTactic &one = tactic(section);
    if (role == Qt::DisplayRole)
        return plainLine(one.name.isEmpty() ? one.id : one.name)
            + (m_severalMatrices ? u" ("_s + plainLine(one.matrix) + u')' : QString());
    if (role == Qt::ToolTipRole)
        return toolTipText(one.id + u' ' + one.description);
    return {};
}

Qt::ItemFlags AttackModel::flags(const QModelIndex &index) const
{
    return technique(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace assay
