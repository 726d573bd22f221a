// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QDialog>
#include <QEvent>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace assay {

// The maximum size of a window on its screen, in pixels, without the frame of the window manager.
inline QSize roomOnScreen(const QWidget *own)
{
    const QWidget *window = own->parentWidget() ? own->parentWidget() : own;
    return window->screen()->availableSize() - QSize(16, 48);
}

// The scrollable part of a dialog above its buttons. Requests as much room as its content needs, up to the size of the
// screen, and scrolls beyond that: so the buttons are visible at a scale of 200 % and on a small screen.
class ScrollingPart : public QScrollArea
{
public:
    // Add it directly to the layout of `whole`, which is the dialog or a page of it.
    ScrollingPart(QWidget *content, const QWidget *whole) : m_whole(whole)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus); // its content takes the focus
        setWidgetResizable(true);
        setWidget(content);
    }

    QSize minimumSizeHint() const override
    {
        const QSize needed = widget()->minimumSizeHint();
        const QSize room = roomLeft();
        const int bar = needed.height() > room.height() ? verticalScrollBar()->sizeHint().width() : 0;
        return (needed + QSize(bar, 0)).boundedTo(room);
    }
    QSize sizeHint() const override { return widget()->sizeHint().expandedTo(minimumSizeHint()).boundedTo(roomLeft()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry(); // resizes the dialog after its content has changed, for example by a warning
        return QScrollArea::eventFilter(watched, event);
    }

private:
    // The screen without what stands beside this part, and beside the page that it is on, up to the window.
    QSize roomLeft() const
    {
        QSize room = roomOnScreen(m_whole->window());
        const QWidget *part = this;
        for (const QWidget *whole = m_whole; whole; part = whole, whole = whole->parentWidget()) {
            if (const auto *box = qobject_cast<const QBoxLayout *>(whole->layout()))
                room -= takenBeside(part, *box);
            if (whole->isWindow())
                break;
        }
        return room.expandedTo({0, 0});
    }

    static QSize takenBeside(const QWidget *part, const QBoxLayout &box)
    {
        const QMargins edges = box.contentsMargins();
        QSize taken(edges.left() + edges.right(), edges.top() + edges.bottom());
        const bool isRow = box.direction() == QBoxLayout::LeftToRight || box.direction() == QBoxLayout::RightToLeft;
        for (int i = 0; i < box.count(); ++i) {
            const QLayoutItem *item = box.itemAt(i);
            if (item->widget() == part || item->isEmpty())
                continue;
            if (isRow)
                taken.rwidth() += item->minimumSize().width() + box.spacing();
            else
                taken.rheight() += item->minimumSize().height() + box.spacing();
        }
        return taken;
    }

    const QWidget *m_whole;
};

} // namespace assay
