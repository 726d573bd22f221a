// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

#include <span>

class QActionGroup;
class QMenu;

namespace assay {

// What the program itself can do, beside the registry's actions.
enum class Command {
    AddFiles,
    AddFolder,
    ImportList,
    Paste,
    AddUrl,
    Export,
    CaseReport,
    PushToMisp,
    NewSession,
    OpenSession,
    SaveSessionAs,
    ImportSession,
    PastSessions,
    Quit,
    CopyDefanged,
    CopyExact,
    CopyTable,
    CopyHashes,
    CopyTicket,
    TicketTemplates,
    SelectAll,
    InvertSelection,
    Remove,
    Undo,
    Redo,
    EditTags,
    EditNote,
    Find,
    Search,
    Start,
    Pause,
    StartOrPause,
    StartAtOnce,
    Stop,
    CancelSelected,
    RefreshVerdict,
    RunAgain,
    RetryFailed,
    RetryNow,
    ReadIndicators,
    UploadAnyway,
    SubmitAgain,
    WasSubmitted,
    AllDigests,
    ShowContainer,
    ShowChildren,
    MoveTop,
    MoveUp,
    MoveDown,
    MoveBottom,
    Settings,
    ManageProfiles,
    WarningLists,
    ReadTokenAgain,
    TryDemo,
    LeaveDemo,
    ReportFolder,
    ArchivePasswords,
    Sidebar,
    DetailsPane,
    DetailsAutomatic,
    DetailsBelow,
    DetailsRight,
    DetailsFull,
    Statistics,
    ActivityLog,
    Relations,
    GroupNone,
    GroupVerdict,
    GroupFamily,
    GroupBatch,
    ExpandGroups,
    CollapseGroups,
    Notices,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    VendorColours,
    UserGuide,
    Shortcuts,
    Diagnostics,
    About,
    Last_ = About,
};

// The actions of all commands, made from one table, and the registry's actions beside them. While a dialog blocks the
// window they are disabled, however they are triggered: a desktop can show a program's menus outside of its window,
// and those know of no dialog.
class Commands : public QObject
{
    Q_OBJECT
public:
    explicit Commands(QWidget *window);

    QAction &operator[](Command command) const { return *m_actions[size_t(command)]; }
    std::span<QAction *const> registryActions() const
    {
        return m_registry;
    } //!< in the registry's order; data() is the word
    // One for each row of decisionInfos(), then one that removes the decision; data() is the word.
    std::span<QAction *const> decisionActions() const { return m_decisions; }
    QAction *decisionOf(const QString &typed) const; //!< the one whose digit was typed into the list; null = none

    QList<QAction *> withShortcuts() const; //!< every action that has one, commands first
    QList<QAction *> withOwnKeys() const; //!< every action whose keys can be changed: all but the decisions

    // A menu that is to be closed while a dialog blocks the window, as all commands are.
    void addMenu(const QMenu &menu);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void runWanted(const QString &actionWord); //!< a registry action was chosen
    void decided(const QString &word); //!< see Decision::word; empty removes the decision

private:
    void addDecision(const QString &word, const QString &title, const QString &help, int key);
    void setAllowed(bool allowed);

    QActionGroup *m_group; //!< of all that are in no other
    std::vector<QAction *> m_menus;
    std::vector<QAction *> m_actions;
    std::vector<QAction *> m_registry;
    std::vector<QAction *> m_decisions;
};

} // namespace assay
