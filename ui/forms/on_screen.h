// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace assay {

//! What the screen has for a window of its own, the window manager's frame left out.
inline QSize roomOnScreen(const QWidget *own)
{
    const QWidget *window = own->parentWidget() ? own->parentWidget() : own;
    return window->screen()->availableSize() - QSize(16, 48);
}

//! What a dialog holds above its buttons. It asks for all the room that it needs as long as the screen has that, and
//! scrolls from there on: the buttons stay in reach at 200 % and on a small screen.
class ScrollingPart : public QScrollArea
{
public:
    //! It belongs directly into the dialog's own column.
    ScrollingPart(QWidget *content, const QDialog *dialog) : m_dialog(dialog)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus); // what is in it takes the keys
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
            updateGeometry(); // a warning came or went: the dialog grows with it
        return QScrollArea::eventFilter(watched, event);
    }

private:
    QSize roomLeft() const
    {
        QSize room = roomOnScreen(m_dialog);
        const QLayout *column = m_dialog->layout();
        const QMargins edges = column->contentsMargins();
        room -= QSize(edges.left() + edges.right(), edges.top() + edges.bottom());
        for (int i = 0; i < column->count(); ++i) {
            const QLayoutItem *item = column->itemAt(i);
            if (item->widget() != this && !item->isEmpty())
                room.rheight() -= item->minimumSize().height() + column->spacing();
        }
        return room.expandedTo({0, 0});
    }

    const QDialog *m_dialog;
};

} // namespace assay
