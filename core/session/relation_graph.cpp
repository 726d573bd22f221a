// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/relation_graph.h"

#include "session/provenance.h"
#include "session/record_analysis.h"
#include "text/user_text.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {
QString typeName(IndicatorType type)
{
    return userText(type);
}

QString nameOfFile(const QString &path)
{
    return path.section(u'/', -1, -1, QString::SectionSkipEmpty);
}
} // namespace

int RelationGraph::nodeOf(const Session &session, const QString &value, const QString &title, const QString &type,
    Classification classification)
{
    if (value.isEmpty())
        return -1;
    if (const auto known = m_numbers.constFind(value); known != m_numbers.cend()) {
        Node &node = m_nodes[size_t(*known)];
        if (node.classification == Classification::None)
            node.classification = classification;
        return *known;
    }
    if (m_nodes.size() >= maxNodes) {
        m_isCut = true;
        return -1;
    }
    Node node{.value = value, .title = title.isEmpty() ? value : title, .type = type, .classification = classification};
    for (const IndicatorType one : {IndicatorType::Sha1, IndicatorType::Sha256, IndicatorType::Md5, IndicatorType::Url,
             IndicatorType::Fqdn, IndicatorType::Ipv4, IndicatorType::Ipv6}) {
        if (const Row *row = session.find(Indicator{one, value, value})) {
            node.row = row->id;
            if (row->verdict)
                node.classification = row->verdict->classification;
            break;
        }
    }
    m_nodes.push_back(std::move(node));
    m_numbers.insert(value, int(m_nodes.size()) - 1);
    return int(m_nodes.size()) - 1;
}

int RelationGraph::nodeOf(const Session &session, const Row &row)
{
    const QString value = provenanceOf(row);
    const bool isFile = row.indicator.type == IndicatorType::File;
    const int number
        = nodeOf(session, value, isFile ? nameOfFile(row.indicator.value.toString()) : row.indicator.value.toString(),
            typeName(row.indicator.type), row.verdict ? row.verdict->classification : Classification::None);
    if (number < 0)
        return number;
    m_nodes[size_t(number)].row = row.id;
    if (row.verdict)
        m_nodes[size_t(number)].classification = row.verdict->classification;
    for (const QStringView type : RowSummary::digestTypes()) {
        if (const QString digest = row.summary.digest(type); !digest.isEmpty())
            m_numbers.insert(digest, number); // answers name it by any of them
    }
    m_numbers.insert(row.indicator.value, number);
    return number;
}

void RelationGraph::connect(int from, int to, Kind kind)
{
    if (from < 0 || to < 0 || from == to)
        return;
    const quint64 key = quint64(from) << 32 | quint64(to);
    if (m_known.contains(key))
        return;
    m_known.insert(key);
    m_edges.push_back({quint32(from), quint32(to), kind});
}

void RelationGraph::add(const Session &session, const Row &row, const Contents *contents)
{
    const int self = nodeOf(session, row);
    if (self < 0)
        return;
    if (const Row *container = session.find(containerRow(session, row)))
        connect(nodeOf(session, *container), self, Kind::Contains);
    for (const QString &sha1 : containersOf(*row.record))
        connect(nodeOf(session, sha1, {}, u"SHA-1"_s, Classification::None), self, Kind::Contains);
    if (contents) {
        std::vector<int> numbers(contents->nodes.size(), -1);
        for (size_t i = 0; i < contents->nodes.size(); ++i) { // parents come first
            const ContentsNode &node = contents->nodes[i];
            const QString name = node.file.fileName.isEmpty() ? nameOfFile(node.file.path) : node.file.fileName;
            numbers[i] = nodeOf(session, node.file.sha1, name, u"SHA-1"_s, node.file.verdict.classification);
            connect(node.parent == ContentsNode::none ? self : numbers[node.parent], numbers[i], Kind::Contains);
        }
    }
    for (const NetworkRecord &record : row.record->findings.network) {
        const Classification verdict = classificationFromWord(record.verdict);
        switch (record.kind) {
        case NetworkRecord::Kind::Reputation:
            connect(self, nodeOf(session, record.about, {}, {}, verdict), Kind::Offers);
            break;
        case NetworkRecord::Kind::Resolution:
            connect(nodeOf(session, record.about, {}, {}, Classification::None),
                nodeOf(session, record.value, {}, {}, verdict), Kind::Resolves);
            break;
        case NetworkRecord::Kind::Url:
            connect(nodeOf(session, record.about, {}, {}, Classification::None),
                nodeOf(session, record.value, {}, u"URL"_s, verdict), Kind::Offers);
            break;
        case NetworkRecord::Kind::DownloadedFile:
            connect(nodeOf(session, record.about, {}, {}, Classification::None),
                nodeOf(session, record.value, {}, u"SHA-1"_s, verdict), Kind::Serves);
            break;
        }
    }
    for (const RelatedIndicator &related : row.record->findings.related)
        connect(self, nodeOf(session, related.value, {}, related.type, Classification::None), Kind::Offers);
}

} // namespace assay
