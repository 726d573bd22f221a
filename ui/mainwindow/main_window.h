// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/save_file.h"
#include "platform/system_theme.h"
#include "mainwindow/commands.h"
#include "workspace/workspace.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <climits>

class QSplitter;
class QUndoStack;

namespace assay {

class AllDigests;
class DetailsView;
class DetailsWindow;
class FilterBar;
class Intake;
class MessageStrip;
class ReadOffer;
class OtherAppliances;
class ParameterBar;
class ProfilesDialog;
class QueueView;
class Runner;
class Sidebar;
class SessionFiles;
class StatusPanel;
class StoredPaths;

//! The window. Arranges the parts and carries wishes from one to the other; the work is done elsewhere.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Workspace &workspace, QWidget *parent = nullptr);

    Intake &intake() const { return *m_intake; }
    QueueView &queueView() const { return *m_view; }
    DetailsView &details() const { return *m_details; }
    Commands &commands() const { return *m_commands; }

    void startSession(const QString &home, SessionLock lock, bool remembers); //!< see SessionFiles::start()
    void takeArguments(const QStringList &arguments); //!< files that exist, and indicators
    void quitNow(); //!< without a question, as at the end of the session: what is remembered is written
    void addDemoSamples(); //!< the demo's sample files and indicators

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // main_window.cpp
    void arrange();
    void connectParts();
    void connectCommands();
    void updateEnabled();
    void updateTitle();
    void showLink();
    void showPaused();

    // window_rows.cpp
    void accept(std::vector<Item> items);
    ItemId addRows(std::vector<Item> items);
    bool startAtOnce(ItemId first, qsizetype count);
    void addRelated(const QStringList &values);
    void offerToRead(std::vector<Item> items);
    void readSelected();
    void copy(Command how);
    void removeSelected();
    std::vector<const Item *> selectedItems(int most = INT_MAX) const;

    // window_queue.cpp
    void connectQueueCommands();
    void connectUndo();
    void connectNotices();
    void tellFailures(int count);
    void forgetFailures();
    qsizetype failedRows() const;
    void moveInLine(Queue::Position to);
    void editTags();

    // window_details.cpp
    void connectDetails(DetailsView &details);
    void openDetails(assay::ItemId id);
    void closeDetails();
    void saveOriginal(const QString &suggestedName, const QByteArray &bytes);
    void saveCopy(const QString &path);
    void saveAs(const QString &title, const QString &suggestedName, const QString &filter,
        std::function<Result<Saved>(const QString &path)> write);

    // window_menus.cpp
    void makeMenus();
    QMenu *otherAppliancesMenu(QWidget *parent);
    void makeToolBar();
    void showContextMenu(const QPoint &at);

    // window_dialogs.cpp
    ProfilesDialog *manageProfiles(bool addOne);
    void askToken();
    void exportRows();
    void offerFile(const QString &path);
    void openFolder(const QString &path);
    void chooseReportFolder();
    void editArchivePasswords();
    void showAbout();

    // window_memory.cpp
    void restoreWindow();
    void rememberWindow();
    void setTheme(const QString &word);
    void setVerdictColours(const QString &word);
    void followSystemTheme();

    Workspace &m_workspace;
    Commands *m_commands;
    MessageStrip *m_strip;
    QString m_failures; //!< what the strip last said of failed rows
    qsizetype m_failedThen = 0; //!< how many had failed when it said so
    MessageStrip *m_offerStrip;
    ReadOffer *m_offer;
    QueueView *m_view;
    FilterBar *m_filter;
    Sidebar *m_sidebar;
    DetailsView *m_details;
    QSplitter *m_splitter; //!< list above details
    QSplitter *m_sides; //!< sidebar beside both
    ParameterBar *m_parameters;
    StatusPanel *m_status;
    Intake *m_intake;
    Runner *m_runner;
    OtherAppliances *m_others;
    AllDigests *m_allDigests;
    SessionFiles *m_sessionFiles;
    StoredPaths *m_storedPaths;
    QUndoStack *m_undo;
    SystemTheme m_systemTheme;
    QTimer m_refresh; //!< enabled commands and title follow bursts of changes
    int m_inLineAtMost = 0; //!< since the queue was last idle, for progress in the title
    QString m_linkSentence; //!< what the strip said last about the appliance
    QList<QPointer<DetailsWindow>> m_detailWindows;
    bool m_quitAnyway = false;
    bool m_demoSamplesWanted = false;
};

} // namespace assay
