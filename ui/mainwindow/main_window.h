// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/window_memory.h"
#include "platform/system_theme.h"
#include "workspace/workspace.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

namespace assay {

class ActionStarter;
class AllDigests;
class BatchEndController;
class CommandStates;
class ConnectionMessages;
class DetailsController;
class DetailsLayout;
class DropFrame;
class FilterBar;
class Intake;
class MessageStrip;
class OtherAppliances;
class RunOptions;
class ReadOffer;
class RowCommandsController;
class SavedFiles;
class SearchWindow;
class SessionFiles;
class SharedChanges;
class SessionLock;
class Shortcuts;
class StatisticsWindow;
class StatusPanel;
class StoredPaths;
class ThemeController;
class Tickets;
class UndoController;
class WindowDialogs;
class WindowMenus;

// Arranges the parts of the window and connects each command and signal with the class that carries it out.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Workspace &workspace, QWidget *parent = nullptr); //!< `workspace` must outlive the window

    Intake &intake() const { return *m_intake; }
    QueueView &queueView() const { return *m_view; }
    DetailsView &details() const { return *m_details; }
    Commands &commands() const { return *m_commands; }

    void startSession(const QString &home, SessionLock lock, bool remembers); //!< see SessionFiles::start()
    void takeArguments(const QStringList &arguments); //!< paths of files that exist, and indicators
    void quitNow(); //!< stores the window's state and quits without a question, as at the end of the desktop session
    void addDemoSamples(); //!< the demo's sample files and indicators

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void connectRows();
    void connectMessages();
    void connectQueue();
    void connectEmptyPage();
    void connectFileCommands();
    void connectRowCommands();
    void connectQueueCommands();
    void connectApplianceCommands();
    void connectViewCommands();
    void connectGrouping();
    void startQueued();
    void run(const std::vector<assay::RowId> &ids, const QString &word, const Parameters &parameters = {});
    void showStatistics();
    void showRelations();
    SearchWindow *showSearch(); //!< or the one that is open
    void refreshSoon();
    void showConnection();
    void showWarningListProblems();
    void updateTitle();

    Workspace &m_workspace;
    Commands *m_commands;
    Shortcuts *m_shortcuts;
    MessageStrip *m_strip;
    MessageStrip *m_offerStrip;
    ReadOffer *m_offer;
    QueueView *m_view;
    FilterBar *m_filter;
    Sidebar *m_sidebar;
    DetailsView *m_details;
    QSplitter *m_splitter; //!< list above details
    QSplitter *m_sides; //!< sidebar beside both
    RunOptions *m_parameters;
    StatusPanel *m_status;
    Intake *m_intake;
    ActionStarter *m_starter;
    OtherAppliances *m_others;
    AllDigests *m_allDigests;
    SessionFiles *m_sessionFiles;
    StoredPaths *m_storedPaths;
    SavedFiles *m_savedFiles;
    UndoController *m_undo;
    SharedChanges *m_sharedChanges;
    Tickets *m_tickets;
    RowCommandsController *m_rows;
    DetailsController *m_detailsController;
    WindowDialogs *m_dialogs;
    ConnectionMessages *m_connectionMessages;
    BatchEndController *m_batchEnd;
    CommandStates *m_commandStates;
    ThemeController *m_theme;
    DetailsLayout *m_detailsLayout;
    WindowMemory m_memory;
    WindowMenus *m_menus = nullptr;
    DropFrame *m_dropFrame = nullptr;
    QPointer<StatisticsWindow> m_statistics; //!< while it is open
    QPointer<SearchWindow> m_search; //!< likewise
    QTimer m_refresh; //!< updates the commands and the title once for a burst of changes
    int m_maxPending = 0; //!< rows in the queue since it was last idle, for the progress in the title
    bool m_quitConfirmed = false;
    bool m_demoSamplesWanted = false;
};

} // namespace assay
