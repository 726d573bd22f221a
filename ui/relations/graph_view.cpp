// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "relations/graph_view.h"

#include "look/appearance.h"
#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "relations/graph_picture.h"
#include "text/user_text.h"

#include <QGraphicsItem>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QWheelEvent>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int numberRole = 0; // of QGraphicsItem::data()
constexpr double smallestZoom = 0.1, largestZoom = 4;

class NodeBox : public QGraphicsItem
{
public:
    NodeBox(const RelationGraph::Node &node, const QPalette &palette)
        : m_classification(node.classification)
        , m_title(forDisplay(safeTitle(node), 200))
        , m_palette(palette)
    {
        QStringList below{node.type, userText(node.classification)};
        below.removeAll(QString());
        m_below = forDisplay(below.join(", "_L1), 100);
        if (node.row != 0)
            m_below += u" \u2022"_s; // in the list
        setFlag(ItemIsSelectable);
        setToolTip(toolTipText(safeTitle(node)));
    }

    QRectF boundingRect() const override
    {
        return {-GraphLayout::boxWidth / 2 - 2, -GraphLayout::boxHeight / 2 - 2, GraphLayout::boxWidth + 4,
            GraphLayout::boxHeight + 4};
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *) override
    {
        const QRectF box = boundingRect().adjusted(2, 2, -2, -2);
        const VerdictLook &look = lookOf(m_classification);
        const bool isChosen = option->state & QStyle::State_Selected;
        painter->setPen(QPen(QColor::fromRgb(isDark(m_palette) ? look.dark : look.light), isChosen ? 4 : 2));
        painter->setBrush(m_palette.color(isChosen ? QPalette::Highlight : QPalette::Window));
        painter->drawRoundedRect(box, 5, 5);
        const QRect shape(int(box.left()) + 6, int(box.top()) + 10, 20, 20);
        const QIcon icon = verdictIcon(m_classification);
        icon.paint(painter, shape);
        painter->setPen(m_palette.color(isChosen ? QPalette::HighlightedText : QPalette::WindowText));
        const QFontMetrics metrics(painter->font());
        const QRectF text = box.adjusted(icon.isNull() ? 8 : 32, 3, -6, -3);
        painter->drawText(text, int(Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine),
            metrics.elidedText(m_title, Qt::ElideMiddle, int(text.width())));
        painter->drawText(text, int(Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine),
            metrics.elidedText(m_below, Qt::ElideRight, int(text.width())));
    }

private:
    Classification m_classification;
    QString m_title;
    QString m_below;
    QPalette m_palette;
};

QPainterPath pathOf(const QPolygonF &points)
{
    QPainterPath path(points[0]);
    for (qsizetype i = 1; i + 2 < points.size(); i += 3)
        path.cubicTo(points[i], points[i + 1], points[i + 2]);
    const QPointF end = points.last();
    const QPointF before = points[points.size() - 2];
    const QLineF last(end, before);
    if (last.length() > 0.01) {
        for (const double turn : {25.0, -25.0}) {
            QLineF feather = last;
            feather.setLength(8);
            feather.setAngle(feather.angle() + turn);
            path.moveTo(end);
            path.lineTo(feather.p2());
        }
    }
    return path;
}
} // namespace

GraphView::GraphView(QWidget *parent) : QGraphicsView(parent)
{
    setScene(new QGraphicsScene(this));
    setRenderHint(QPainter::Antialiasing);
    setDragMode(ScrollHandDrag);
    setTransformationAnchor(AnchorUnderMouse);
    connect(scene(), &QGraphicsScene::selectionChanged, this, [this] {
        const auto chosenItems = scene()->selectedItems();
        if (!chosenItems.isEmpty())
            Q_EMIT chosen(chosenItems.first()->data(numberRole).toInt());
    });
}

// The scene goes after the view, and says then that nothing is selected any more.
GraphView::~GraphView()
{
    scene()->disconnect(this);
}

void GraphView::setGraph(const RelationGraph &graph, const std::shared_ptr<const PlacedGraph> &placed)
{
    m_boxes.clear();
    scene()->clear();
    if (!placed)
        return;
    for (const PlacedGraph::Curve &edge : placed->edges)
        scene()->addPath(pathOf(edge.points), QPen(palette().color(QPalette::PlaceholderText), 1.2));
    for (size_t i = 0; i < placed->nodes.size(); ++i) {
        auto *box = new NodeBox(graph.nodes()[i], palette());
        box->setPos(placed->nodes[i]);
        box->setData(numberRole, int(i));
        scene()->addItem(box);
        m_boxes.push_back(box);
    }
    scene()->setSceneRect(QRectF({0, 0}, placed->size).adjusted(-20, -20, 20, 20));
    resetTransform();
    if (placed->size.width() + 40 > viewport()->width() || placed->size.height() + 40 > viewport()->height()) {
        fitInView(sceneRect(), Qt::KeepAspectRatio);
        if (transform().m11() < 0.5) { // too small to be read: the first row is shown large instead
            resetTransform();
            centerOn(m_boxes.front());
        }
    }
}

void GraphView::select(int node)
{
    const QSignalBlocker quiet(scene());
    scene()->clearSelection();
    if (node < 0 || size_t(node) >= m_boxes.size())
        return;
    m_boxes[size_t(node)]->setSelected(true);
    ensureVisible(m_boxes[size_t(node)]);
    viewport()->update();
}

void GraphView::zoom(double by)
{
    const double now = transform().m11() * by;
    if (now >= smallestZoom && now <= largestZoom)
        scale(by, by);
}

void GraphView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QGraphicsView::wheelEvent(event);
    zoom(event->angleDelta().y() > 0 ? 1.2 : 1 / 1.2);
    event->accept();
}

void GraphView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        return zoom(1.2);
    if (event->key() == Qt::Key_Minus)
        return zoom(1 / 1.2);
    if (event->key() == Qt::Key_0)
        return fitInView(sceneRect(), Qt::KeepAspectRatio);
    QGraphicsView::keyPressEvent(event);
}

void GraphView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const QGraphicsItem *item = itemAt(event->pos()); item && item->data(numberRole).isValid())
        Q_EMIT opened(item->data(numberRole).toInt());
    QGraphicsView::mouseDoubleClickEvent(event);
}

} // namespace assay
