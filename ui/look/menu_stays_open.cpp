// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/menu_stays_open.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace assay {

namespace {
class TickFilter : public QObject
{
public:
    explicit TickFilter(QMenu &menu) : QObject(&menu), m_menu(menu) { }

    bool eventFilter(QObject *, QEvent *event) override
    {
        QAction *action = nullptr;
        if (event->type() == QEvent::MouseButtonRelease) {
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
    QMenu &m_menu;
};
} // namespace

void stayOpenForTicks(QMenu &menu)
{
    menu.installEventFilter(new TickFilter(menu));
}

} // namespace assay
