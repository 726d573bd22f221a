// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/row_counter.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace assay {

class Commands;
class PlainLabel;
class QueueView;

// One line about the selected rows, above the details of the current one: how many there are, of which verdicts and
// families, how large they are together, and what can be done with all of them. Hidden unless several are selected.
class SelectionPanel : public QWidget
{
    Q_OBJECT
public:
    SelectionPanel(QueueView &view, const Commands &commands, QWidget *parent = nullptr); //!< both must outlive it

Q_SIGNALS:
    void filterWanted(const QString &line); //!< for the filter line

private:
    void update();
    void showCounts(const RowStatistics &counts);
    void addPart(const QString &text, const QIcon &icon, const QString &filter);

    QueueView &m_view;
    RowCounter m_counter;
    PlainLabel *m_title;
    QWidget *m_parts; //!< what was counted
    QTimer m_soon;
};

} // namespace assay
