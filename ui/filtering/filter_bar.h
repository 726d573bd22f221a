// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filtering/filter_line.h"
#include "filtering/saved_filters.h"
#include "queue/queue_proxy.h"

#include <QTimer>
#include <QWidget>

namespace assay {

class PlainLabel;

// The filter line with its error, the saved filters, and the number of rows that match.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(QueueProxy &proxy, Preferences &preferences, QWidget *parent = nullptr);

    void takeFocus();
    void type(const QString &text); //!< appends text that was typed while the list had the focus, and sets the focus
    void setLine(const QString &line);
    void addTerms(const QStringList &terms); //!< behind those that are there, unless they are; their opposites go
    void setSelected(int rows); //!< number of selected rows, displayed beside the number of matches
    void clear(); //!< clears the line and the choices in the sidebar

Q_SIGNALS:
    void left(); //!< Esc or Enter was pressed: move the focus to the list

private:
    void showError();
    void showCount();

    QueueProxy &m_proxy;
    SavedFilters m_saved;
    FilterLine *m_line;
    PlainLabel *m_error;
    PlainLabel *m_count;
    int m_selected = 0;
    QTimer m_countSoon; //!< combines the updates of a burst of row changes
};

// The tags, batches, appliances and actions that occur in the list.
FilterVocabulary vocabularyOf(const FacetCounts &counts);

} // namespace assay
