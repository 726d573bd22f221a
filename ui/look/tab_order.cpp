// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/tab_order.h"

#include <QWidget>

namespace assay {

void tabThrough(const QList<QWidget *> &parts)
{
    QList<QWidget *> stops;
    for (QWidget *part : parts) {
        // Walks the whole focus chain once for each part, because Qt has no query for the order of a part.
        QWidget *at = part;
        do {
            if ((at == part || part->isAncestorOf(at)) && at->focusPolicy() != Qt::NoFocus)
                stops << at;
            at = at->nextInFocusChain();
        } while (at != part);
    }
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace assay
