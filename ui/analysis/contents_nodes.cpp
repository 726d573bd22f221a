// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/contents_nodes.h"

#include "look/verdict_look.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
QString nameOf(const ExtractedFile &file)
{
    if (!file.fileName.isEmpty())
        return file.fileName;
    return file.path.isEmpty() ? file.sha1 : file.path;
}

OutlineNode nodeOf(const Contents &contents, quint32 at)
{
    const ContentsNode &one = contents.nodes[at];
    const ExtractedFile &file = one.file;
    const Verdict &verdict = file.verdict;
    const qlonglong risk = verdict.riskScore.value_or(-1);
    OutlineNode node{
        .cells = {nameOf(file), userText(verdict), risk < 0 ? QString() : QString::number(risk), verdict.threatName,
            file.identification.isEmpty() ? file.fileType : u"%1 (%2)"_s.arg(file.fileType, file.identification),
            file.bytes < 0 ? QString() : QLocale().formattedDataSize(file.bytes), QLocale().toString(one.placeCount),
            file.sha1},
        .hint = one.places.join(" | "_L1),
        .key = file.sha1,
        .classification = verdict.classification,
        .sortKeys
        = {{}, verdictRank(verdict.classification), risk, {}, {}, qlonglong(file.bytes), qlonglong(one.placeCount)},
        .fixed = {7},
    };
    for (const quint32 child : one.children)
        node.children.push_back(nodeOf(contents, child)); // ContentsLimits::depth bounds it
    return node;
}
} // namespace

std::vector<OutlineNode> contentsNodes(const Contents &contents)
{
    std::vector<OutlineNode> nodes;
    for (const quint32 top : contents.top)
        nodes.push_back(nodeOf(contents, top));
    return nodes;
}

QString contentsLine(const Contents &contents)
{
    const qint64 all = contents.malicious + contents.suspicious + contents.goodware + contents.unknown;
    const auto say = [](const char *text) { return QCoreApplication::translate("assay::ContentsNodes", text); };
    if (all == 0)
        return say("No extracted files.");
    const QString line = contents.malicious + contents.suspicious == 0
        ? say("%L1 files, none malicious or suspicious").arg(all)
        : contents.suspicious == 0 ? say("%L1 of %L2 malicious").arg(contents.malicious).arg(all)
        : contents.malicious == 0
        ? say("%L1 of %L2 suspicious").arg(contents.suspicious).arg(all)
        : say("%L1 of %L2 malicious, %L3 suspicious").arg(contents.malicious).arg(all).arg(contents.suspicious);
    return line;
}

} // namespace assay
