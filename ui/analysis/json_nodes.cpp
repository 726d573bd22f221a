// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/json_nodes.h"

#include "json/json_tree.h"

#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int deepest = 64;

void addChildren(std::vector<OutlineNode> &nodes, const JsonTree &tree, JsonTree::Id id, int depth, int &limit)
{
    for (int row = 0; row < tree.childCount(id); ++row) {
        if (limit <= 0 || depth > deepest) {
            nodes.push_back({.cells = {u"\u2026"_s,
                                 QCoreApplication::translate("assay::AnalysisNodes",
                                     "More is left out here. The JSON page shows everything.")}});
            return;
        }
        --limit;
        const JsonTree::Id child = tree.child(id, row);
        OutlineNode node{.cells = {tree.key(child), tree.value(child)}, .fixed = {1}};
        addChildren(node.children, tree, child, depth + 1, limit);
        nodes.push_back(std::move(node));
    }
}
} // namespace

std::vector<OutlineNode> jsonNodes(const QByteArray &json, int &limit)
{
    std::vector<OutlineNode> nodes;
    if (const auto tree = JsonTree::read(json))
        addChildren(nodes, *tree, JsonTree::root, 0, limit);
    return nodes;
}

} // namespace assay
