// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analysis_nodes.h"

#include "analysis/json_nodes.h"
#include "tables/live_text.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int maxJsonNodes = 20'000;

struct NodesText
{
    Q_DECLARE_TR_FUNCTIONS(assay::AnalysisNodes)
};

QString sizeText(qint64 bytes)
{
    return bytes < 0 ? QString() : QLocale().formattedDataSize(bytes);
}

// Indicators have numbers of the vendor's for a category, reasons have words: the words of the first reason do better.
QString categoryOf(const AnalysisIndicator &indicator)
{
    return indicator.reasons.empty() ? QString::number(indicator.category) : indicator.reasons.front().category;
}

// Puts the group into `parts` unless nothing is in it.
void add(std::vector<OutlineNode> &parts, const QString &title, const QString &value, std::vector<OutlineNode> children)
{
    if (children.empty() && value.isEmpty())
        return;
    OutlineNode group{.cells = {title, value, {}}, .strong = true};
    group.children = std::move(children);
    parts.push_back(std::move(group));
}

std::vector<OutlineNode> named(const std::vector<NamedValue> &values, bool isFixed = false)
{
    std::vector<OutlineNode> nodes;
    for (const NamedValue &one : values) {
        OutlineNode node{.cells = {one.name, one.value, {}}};
        if (isFixed)
            node.fixed = {1};
        nodes.push_back(std::move(node));
    }
    return nodes;
}

std::vector<OutlineNode> words(const QStringList &list)
{
    std::vector<OutlineNode> nodes;
    for (const QString &one : list)
        nodes.push_back({.cells = {one, {}, {}}});
    return nodes;
}

std::vector<OutlineNode> sectionNodes(const StaticAnalysis &analysis)
{
    std::vector<OutlineNode> nodes;
    for (const FileSection &section : analysis.sections) {
        QStringList detail;
        if (section.bytes >= 0)
            detail << sizeText(section.bytes);
        if (section.address >= 0)
            detail << NodesText::tr("at 0x%1").arg(section.address, 0, 16);
        OutlineNode node{.cells = {section.name, {}, detail.join(' '_L1)}};
        if (section.entropy) {
            const double entropy = std::clamp(*section.entropy, 0.0, 8.0);
            node.cells[1] = QLocale().toString(entropy, 'f', 2);
            node.bar = entropy / 8;
            node.hint = NodesText::tr(
                "Entropy %1 of 8 bits per byte. Values above 7 are typical of packed or encrypted content.")
                            .arg(node.cells[1]);
            node.sortKeys = {{}, entropy};
        }
        node.children = named(section.hashes, true);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

std::vector<OutlineNode> importNodes(const StaticAnalysis &analysis)
{
    std::vector<OutlineNode> nodes;
    for (const ImportedLibrary &library : analysis.imports) {
        OutlineNode node{
            .cells = {library.name, NodesText::tr("%Ln function(s)", nullptr, int(library.functions.size())), {}},
            .sortKeys = {{}, library.functions.size()}};
        node.children = words(library.functions);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

std::vector<OutlineNode> resourceNodes(const StaticAnalysis &analysis)
{
    std::vector<OutlineNode> nodes;
    for (const FileResource &resource : analysis.resources) {
        QStringList detail;
        detail << resource.language << sizeText(resource.bytes);
        detail.removeAll(QString());
        OutlineNode node{.cells = {resource.type, resource.name, detail.join(", "_L1)}};
        node.children = named(resource.hashes, true);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

std::vector<OutlineNode> issueNodes(const StaticAnalysis &analysis)
{
    std::vector<OutlineNode> nodes;
    for (const StructureIssue &issue : analysis.issues)
        nodes.push_back({.cells = {issue.name, issue.description,
                             issue.count > 1 ? QString(u"\u00d7 "_s + QLocale().toString(issue.count)) : QString()}});
    return nodes;
}

std::vector<OutlineNode> libraryNodes(const StaticAnalysis &analysis)
{
    std::vector<OutlineNode> nodes;
    for (const LinkedLibrary &library : analysis.libraries) {
        QStringList detail{library.publisher, library.license};
        detail.removeAll(QString());
        nodes.push_back({.cells = {library.name, library.version, detail.join(", "_L1)}, .hint = library.description});
    }
    return nodes;
}

std::vector<OutlineNode> fileNodes(const StaticAnalysis &analysis)
{
    std::vector<OutlineNode> nodes;
    const auto fact = [&nodes](const QString &name, const QString &value, const QString &detail = {}) {
        if (!value.isEmpty())
            nodes.push_back({.cells = {name, value, detail}});
    };
    QStringList type{analysis.fileType, analysis.fileSubtype};
    type.removeAll(QString());
    fact(NodesText::tr("File type"), type.join('/'_L1));
    fact(NodesText::tr("Identification"), analysis.identification, analysis.identificationAuthor);
    fact(NodesText::tr("Proposed file name"), analysis.proposedFileName);
    if (analysis.fileSize >= 0)
        fact(NodesText::tr("Size"), QLocale().toString(analysis.fileSize), NodesText::tr("bytes"));
    if (analysis.entropy) {
        fact(NodesText::tr("Entropy"), QLocale().toString(*analysis.entropy, 'f', 2),
            NodesText::tr("of 8 bits per byte"));
        nodes.back().bar = std::clamp(*analysis.entropy, 0.0, 8.0) / 8;
    }
    fact(NodesText::tr("Compile time"), analysis.compileTime);
    fact(NodesText::tr("Signer"), analysis.signer);
    return nodes;
}

QString titleOf(const UnknownPart &part)
{
    return part.key == "certificate"_L1 ? NodesText::tr("Certificate") : part.key;
}
} // namespace

std::vector<OutlineNode> indicatorNodes(const StaticAnalysis &analysis)
{
    std::vector<OutlineNode> nodes;
    for (const AnalysisIndicator &indicator : analysis.indicators) {
        OutlineNode node{.cells = {indicator.description, QString::number(indicator.priority), categoryOf(indicator),
                             QString::number(indicator.relevance)},
            .sortKeys = {{}, indicator.priority, {}, indicator.relevance}};
        for (const IndicatorReason &reason : indicator.reasons) {
            OutlineNode below{.cells = {reason.description, {}, reason.category,
                                  reason.propagated ? NodesText::tr("from a file inside") : QString()}};
            if (isWholeUrl(reason.description))
                below.live = {0};
            node.children.push_back(std::move(below));
        }
        nodes.push_back(std::move(node));
    }
    return nodes;
}

std::vector<OutlineNode> structureNodes(const StaticAnalysis &analysis)
{
    std::vector<OutlineNode> parts;
    const auto number = [](qsizetype count) { return count > 0 ? QLocale().toString(count) : QString(); };
    add(parts, NodesText::tr("File"), {}, fileNodes(analysis));
    add(parts, NodesText::tr("Sections"), number(qsizetype(analysis.sections.size())), sectionNodes(analysis));
    add(parts, NodesText::tr("Imports"), number(qsizetype(analysis.imports.size())), importNodes(analysis));
    add(parts, NodesText::tr("Exports"), number(analysis.exports.size()), words(analysis.exports));
    add(parts, NodesText::tr("Resources"), number(qsizetype(analysis.resources.size())), resourceNodes(analysis));
    add(parts, NodesText::tr("Version information"), {}, named(analysis.versionInfo));
    add(parts, NodesText::tr("Security features"), {}, words(analysis.securityFeatures));
    add(parts, NodesText::tr("Structure problems"),
        analysis.securityGrade.isEmpty() ? number(qsizetype(analysis.issues.size()))
                                         : NodesText::tr("security grade %1").arg(analysis.securityGrade),
        issueNodes(analysis));
    add(parts, NodesText::tr("Capabilities"), number(analysis.capabilities.size()), words(analysis.capabilities));
    add(parts, NodesText::tr("Libraries inside"), number(qsizetype(analysis.libraries.size())), libraryNodes(analysis));
    add(parts, NodesText::tr("Headers"), {}, named(analysis.headers));
    add(parts, NodesText::tr("Properties"), {}, named(analysis.properties));
    add(parts, NodesText::tr("Hashes"), {}, named(analysis.hashes, true));
    std::vector<OutlineNode> held;
    for (const HeldFiles &files : analysis.held)
        held.push_back({.cells = {files.type + (files.subtype.isEmpty() ? QString() : u'/' + files.subtype),
                            QLocale().toString(files.count), {}},
            .sortKeys = {{}, files.count}});
    add(parts, NodesText::tr("Files inside, by type"), {}, std::move(held));
    add(parts, NodesText::tr("Unpacking warnings"), {}, words(analysis.unpackingWarnings));
    add(parts, NodesText::tr("Tags of the appliance"), {}, words(analysis.systemTags));
    add(parts, NodesText::tr("Tags of users"), {}, words(analysis.userTags));
    int limit = maxJsonNodes;
    for (const UnknownPart &part : analysis.parts)
        add(parts, titleOf(part), {}, jsonNodes(part.json, limit));
    return parts;
}

std::vector<OutlineNode> engineNodes(const StaticAnalysis &analysis)
{
    std::vector<OutlineNode> nodes;
    for (const EngineVerdict &engine : analysis.decision.engines) {
        QStringList notes;
        if (engine.decided)
            notes << NodesText::tr("decided the verdict");
        if (engine.isIgnored)
            notes << NodesText::tr("ignored");
        if (engine.factor)
            notes << NodesText::tr("factor %1").arg(*engine.factor);
        nodes.push_back({.cells
            = {engine.name, userText(engine.classification), engine.result, engine.version, notes.join(", "_L1)},
            .classification = engine.classification,
            .strong = engine.decided});
    }
    return nodes;
}

} // namespace assay
