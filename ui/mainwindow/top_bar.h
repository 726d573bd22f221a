// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QToolBar;

namespace assay {

class Commands;
class FilterBar;
class RunOptions;
class Workspace;

// The one row of bars at the top of the window: the commands used most, the filter, the run options and the appliance.
// In a narrow window the filter is on a separate row.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    // All arguments must outlive this object; `filter` and `options` become its children.
    TopBar(Workspace &workspace, const Commands &commands, FilterBar &filter, RunOptions &options, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    QToolBar *makeCommands(const Commands &commands);

    QGridLayout *m_layout;
    QToolBar *m_bar;
    FilterBar &m_filter;
    RunOptions &m_options;
    QWidget *m_appliance;
    int m_rows = 0; //!< 1 or 2; 0 before the first arrangement
};

} // namespace assay
