// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filtering/saved_filters.h"

#include <QMenu>

#include <functional>

namespace assay {

// The menu of saved and recent filters, or searches. Filled each time that it opens.
class SavedMenu : public QMenu
{
    Q_OBJECT
public:
    struct Texts
    {
        QString nothing; //!< "No filter is saved yet"
        QString save; //!< "Save this filter…"
        QString title; //!< of the dialog that asks for a name
        QString label; //!< of what is saved, there: "Filter:"
    };

    // `current` returns the line that can be saved; empty = none.
    SavedMenu(const SavedFilters &saved, const Texts &texts, std::function<QString()> current, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &line);

private:
    void fill();
    void askName();

    SavedFilters m_saved;
    Texts m_texts;
    std::function<QString()> m_current;
};

} // namespace assay
