// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/host_text.h"
#include "exporting/export_dialog.h"
#include "exporting/file_handle.h"
#include "forms/plain.h"
#include "look/message_strip.h"
#include "look/open_folder.h"
#include "mainwindow/main_window.h"
#include "mainwindow/passwords_dialog.h"
#include "mainwindow/status_panel.h"
#include "mainwindow/token_dialog.h"
#include "profiles/profiles_dialog.h"
#include "queue/queue_view.h"
#include "text/user_text.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

namespace assay {
using namespace Qt::StringLiterals;

ProfilesDialog *MainWindow::manageProfiles(bool addOne)
{
    auto *dialog = new ProfilesDialog(m_workspace.profiles(), m_workspace.secrets(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &ProfilesDialog::tokenChanged, this, [this](const QString &id, const QByteArray &token, bool stored) {
            m_workspace.useToken(id, token);
            m_workspace.queue().setPaused(false);
            if (!stored)
                m_status->say(tr("The token could not be stored; it is kept until the program ends."));
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

void MainWindow::askToken()
{
    if (!m_workspace.profile())
        return;
    const Profile &profile = *m_workspace.profile();
    auto *dialog = new TokenDialog(labelText(profile), m_workspace.linkReason(), this);
    connect(dialog, &TokenDialog::entered, this, [this, id = profile.id](const QByteArray &token) {
        m_workspace.useToken(id, token);
        m_workspace.queue().setPaused(false);
    });
    dialog->open();
}

void MainWindow::exportRows()
{
    if (m_workspace.session().count() == 0) {
        m_status->say(tr("There is nothing to export yet."));
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
    const std::vector<ItemId> selected = m_view->selectedIds();
    auto *dialog = new ExportDialog(
        m_workspace.session(), m_view->shownIds(), selected, m_workspace.preferences(), defaults, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QString &path, qint64 rows) {
        m_strip->showMessage(MessageStrip::Kind::Information,
            tr("%Ln row(s) written to %1", nullptr, int(rows)).arg(path), tr("Open folder"),
            [this, path] { openFolder(path); });
        offerFile(path);
    });
    dialog->open();
}

//! What was written can be dragged out of the strip.
void MainWindow::offerFile(const QString &path)
{
    auto *file = new FileHandle;
    file->setObjectName(u"messageFile"_s);
    file->setPath(path);
    connect(file, &FileHandle::copied, this, [this] { m_status->say(tr("The file was copied.")); });
    m_strip->carry(file);
}

void MainWindow::openFolder(const QString &path)
{
    // The folder, never the file: a report is only opened by the analyst, with a program of their choice.
    switch (assay::openFolder(path)) {
    case FolderOpened::Opened:
        break;
    case FolderOpened::NoFolder:
        m_strip->showMessage(MessageStrip::Kind::Warning,
            tr("There is no folder of that name, so nothing was opened: %1")
                .arg(forDisplay(QFileInfo(path).absolutePath())));
        break;
    case FolderOpened::NoProgram:
        m_strip->showMessage(MessageStrip::Kind::Warning,
            tr("No program opened the folder. It is: %1").arg(forDisplay(folderToOpen(path))));
        break;
    }
}

void MainWindow::chooseReportFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for PDF reports"), m_workspace.reportFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_workspace.preferences().setValue(Pref::ReportFolder, folder);
        m_status->say(tr("PDF reports are saved in %1").arg(folder));
    });
    dialog->open();
}

void MainWindow::editArchivePasswords()
{
    auto *dialog = new PasswordsDialog(m_workspace.preferences().value(Pref::ArchivePasswords).toString(), this);
    connect(dialog, &PasswordsDialog::chosen, this,
        [this](const QString &lines) { m_workspace.preferences().setValue(Pref::ArchivePasswords, lines); });
    dialog->open();
}

void MainWindow::showAbout()
{
    plainBox(QMessageBox::Information, tr("About Assay"),
        tr("Assay %1\nA workbench for analysts with a ReversingLabs A1000 (Spectra Analyze) appliance.\n\n"
           "Free software under the GNU General Public License, version 3 or later. Not made or endorsed by "
           "ReversingLabs.")
            .arg(QApplication::applicationVersion()),
        u"aboutBox"_s, this)
        ->open();
}

} // namespace assay
