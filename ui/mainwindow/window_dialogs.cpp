// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/window_dialogs.h"

#include "appliance/host_text.h"
#include "exporting/export_dialog.h"
#include "forms/plain.h"
#include "mainwindow/passwords_dialog.h"
#include "mainwindow/saved_files.h"
#include "mainwindow/token_dialog.h"
#include "mainwindow/warning_lists_dialog.h"
#include "profiles/profiles_dialog.h"
#include "queue/queue_view.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QFileDialog>
#include <QUrl>

namespace assay {
using namespace Qt::StringLiterals;

WindowDialogs::WindowDialogs(Workspace &workspace, const QueueView &view, SavedFiles &savedFiles, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_view(view)
    , m_savedFiles(savedFiles)
    , m_window(window)
{ }

ProfilesDialog *WindowDialogs::manageProfiles(bool addOne)
{
    auto *dialog = new ProfilesDialog(m_workspace.profiles(), m_workspace.secrets(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &ProfilesDialog::tokenChanged, this, [this](const QString &id, const QByteArray &token, bool stored) {
            m_workspace.useToken(id, token);
            m_workspace.queue().setPaused(false);
            if (!stored)
                Q_EMIT message(tr("The token could not be stored. Assay keeps it until it closes."));
        });
    connect(dialog, &ProfilesDialog::removed, &m_workspace, &Workspace::forgetToken);
    connect(dialog, &QDialog::finished, this, [this] {
        // Someone who has just set up an appliance wants to use it, not the demo.
        if (m_workspace.link() == Workspace::Link::NoProfile)
            m_workspace.connectToCurrent();
    });
    if (addOne)
        dialog->addProfile();
    else if (m_workspace.profile() && !m_workspace.isDemo())
        dialog->select(m_workspace.profile()->id);
    dialog->open();
    return dialog;
}

void WindowDialogs::askToken()
{
    if (!m_workspace.profile())
        return;
    const Profile &profile = *m_workspace.profile();
    auto *dialog = new TokenDialog(labelText(profile), m_workspace.linkReason(), m_window);
    connect(dialog, &TokenDialog::entered, this, [this, id = profile.id](const QByteArray &token) {
        m_workspace.useToken(id, token);
        m_workspace.queue().setPaused(false);
    });
    dialog->open();
}

void WindowDialogs::exportRows()
{
    if (m_workspace.session().count() == 0) {
        Q_EMIT message(tr("There is nothing to export yet."));
        return;
    }
    ExportDefaults defaults;
    if (const std::optional<Profile> &profile = m_workspace.profile()) {
        defaults.appliance = profile->name;
        if (const Result<QUrl> url = baseUrl(*profile))
            defaults.applianceUrl = url->toString(QUrl::FullyEncoded);
    }
    defaults.demo = m_workspace.isDemo();
    defaults.version = QApplication::applicationVersion();
    const std::vector<RowId> selected = m_view.selectedIds();
    auto *dialog = new ExportDialog(
        m_workspace.session(), m_view.shownIds(), selected, m_workspace.preferences(), defaults, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOrder(m_view.allIds());
    connect(dialog, &ExportDialog::exported, this, [this](const QString &path, qint64 rows) {
        m_savedFiles.show(tr("%Ln row(s) written to %1", nullptr, int(rows)).arg(path), path);
    });
    dialog->open();
}

void WindowDialogs::chooseReportFolder()
{
    auto *dialog = new QFileDialog(m_window, tr("Report folder"), m_workspace.reportFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_workspace.preferences().setValue(Pref::ReportFolder, folder);
        Q_EMIT message(tr("PDF reports are saved in %1").arg(folder));
    });
    dialog->open();
}

void WindowDialogs::editArchivePasswords()
{
    const Preferences &preferences = m_workspace.preferences();
    auto *dialog = new PasswordsDialog(preferences.value(Pref::ArchivePasswords).toString(),
        preferences.value(Pref::ZipPassword).toString(), m_window);
    connect(dialog, &PasswordsDialog::chosen, this, [this](const QString &lines, const QString &zipPassword) {
        m_workspace.preferences().setValue(Pref::ArchivePasswords, lines);
        m_workspace.preferences().setValue(Pref::ZipPassword, zipPassword);
    });
    dialog->open();
}

void WindowDialogs::editWarningLists()
{
    auto *dialog = new WarningListsDialog(m_workspace, m_window);
    connect(dialog, &WarningListsDialog::message, this, &WindowDialogs::message);
    dialog->open();
}

void WindowDialogs::showAbout()
{
    plainBox(QMessageBox::Information, tr("About Assay"),
        tr("Assay %1\nA workbench for analysts with a ReversingLabs A1000 (Spectra Analyze) appliance.\n\n"
           "Free software under the GNU General Public License, version 3 or later. Not made or endorsed by "
           "ReversingLabs.")
            .arg(QApplication::applicationVersion()),
        u"aboutBox"_s, m_window)
        ->open();
}

} // namespace assay
