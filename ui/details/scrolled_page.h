// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace assay {

// A page of the details pane in a window that may be too small for it: the page then keeps the size that it needs, and
// scrolls.
class ScrolledPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrolledPage(QWidget *page, QWidget *parent = nullptr); //!< owns the page

    QSize minimumSizeHint() const override; //!< of a few words
};

} // namespace assay
