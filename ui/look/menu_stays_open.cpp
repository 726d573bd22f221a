// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/menu_stays_open.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <optional>
#include <utility>

namespace assay {

namespace {
class TickFilter : public QObject
{
public:
    explicit TickFilter(QMenu &menu) : QObject(&menu), m_menu(menu) { }

    bool eventFilter(QObject *, QEvent *event) override
    {
        QAction *action = nullptr;
        if (event->type() == QEvent::MouseButtonPress) {
            m_isPressed = true;
        } else if (event->type() == QEvent::MouseMove) {
            noteMove(*static_cast<QMouseEvent *>(event));
        } else if (event->type() == QEvent::Hide) {
            m_isPressed = false;
            m_first.reset();
        } else if (event->type() == QEvent::MouseButtonRelease) {
            if (!std::exchange(m_isPressed, false))
                return true; // of the click that opened the menu, which may lie under the pointer
            action = m_menu.actionAt(static_cast<QMouseEvent *>(event)->position().toPoint());
        } else if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)
                action = m_menu.activeAction();
        }
        if (!action || !action->isCheckable())
            return false; // default handling, which closes the menu
        if (action->isEnabled())
            action->trigger();
        return true;
    }

private:
    // A mouse button that was pressed elsewhere and released on an entry also chooses it.
    void noteMove(const QMouseEvent &event)
    {
        const QPoint at = event.globalPosition().toPoint();
        if (!m_first)
            m_first = at;
        if (event.buttons() && (at - *m_first).manhattanLength() >= QApplication::startDragDistance())
            m_isPressed = true;
    }

    QMenu &m_menu;
    bool m_isPressed = false;
    std::optional<QPoint> m_first; //!< where the pointer was when it was first seen; on the screen
};
} // namespace

void stayOpenForTicks(QMenu &menu)
{
    menu.installEventFilter(new TickFilter(menu));
}

} // namespace assay
