// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"
#include "settings/preferences.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace assay {

class ProfilesPage;
class QueueView;
class SettingsDialog;
class Shortcuts;
class SavedFiles;
class Workspace;

// Opens the dialogs of the main window and stores what the analyst enters there.
class WindowDialogs : public QObject
{
    Q_OBJECT
public:
    // All arguments must outlive this object, except `window`, which owns it.
    WindowDialogs(
        Workspace &workspace, const QueueView &view, Shortcuts &shortcuts, SavedFiles &savedFiles, QWidget *window);

    void showSettings(); //!< on the page that was open last
    void showPreference(Pref pref); //!< the settings, with the focus on that one
    void showPage(const QString &word); //!< the settings on that page, see SettingsPage::word()
    ProfilesPage *manageProfiles(bool addsOne); //!< of the settings dialog, which deletes itself when it is closed
    void askToken(); //!< for the profile in use, until the program ends
    void exportRows();
    void writeCaseReport();
    void pushToMisp(); //!< the selected rows; without a selection of several, those that are shown
    void editWarningLists();
    void showDiagnostics();
    void showAbout();

Q_SIGNALS:
    void message(const QString &sentence); //!< for the status bar

private:
    SettingsDialog *openSettings(); //!< or the one that is open
    ProfilesPage *makeProfilesPage();
    void openExport(bool isCase);
    void logCall(const std::vector<RowId> &ids, size_t first, const CallRecord &call, quint64 epoch);

    Workspace &m_workspace;
    const QueueView &m_view;
    Shortcuts &m_shortcuts;
    SavedFiles &m_savedFiles;
    QWidget *m_window;
    QPointer<SettingsDialog> m_settings; //!< while it is open
};

} // namespace assay
