// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QWidget>

namespace assay {

// A page of the details pane. It keeps no pointer to the row: that is only valid during the call.
class DetailsTab : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void showRow(const Row *row) = 0; //!< null = nothing to show
    virtual QString title(const Row *row) const = 0; //!< of the tab, maybe with a count
    // False: the tab is drawn faint, and says itself why it is empty. It stays open, so that going from row to row
    // never throws the reader out of it.
    virtual bool saysSomething(const Row *row) const { return row != nullptr; }
};

} // namespace assay
