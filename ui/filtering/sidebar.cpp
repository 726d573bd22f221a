// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtering/sidebar.h"

#include "filtering/facet_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QStyle>

namespace assay {
using namespace Qt::StringLiterals;

Sidebar::Sidebar(QueueProxy &proxy, QWidget *parent) : QTreeView(parent), m_model(new FacetModel(proxy, this))
{
    setObjectName(u"sidebar"_s);
    setAccessibleName(tr("Filters"));
    setModel(m_model);
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setUniformRowHeights(true);
    setIndentation(fontMetrics().height());
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setToolTip(tr("Click to select one value, Ctrl+click or tick the box to select several"));
    header()->setObjectName(u"sidebarHeader"_s);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::Fixed);
    fitCounts();
    connect(m_model, &QAbstractItemModel::dataChanged, this, &Sidebar::fitCounts);
    expandAll();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &Sidebar::hideEmptyGroups);
    hideEmptyGroups();
}

// As wide as the largest count, which is that of all rows, with room for the same number of digits.
void Sidebar::fitCounts()
{
    QFont bold = font();
    bold.setBold(true);
    QString count = m_model->index(0, 1).data().toString();
    for (QChar &one : count) {
        if (one.isDigit())
            one = u'0';
    }
    header()->resizeSection(1, QFontMetrics(bold).horizontalAdvance(count) + 12);
}

void Sidebar::hideEmptyGroups()
{
    for (size_t facet = 0; facet < facetCount; ++facet) {
        const QModelIndex group = m_model->groupOf(Facet(facet));
        setRowHidden(group.row(), {}, m_model->rowCount(group) == 0);
    }
}

QStringList Sidebar::collapsedGroups() const
{
    QStringList words;
    for (size_t facet = 0; facet < facetCount; ++facet) {
        const QModelIndex group = m_model->groupOf(Facet(facet));
        if (!isExpanded(group))
            words << m_model->groupWord(group);
    }
    return words;
}

void Sidebar::setCollapsedGroups(const QStringList &words)
{
    for (size_t facet = 0; facet < facetCount; ++facet) {
        const QModelIndex group = m_model->groupOf(Facet(facet));
        setExpanded(group, !words.contains(m_model->groupWord(group)));
    }
}

QSize Sidebar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, QTreeView::sizeHint().height()};
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex().siblingAtColumn(0);
    const bool isGroup = current.isValid() && !m_model->isValue(current) && !m_model->isAll(current);
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT left();
        return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isGroup)
            setExpanded(current, !isExpanded(current));
        else if (event->key() == Qt::Key_Space)
            m_model->toggle(current);
        else
            m_model->choose(current);
        return;
    default:
        QTreeView::keyPressEvent(event);
    }
}

void Sidebar::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at).siblingAtColumn(0);
    QTreeView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !index.isValid() || index != currentIndex().siblingAtColumn(0))
        return;
    const QRect place = visualRect(index);
    if (!m_model->isValue(index) && !m_model->isAll(index)) {
        if (at.x() >= place.left()) // Qt handles clicks on the arrow to the left
            setExpanded(index, !isExpanded(index));
        return;
    }
    const int box = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) + 6;
    const bool onBox = m_model->isValue(index) && at.x() >= place.left() && at.x() < place.left() + box;
    if (onBox || event->modifiers() & Qt::ControlModifier)
        m_model->toggle(index);
    else
        m_model->choose(index);
}

} // namespace assay
