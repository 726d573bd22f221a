// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "relations/graph_picture.h"

#include "look/appearance.h"
#include "look/verdict_look.h"
#include "tables/live_text.h"
#include "text/user_text.h"

#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr double edgeOfPicture = 16; // points around the graph
constexpr qsizetype maxTitleLength = 26; // characters that fit into a box

QString svgPath(const QPolygonF &points)
{
    QString path = u"M%1,%2 C"_s.arg(points[0].x()).arg(points[0].y());
    for (qsizetype i = 1; i < points.size(); ++i)
        path += u"%1,%2 "_s.arg(points[i].x()).arg(points[i].y());
    return path.trimmed();
}
} // namespace

QString relationWord(RelationGraph::Kind kind)
{
    switch (kind) {
    case RelationGraph::Kind::Contains:
        return QCoreApplication::translate("assay::Relations", "contains");
    case RelationGraph::Kind::Offers:
        return QCoreApplication::translate("assay::Relations", "names");
    case RelationGraph::Kind::Resolves:
        return QCoreApplication::translate("assay::Relations", "resolves to");
    case RelationGraph::Kind::Serves:
        return QCoreApplication::translate("assay::Relations", "serves");
    }
    Q_UNREACHABLE();
}

QString safeTitle(const RelationGraph::Node &node)
{
    // A file's name has dots, too, and stays as it is: only what is its own title can be an address.
    const bool isLive = node.title == node.value && (node.value.contains(u'.') || node.value.contains(u':'));
    return isLive ? liveText(node.title) : node.title;
}

QByteArray graphSvg(const RelationGraph &graph, const PlacedGraph &placed, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const double width = placed.size.width() + 2 * edgeOfPicture;
    const double height = placed.size.height() + 2 * edgeOfPicture;
    QString svg
        = u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\">\n"
          "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" "
          "orient=\"auto\"><path d=\"M0,0 L8,4 L0,8 z\" fill=\"%4\"/></marker></defs>\n"
          "<rect width=\"%1\" height=\"%2\" fill=\"%3\"/>\n<g transform=\"translate(%5,%5)\">\n"_s.arg(width)
              .arg(height)
              .arg(palette.color(QPalette::Base).name(), palette.color(QPalette::PlaceholderText).name())
              .arg(edgeOfPicture);
    for (const PlacedGraph::Curve &edge : placed.edges)
        svg += u"<path d=\"%1\" fill=\"none\" stroke=\"%2\" marker-end=\"url(#arrow)\"/>\n"_s.arg(
            svgPath(edge.points), palette.color(QPalette::PlaceholderText).name());
    for (size_t i = 0; i < placed.nodes.size(); ++i) {
        const RelationGraph::Node &node = graph.nodes()[i];
        const VerdictLook &look = lookOf(node.classification);
        const QString colour = QColor::fromRgb(dark ? look.dark : look.light).name();
        const QPointF corner = placed.nodes[i] - QPointF(GraphLayout::boxWidth / 2, GraphLayout::boxHeight / 2);
        QStringList below{node.type, userText(node.classification)};
        below.removeAll(QString());
        svg += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"5\" fill=\"%5\" stroke=\"%6\" stroke-width=\"2\"/>\n"_s
                   .arg(corner.x())
                   .arg(corner.y())
                   .arg(GraphLayout::boxWidth)
                   .arg(GraphLayout::boxHeight)
                   .arg(palette.color(QPalette::Window).name(), colour);
        const auto text = [&](double y, const QString &line) {
            svg += u"<text x=\"%1\" y=\"%2\" font-family=\"sans-serif\" font-size=\"12\" fill=\"%3\">%4</text>\n"_s
                       .arg(corner.x() + 8)
                       .arg(corner.y() + y)
                       .arg(palette.color(QPalette::WindowText).name(),
                           forDisplay(line, maxTitleLength).toHtmlEscaped());
        };
        text(16, safeTitle(node));
        text(32, below.join(", "_L1));
    }
    return (svg + u"</g>\n</svg>\n"_s).toUtf8();
}

} // namespace assay
