// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_page.h"

#include "queue/queue_view.h"

#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

QueuePage::QueuePage(QueueView *view, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"queuePage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view);
    view->moveNotesTo(this);
}

} // namespace assay
