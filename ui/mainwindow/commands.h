// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

#include <span>

class QMenu;

namespace assay {

//! What the program itself can do, beside the registry's actions.
enum class Command {
    AddFiles,
    AddFolder,
    ImportList,
    Paste,
    AddUrl,
    Export,
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
    SelectAll,
    InvertSelection,
    Remove,
    Undo,
    Redo,
    EditTags,
    Find,
    Start,
    Pause,
    StartOrPause,
    StartAtOnce,
    Stop,
    CancelSelected,
    RunAgain,
    RetryFailed,
    RetryNow,
    ReadIndicators,
    UploadAnyway,
    SubmitAgain,
    WasSubmitted,
    AllDigests,
    MoveTop,
    MoveUp,
    MoveDown,
    MoveBottom,
    ManageProfiles,
    ReadTokenAgain,
    TryDemo,
    LeaveDemo,
    ReportFolder,
    ArchivePasswords,
    Sidebar,
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
    About,
    Last_ = About,
};

//! The actions of all commands, made from one table, and the registry's actions beside them.
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

    //! Every action that has a shortcut, commands first.
    QList<QAction *> withShortcuts() const;

Q_SIGNALS:
    void runWanted(const QString &actionWord); //!< a registry action was chosen

private:
    std::vector<QAction *> m_actions;
    std::vector<QAction *> m_registry;
};

} // namespace assay
