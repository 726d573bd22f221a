// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/contents.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace assay {

namespace {

constexpr qsizetype maxPlaces = 100; // that a node remembers

struct ContentsText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Contents)
};

// Worst last: by severity, then by risk score.
std::pair<int, qint64> badnessOf(const Verdict &verdict)
{
    return {severity(verdict), verdict.riskScore.value_or(0)};
}

QString placeOf(const ExtractedFile &file)
{
    return file.path.isEmpty() ? file.fileName : file.path;
}

// Samples of all pages with their parents, before depth and number are bounded.
class ContentsBuilder
{
public:
    void add(const ExtractedFile &file);
    void link();
    void countDepths();
    std::shared_ptr<Contents> finish(const ContentsLimits &limits);

private:
    static constexpr quint32 none = ContentsNode::none;

    void cutCycles();
    void countVerdicts(Contents &contents) const;
    void addRemarks(Contents &contents, qsizetype hidden, const ContentsLimits &limits) const;

    std::vector<ContentsNode> m_samples;
    QHash<qint64, quint32> m_sampleOfRow; // by the row's id
    QHash<QString, quint32> m_sampleOfSha1;
    qint64 m_rows = 0;
    qint64 m_repeated = 0, m_orphans = 0, m_cycles = 0, m_nameless = 0;
};

void ContentsBuilder::add(const ExtractedFile &file)
{
    ++m_rows;
    if (m_sampleOfRow.contains(file.id)) {
        ++m_repeated;
        return;
    }
    if (file.sha1.isEmpty())
        ++m_nameless;
    const auto known = file.sha1.isEmpty() ? m_sampleOfSha1.cend() : m_sampleOfSha1.constFind(file.sha1);
    if (known != m_sampleOfSha1.cend()) {
        ContentsNode &node = m_samples[*known];
        ++node.placeCount;
        if (node.places.size() < maxPlaces)
            node.places.append(placeOf(file));
        m_sampleOfRow.insert(file.id, *known);
        return;
    }
    const auto index = quint32(m_samples.size());
    ContentsNode node;
    node.file = file;
    node.places.append(placeOf(file));
    m_samples.push_back(std::move(node));
    m_sampleOfRow.insert(file.id, index);
    if (!file.sha1.isEmpty())
        m_sampleOfSha1.insert(file.sha1, index);
}

void ContentsBuilder::link()
{
    for (quint32 i = 0; i < m_samples.size(); ++i) {
        ContentsNode &node = m_samples[i];
        if (!node.file.parent)
            continue;
        const auto parent = m_sampleOfRow.constFind(*node.file.parent);
        if (parent == m_sampleOfRow.cend())
            ++m_orphans;
        else if (*parent == i)
            ++m_cycles;
        else
            node.parent = *parent;
    }
    cutCycles();
}

// A node whose parents lead back to itself becomes one that is directly in the container.
void ContentsBuilder::cutCycles()
{
    enum class Walk : quint8 { New, OnPath, Done };
    std::vector<Walk> walks(m_samples.size(), Walk::New);
    std::vector<quint32> path;
    for (quint32 start = 0; start < m_samples.size(); ++start) {
        path.clear();
        for (quint32 at = start; at != none && walks[at] != Walk::Done; at = m_samples[at].parent) {
            if (walks[at] == Walk::OnPath) {
                ++m_cycles;
                m_samples[at].parent = none;
                break;
            }
            walks[at] = Walk::OnPath;
            path.push_back(at);
        }
        for (const quint32 at : path)
            walks[at] = Walk::Done;
    }
}

void ContentsBuilder::countDepths()
{
    std::vector<bool> isKnown(m_samples.size(), false);
    std::vector<quint32> path;
    for (quint32 start = 0; start < m_samples.size(); ++start) {
        path.clear();
        quint32 at = start;
        for (; at != none && !isKnown[at]; at = m_samples[at].parent)
            path.push_back(at);
        quint32 depth = at == none ? 0 : m_samples[at].depth + 1;
        for (auto one = path.rbegin(); one != path.rend(); ++one) {
            m_samples[*one].depth = depth++;
            isKnown[*one] = true;
        }
    }
}

void ContentsBuilder::countVerdicts(Contents &contents) const
{
    for (const ContentsNode &node : m_samples) {
        switch (node.file.verdict.classification) {
        case Classification::Malicious:
            ++contents.malicious;
            break;
        case Classification::Suspicious:
            ++contents.suspicious;
            break;
        case Classification::Goodware:
            ++contents.goodware;
            break;
        case Classification::None:
        case Classification::Unknown:
        case Classification::Other:
            ++contents.unknown;
            break;
        }
    }
}

void ContentsBuilder::addRemarks(Contents &contents, qsizetype hidden, const ContentsLimits &limits) const
{
    const auto figure = [](qint64 number) { return QLocale().toString(qlonglong(number)); };
    if (hidden > 0) {
        contents.remarks.append(
            ContentsText::tr("%1 more samples are not shown: at most %2 samples, and %3 levels of containers.")
                .arg(figure(hidden), figure(qint64(limits.files)), figure(limits.depth)));
    }
    if (m_orphans > 0) {
        contents.remarks.append(
            ContentsText::tr("Files whose container is not in the list: %1. They are shown at the top.")
                .arg(figure(m_orphans)));
    }
    if (m_cycles > 0) {
        contents.remarks.append(
            ContentsText::tr("Files that contain themselves, directly or not: %1. They are shown at the top.")
                .arg(figure(m_cycles)));
    }
    if (m_repeated > 0)
        contents.remarks.append(ContentsText::tr("Repeated entries: %1. Each is shown once.").arg(figure(m_repeated)));
    if (m_nameless > 0)
        contents.remarks.append(ContentsText::tr("Files without a valid SHA-1: %1.").arg(figure(m_nameless)));
}

std::shared_ptr<Contents> ContentsBuilder::finish(const ContentsLimits &limits)
{
    auto contents = std::make_shared<Contents>();
    contents->read = m_rows;
    countVerdicts(*contents);
    std::vector<std::vector<quint32>> children(m_samples.size());
    std::vector<quint32> level;
    for (quint32 i = 0; i < m_samples.size(); ++i) {
        if (m_samples[i].parent == none)
            level.push_back(i);
        else
            children[m_samples[i].parent].push_back(i);
    }
    // Level by level, so that the number that is shown ends with the deepest ones, and parents come first.
    std::vector<quint32> placeOfSample(m_samples.size(), none);
    for (quint32 depth = 0; !level.empty() && depth < limits.depth; ++depth) {
        std::vector<quint32> next;
        for (const quint32 sample : level) {
            if (contents->nodes.size() >= limits.files)
                break;
            const auto index = quint32(contents->nodes.size());
            placeOfSample[sample] = index;
            contents->nodes.push_back(std::move(m_samples[sample]));
            ContentsNode &node = contents->nodes.back();
            if (node.parent != none) {
                node.parent = placeOfSample[node.parent];
                contents->nodes[node.parent].children.push_back(index);
            } else {
                contents->top.push_back(index);
            }
            next.insert(next.end(), children[sample].begin(), children[sample].end());
        }
        level = std::move(next);
    }
    for (quint32 i = 0; i < contents->nodes.size(); ++i) {
        const Verdict &verdict = contents->nodes[i].file.verdict;
        const bool isWorst
            = contents->worst == none || badnessOf(verdict) > badnessOf(contents->nodes[contents->worst].file.verdict);
        if (verdict.classification != Classification::None && isWorst)
            contents->worst = i;
    }
    addRemarks(*contents, qsizetype(m_samples.size() - contents->nodes.size()), limits);
    return contents;
}

} // namespace

void leaveOutContainer(std::vector<ExtractedPage> &pages, const QString &own)
{
    if (own.isEmpty())
        return;
    QSet<qint64> ownRows;
    for (ExtractedPage &page : pages) {
        std::erase_if(page.files, [&own, &ownRows](const ExtractedFile &file) {
            const bool isOwn = file.sha1 == own;
            if (isOwn)
                ownRows.insert(file.id);
            return isOwn;
        });
    }
    for (ExtractedPage &page : pages) {
        page.count = std::max(page.count - ownRows.size(), qint64(0));
        for (ExtractedFile &file : page.files) {
            if (file.parent && ownRows.contains(*file.parent))
                file.parent.reset();
        }
    }
}

ContentsPtr contentsOf(const std::vector<ExtractedPage> &pages, const ContentsLimits &limits)
{
    ContentsBuilder builder;
    qint64 listed = 0;
    for (const ExtractedPage &page : pages) {
        listed = std::max(listed, page.count);
        for (const ExtractedFile &file : page.files)
            builder.add(file);
    }
    builder.link();
    builder.countDepths();
    std::shared_ptr<Contents> contents = builder.finish(limits);
    contents->listed = std::max(listed, contents->read);
    if (!contents->isComplete()) {
        contents->remarks.prepend(
            ContentsText::tr("%1 of %2 extracted files were fetched.")
                .arg(QLocale().toString(qlonglong(contents->read)), QLocale().toString(qlonglong(contents->listed))));
    }
    return contents;
}

} // namespace assay
