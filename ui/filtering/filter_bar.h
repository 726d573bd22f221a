// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filtering/filter_line.h"
#include "filtering/saved_filters.h"
#include "queue/queue_proxy.h"

#include <QTimer>
#include <QWidget>

class QMenu;

namespace assay {

class PlainLabel;

//! The filter line, what is wrong with it, saved filters, and how many rows are left.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(QueueProxy &proxy, Preferences &preferences, QWidget *parent = nullptr);

    void takeFocus();
    void type(const QString &text); //!< goes on with what somebody began to type elsewhere
    void setLine(const QString &line);
    void setSelected(int rows); //!< is told beside the rows that are shown
    void clear(); //!< the line and the sidebar's choice

Q_SIGNALS:
    void left(); //!< Esc or Enter: back to the list

private:
    void showError();
    void showCount();
    void fillMenu();
    void askName();

    QueueProxy &m_proxy;
    SavedFilters m_saved;
    FilterLine *m_line;
    PlainLabel *m_error;
    PlainLabel *m_count;
    QMenu *m_menu;
    int m_selected = 0;
    QTimer m_countSoon; //!< rows come and go in bursts
};

//! Tags, batches, appliances and actions that are in use.
FilterVocabulary vocabularyOf(const FacetCounts &counts);

} // namespace assay
