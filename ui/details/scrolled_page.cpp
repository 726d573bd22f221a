// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/scrolled_page.h"

namespace assay {
using namespace Qt::StringLiterals;

ScrolledPage::ScrolledPage(QWidget *page, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(page->objectName() + "Area"_L1);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what is in it takes the keys
    setWidgetResizable(true);
    setWidget(page);
    page->setAutoFillBackground(false); // setWidget() wants it filled; the pane has its own colour
    viewport()->setAutoFillBackground(false);
}

QSize ScrolledPage::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 2};
}

} // namespace assay
