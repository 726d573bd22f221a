// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QObject>

class QMainWindow;
class QMenu;
class QPoint;

namespace assay {

class Commands;
class MessageStrip;
class OtherAppliances;
class QueueView;
class Workspace;

// Builds the menu bar and the context menu of the list from the commands.
class WindowMenus : public QObject
{
    Q_OBJECT
public:
    // All arguments must outlive this object, except `window`, which owns it.
    WindowMenus(Workspace &workspace, Commands &commands, QueueView &view, OtherAppliances &others, MessageStrip &strip,
        QMainWindow *window);

    void showContextMenu(const QPoint &at); //!< in the list's viewport; none beside the rows

Q_SIGNALS:
    void contextMenuRequested(); //!< the commands must be enabled or disabled before the menu is filled
    void termsWanted(const QStringList &terms); //!< to be added to the filter line
    void searchWanted(const QString &query, assay::RowId from); //!< to be shown before it is sent

private:
    void makeMenus();
    QMenu *otherAppliancesMenu(QWidget *parent);
    void addCellActions(QMenu *menu, const QModelIndex &cell);
    QMenu *decisionMenu(QWidget *parent);
    QMenu *similarMenu(QWidget *parent);

    Workspace &m_workspace;
    Commands &m_commands;
    QueueView &m_view;
    OtherAppliances &m_others;
    MessageStrip &m_strip;
    QMainWindow *m_window;
};

} // namespace assay
