// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace assay {

class ProfilesDialog;
class QueueView;
class SavedFiles;
class Workspace;

//! Opens the dialogs of the main window and stores what the analyst enters there.
class WindowDialogs : public QObject
{
    Q_OBJECT
public:
    //! All arguments must outlive this object, except `window`, which owns it.
    WindowDialogs(Workspace &workspace, const QueueView &view, SavedFiles &savedFiles, QWidget *window);

    ProfilesDialog *manageProfiles(bool addsOne); //!< the dialog is open and deletes itself when it is closed
    void askToken(); //!< for the profile in use, until the program ends
    void exportRows();
    void chooseReportFolder();
    void editArchivePasswords();
    void editWarningLists();
    void showAbout();

Q_SIGNALS:
    void message(const QString &sentence); //!< for the status bar

private:
    Workspace &m_workspace;
    const QueueView &m_view;
    SavedFiles &m_savedFiles;
    QWidget *m_window;
};

} // namespace assay
