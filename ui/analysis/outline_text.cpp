// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/outline_text.h"

#include "look/plain_text.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {
void addLines(QByteArray &text, const std::vector<OutlineNode> &nodes, int depth)
{
    for (const OutlineNode &node : nodes) {
        QStringList cells;
        for (const QString &cell : node.cells)
            cells << clipboardLine(cell);
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        text += QByteArray(4 * depth, ' ') + cells.join(u'\t').toUtf8() + '\n';
        addLines(text, node.children, depth + 1); // outlines are made here, and are bounded in depth
    }
}
} // namespace

QByteArray outlineText(const std::vector<OutlineNode> &nodes)
{
    QByteArray text;
    addLines(text, nodes, 0);
    return text;
}

QByteArray attackText(const StaticAnalysis &analysis)
{
    std::vector<OutlineNode> nodes;
    for (const AttackTactic &tactic : analysis.attack) {
        OutlineNode node{.cells = {tactic.id, tactic.name}};
        for (const AttackTechnique &technique : tactic.techniques) {
            OutlineNode below{.cells = {technique.id, technique.name}};
            for (const AnalysisIndicator &evidence : technique.evidence)
                below.children.push_back({.cells = {evidence.description, QString::number(evidence.priority)}});
            node.children.push_back(std::move(below));
        }
        nodes.push_back(std::move(node));
    }
    return outlineText(nodes);
}

} // namespace assay
