// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace assay {

namespace {
// A text that may be wrapped is, only where it does not fit.
QSize sizeIn(const QRect &rect, const QLayoutItem &item)
{
    const int widest = std::max(rect.width(), 1);
    const QSize hint = item.sizeHint().boundedTo({widest, QWIDGETSIZE_MAX});
    if (!item.hasHeightForWidth())
        return hint;
    const int height = item.heightForWidth(widest);
    int width = hint.width();
    while (width < widest && item.heightForWidth(width) > height)
        width += width / 4 + 1;
    return {std::min(width, widest), height};
}
} // namespace

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(4);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, true);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, false);
}

int FlowLayout::arrange(const QRect &rect, bool onlyMeasure) const
{
    int y = rect.y();
    for (size_t first = 0; first < m_items.size();) {
        int x = rect.x();
        int height = 0;
        size_t end = first;
        for (; end < m_items.size(); ++end) {
            if (m_items[end]->isEmpty())
                continue; // hidden
            const QSize size = sizeIn(rect, *m_items[end]);
            if (x > rect.x() && x + size.width() > rect.x() + rect.width())
                break;
            x += size.width() + spacing();
            height = std::max(height, size.height());
        }
        x = rect.x();
        for (; !onlyMeasure && first < end; ++first) {
            if (m_items[first]->isEmpty())
                continue;
            const QSize size = sizeIn(rect, *m_items[first]);
            m_items[first]->setGeometry({{x, y + (height - size.height()) / 2}, size});
            x += size.width() + spacing();
        }
        first = end;
        y += height + (end < m_items.size() ? spacing() : 0);
    }
    return y - rect.y();
}

} // namespace assay
