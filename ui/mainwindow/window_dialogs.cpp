// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/window_dialogs.h"

#include "appliance/host_text.h"
#include "exporting/export_dialog.h"
#include "exporting/misp_dialog.h"
#include "forms/plain.h"
#include "mainwindow/diagnostics_dialog.h"
#include "mainwindow/saved_files.h"
#include "mainwindow/token_dialog.h"
#include "mainwindow/warning_lists_dialog.h"
#include "profiles/profiles_page.h"
#include "queue/queue_view.h"
#include "settings/keys_page.h"
#include "settings/preferences_page.h"
#include "settings/settings_dialog.h"
#include "translations/install_translations.h"
#include "workspace/diagnostics.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QUrl>

namespace assay {
using namespace Qt::StringLiterals;

WindowDialogs::WindowDialogs(
    Workspace &workspace, const QueueView &view, Shortcuts &shortcuts, SavedFiles &savedFiles, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_view(view)
    , m_shortcuts(shortcuts)
    , m_savedFiles(savedFiles)
    , m_window(window)
{ }

ProfilesPage *WindowDialogs::makeProfilesPage()
{
    auto *page = new ProfilesPage(m_workspace.profiles(), m_workspace.secrets());
    connect(page, &ProfilesPage::tokenChanged, this, [this](const QString &id, const QByteArray &token, bool stored) {
        m_workspace.useToken(id, token);
        m_workspace.queue().setPaused(false);
        if (!stored)
            Q_EMIT message(tr("The token could not be stored. Assay keeps it until it closes."));
    });
    connect(page, &ProfilesPage::removed, &m_workspace, &Workspace::forgetToken);
    return page;
}

SettingsDialog *WindowDialogs::openSettings()
{
    if (m_settings && m_settings->isVisible()) // a closed one is about to be deleted
        return m_settings;
    Preferences &preferences = m_workspace.preferences();
    auto *dialog = new SettingsDialog(preferences, m_window);
    m_settings = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    ProfilesPage *profiles = makeProfilesPage();
    connect(profiles, &ProfilesPage::busyChanged, dialog,
        [dialog, profiles] { dialog->setCloseAllowed(!profiles->isBusy()); });
    dialog->addPage(profiles);
    const auto add = [&](PrefShown::Page page, const QString &word, const QString &title) {
        dialog->addPage(new PreferencesPage(page, word, title, preferences, languages()));
    };
    add(PrefShown::Page::Intake, u"intake"_s, tr("Intake"));
    add(PrefShown::Page::Exports, u"exports"_s, tr("Exports"));
    add(PrefShown::Page::Notices, u"notices"_s, tr("Notifications"));
    add(PrefShown::Page::Look, u"look"_s, tr("Look"));
    dialog->addPage(new KeysPage(m_shortcuts));
    connect(dialog, &QDialog::finished, this, [this] {
        // Someone who has just set up an appliance wants to use it, not the demo.
        if (m_workspace.link() == Workspace::Link::NoProfile)
            m_workspace.connectToCurrent();
    });
    dialog->open();
    return dialog;
}

void WindowDialogs::showSettings()
{
    openSettings()->showRemembered();
    auto *profiles = qobject_cast<ProfilesPage *>(m_settings->currentPage());
    if (profiles && m_workspace.profiles().profiles().empty())
        profiles->focusFirst(); // the first thing to do
}

void WindowDialogs::showPage(const QString &word)
{
    openSettings()->showPage(word);
}

void WindowDialogs::showPreference(Pref pref)
{
    const auto pages = openSettings()->findChildren<PreferencesPage *>();
    for (PreferencesPage *page : pages) {
        if (page->has(pref)) {
            m_settings->showPage(page->word());
            page->reveal(pref);
        }
    }
}

ProfilesPage *WindowDialogs::manageProfiles(bool addsOne)
{
    auto *page = openSettings()->findChild<ProfilesPage *>();
    m_settings->showPage(page->word());
    if (addsOne)
        page->addProfile();
    else if (m_workspace.profile() && !m_workspace.isDemo())
        page->select(m_workspace.profile()->id);
    page->focusFirst();
    return page;
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
    openExport(false);
}

void WindowDialogs::writeCaseReport()
{
    openExport(true);
}

void WindowDialogs::openExport(bool isCase)
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
    defaults.isCase = isCase;
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

void WindowDialogs::pushToMisp()
{
    if (m_workspace.isDemo()) {
        Q_EMIT message(tr("The demo's rows are made up, so they are not pushed anywhere."));
        return;
    }
    const std::vector<RowId> selected = m_view.selectedIds();
    const std::vector<RowId> ids = selected.size() > 1 ? selected : m_view.shownIds();
    if (ids.size() > MispEvent::maxRows) {
        Q_EMIT message(tr("An event holds at most %L1 rows. Select or filter fewer.").arg(MispEvent::maxRows));
        return;
    }
    MispDialog::Order order;
    for (const RowId id : ids) {
        if (const Row *row = m_workspace.session().find(id))
            order.rows.push_back(*row);
    }
    if (const std::optional<Profile> &profile = m_workspace.profile())
        (profile->name == profile->host ? order.options.nameless : order.options.appliance) = profile->name;
    order.options.generatorVersion = QApplication::applicationVersion();
    order.session = m_workspace.session().file();
    auto *dialog = new MispDialog(std::move(order), m_workspace.preferences(), m_workspace.secrets(), m_window);
    connect(dialog, &MispDialog::pushed, this, &WindowDialogs::message);
    connect(dialog, &MispDialog::sent, this,
        [this, ids, epoch = m_workspace.session().epoch()](const CallRecord &call) { logCall(ids, 0, call, epoch); });
    dialog->open();
}

// Notes a request with each of the rows, some at a time, because each loads the record of its row.
void WindowDialogs::logCall(const std::vector<RowId> &ids, size_t first, const CallRecord &call, quint64 epoch)
{
    constexpr size_t atATime = 100;
    Session &session = m_workspace.session();
    if (epoch != session.epoch())
        return;
    const size_t end = std::min(ids.size(), first + atATime);
    for (size_t n = first; n < end; ++n)
        session.addCall(ids[n], call);
    if (end < ids.size())
        QMetaObject::invokeMethod(
            this, [this, ids, end, call, epoch] { logCall(ids, end, call, epoch); }, Qt::QueuedConnection);
}

void WindowDialogs::editWarningLists()
{
    auto *dialog = new WarningListsDialog(m_workspace, m_window);
    connect(dialog, &WarningListsDialog::message, this, &WindowDialogs::message);
    dialog->open();
}

void WindowDialogs::showDiagnostics()
{
    const std::optional<Profile> &profile = m_workspace.profile();
    auto *dialog
        = new DiagnosticsDialog(diagnosticsText(profile ? &*profile : nullptr, m_workspace.session().rows()), m_window);
    connect(dialog, &DiagnosticsDialog::copied, this, [this] { Q_EMIT message(tr("Diagnostics copied.")); });
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
