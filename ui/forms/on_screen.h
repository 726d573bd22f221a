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

// The maximum size of a dialog on its screen, in pixels, without the frame of the window manager.
inline QSize roomOnScreen(const QDialog *dialog)
{
    const QWidget *window = dialog->parentWidget() ? dialog->parentWidget() : dialog;
    return window->screen()->availableSize() - QSize(16, 48);
}

// The scrollable part of a dialog above its buttons. Requests as much room as its content needs, up to the size of the
// screen, and scrolls beyond that: so the buttons are visible at a scale of 200 % and on a small screen.
class ScrollingPart : public QScrollArea
{
public:
    // Add it directly to the outermost layout of the dialog.
    ScrollingPart(QWidget *content, const QDialog *dialog) : m_dialog(dialog)
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
