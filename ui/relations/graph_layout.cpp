// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "relations/graph_layout.h"

#include <QStandardPaths>
#include <QTemporaryFile>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr double pointsPerInch = 72;
constexpr double farthest = 1e6; // points; a place beyond it is nonsense

ProcessLimits dotLimits()
{
    ProcessLimits limits;
    limits.cpu = std::chrono::seconds(20);
    limits.wallTime = std::chrono::seconds(40);
    limits.output = qint64(16) << 20;
    return limits;
}

// Reads `count` numbers from `at` on, as points.
bool numbersOf(const QByteArrayList &words, qsizetype at, qsizetype count, std::vector<double> &numbers)
{
    numbers.clear();
    if (count < 0 || at + count > words.size())
        return false;
    for (qsizetype i = at; i < at + count; ++i) {
        bool isNumber = false;
        const double number = words[i].toDouble(&isNumber) * pointsPerInch;
        if (!isNumber || !(number > -farthest && number < farthest))
            return false;
        numbers.push_back(number);
    }
    return true;
}

// "n12" -> 12; -1 if that is not one of the nodes.
qsizetype nodeNumber(const QByteArray &word, size_t nodes)
{
    bool isNumber = false;
    const uint number = word.startsWith('n') ? word.mid(1).toUInt(&isNumber) : 0;
    return isNumber && number < nodes ? qsizetype(number) : -1;
}
} // namespace

GraphLayout::GraphLayout(QObject *parent) : QObject(parent), m_process(dotLimits())
{
    connect(&m_process, &BoundedProcess::ended, this, [this](BoundedProcess::End, const QByteArray &output) {
        m_input.reset();
        Q_EMIT done(read(output, m_nodes));
    });
}

GraphLayout::~GraphLayout() = default;

bool GraphLayout::isInstalled()
{
    return !QStandardPaths::findExecutable(u"dot"_s, {u"/usr/bin"_s, u"/bin"_s, u"/usr/local/bin"_s}).isEmpty();
}

QByteArray GraphLayout::asDot(const RelationGraph &graph)
{
    QByteArray dot
        = "digraph g {\nrankdir=LR; ranksep=0.9; nodesep=0.12;\nnode [shape=box, fixedsize=true, label=\"\", width="
        + QByteArray::number(boxWidth / pointsPerInch) + ", height=" + QByteArray::number(boxHeight / pointsPerInch)
        + "];\n";
    for (size_t i = 0; i < graph.nodes().size(); ++i)
        dot += 'n' + QByteArray::number(qulonglong(i)) + ";\n";
    for (const RelationGraph::Edge &edge : graph.edges())
        dot += 'n' + QByteArray::number(edge.from) + " -> n" + QByteArray::number(edge.to) + ";\n";
    return dot + "}\n";
}

void GraphLayout::start(const RelationGraph &graph)
{
    m_process.stop();
    m_nodes = graph.nodes().size();
    m_input = std::make_unique<QTemporaryFile>();
    const QByteArray dot = asDot(graph);
    if (!m_input->open() || m_input->write(dot) != dot.size() || !m_input->flush()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT done(nullptr); }, Qt::QueuedConnection);
        return;
    }
    m_process.start(u"dot"_s, {u"-Tplain"_s}, m_input->fileName());
}

std::shared_ptr<const PlacedGraph> GraphLayout::read(const QByteArray &plain, size_t nodes)
{
    auto placed = std::make_shared<PlacedGraph>();
    placed->nodes.resize(nodes);
    size_t seen = 0;
    std::vector<double> numbers;
    for (const QByteArray &line : plain.split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        if (words[0] == "stop")
            return seen == nodes && placed->size.isValid() ? placed : nullptr;
        if (words[0] == "graph") {
            if (!numbersOf(words, 2, 2, numbers))
                return nullptr;
            placed->size = {numbers[0], numbers[1]};
        } else if (words[0] == "node") {
            const qsizetype number = words.size() > 1 ? nodeNumber(words[1], nodes) : -1;
            if (number < 0 || !numbersOf(words, 2, 2, numbers))
                return nullptr;
            placed->nodes[size_t(number)] = {numbers[0], placed->size.height() - numbers[1]};
            ++seen;
        } else if (words[0] == "edge") {
            const qsizetype from = words.size() > 3 ? nodeNumber(words[1], nodes) : -1;
            const qsizetype to = words.size() > 3 ? nodeNumber(words[2], nodes) : -1;
            const qsizetype count = words.size() > 3 ? words[3].toInt() : 0;
            if (from < 0 || to < 0 || count < 4 || !numbersOf(words, 4, 2 * count, numbers))
                return nullptr;
            PlacedGraph::Curve curve{quint32(from), quint32(to), {}};
            for (size_t i = 0; i + 1 < numbers.size(); i += 2)
                curve.points << QPointF(numbers[i], placed->size.height() - numbers[i + 1]);
            placed->edges.push_back(std::move(curve));
        }
    }
    return nullptr; // cut off
}

} // namespace assay
