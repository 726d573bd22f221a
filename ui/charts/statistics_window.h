// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/bar_picture.h"
#include "charts/row_counter.h"

#include <QWidget>

#include <functional>

class QComboBox;

namespace assay {

class OutlineView;
class PlainLabel;

// What the rows are, in numbers: verdicts, families, file types, sources and ATT&CK techniques as bars. A bar filters
// the list. Counts in slices, so that a million rows leave the event loop alone, and again when rows change.
class StatisticsWindow : public QWidget
{
    Q_OBJECT
public:
    using Rows = std::function<std::vector<RowId>()>;

    // `shown`: rows that pass the filter; `selected`: the chosen ones of them. The session must outlive the window.
    StatisticsWindow(Session &session, Rows shown, Rows selected, QWidget *parent = nullptr);

    void recountSoon(); //!< other rows are shown or selected
    bool isCounting() const { return m_counter.isCounting() || m_soon.isActive(); }
    const RowStatistics &statistics() const { return m_shownCounts; }

Q_SIGNALS:
    void filterWanted(const QString &line); //!< for the filter line
    void saveWanted(const QString &suggestedName, const QByteArray &bytes);
    void said(const QString &sentence);

private:
    void arrange();
    OutlineView *makeView(StatisticsGroup group);
    void begin();
    void showCounts(const RowStatistics &counts);
    std::vector<BarGroup> groups() const;
    QByteArray picture() const;
    QImage image(); //!< says so if there is none

    Rows m_rowsShown;
    Rows m_rowsSelected;
    QComboBox *m_which;
    PlainLabel *m_count;
    std::vector<OutlineView *> m_views; //!< by StatisticsGroup
    RowCounter m_counter;
    RowStatistics m_shownCounts;
    QTimer m_soon;
};

} // namespace assay
