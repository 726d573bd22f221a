// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/session_files.h"

#include "files/session_mark.h"
#include "intake/attachment_sweep.h"
#include "look/message_strip.h"
#include "mainwindow/past_sessions_dialog.h"
#include "session/past_sessions.h"
#include "session/session_import.h"
#include "settings/places.h"
#include "settings/preferences.h"
#include "text/user_text.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

QString filterText()
{
    return SessionFiles::tr("Sessions of Assay (*.%1)").arg(QLatin1StringView(sessionSuffix));
}

Session::Whose whoseIs(const QString &path)
{
    return isOwnSession(path) ? Session::Whose::Ours : Session::Whose::Others;
}

// "Tuesday's list", not the whole path of this machine.
QString shownName(const QString &path)
{
    return forDisplay(QFileInfo(path).completeBaseName(), 80);
}

} // namespace

SessionFiles::SessionFiles(Workspace &workspace, const Commands &commands, MessageStrip &strip, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_commands(commands)
    , m_strip(strip)
    , m_window(window)
{
    const auto on = [this](Command command, void (SessionFiles::*slot)()) {
        connect(&m_commands[command], &QAction::triggered, this, slot);
    };
    on(Command::NewSession, &SessionFiles::begin);
    on(Command::OpenSession, &SessionFiles::chooseOne);
    on(Command::SaveSessionAs, &SessionFiles::saveCopy);
    on(Command::ImportSession, &SessionFiles::import);
    on(Command::PastSessions, &SessionFiles::showPast);
    const Session &session = m_workspace.session();
    connect(&session, &Session::opened, this, &SessionFiles::tellOpened);
    connect(&session, &Session::troubleChanged, this, &SessionFiles::tellTrouble);
    connect(&session, &Session::loaded, this, [this](int unreadable) {
        if (unreadable > 0)
            m_strip.showMessage(MessageStrip::Kind::Warning,
                tr("%Ln row(s) of the session could not be read and are left out.", nullptr, unreadable));
        if (m_workspace.session().whose() == Session::Whose::Others && m_workspace.session().count() > 0)
            m_strip.showMessage(MessageStrip::Kind::Warning,
                tr("“%1” is a session file from another source. Assay submits nothing from it until you start its "
                   "rows, and shows you its file paths first.")
                    .arg(shownName(m_workspace.session().file())));
        if (std::exchange(m_beginsWhenLoaded, false))
            begin();
    });
}

void SessionFiles::start(const QString &home, SessionLock lock, bool remembers)
{
    m_home = home;
    m_remembers = remembers;
    Session &session = m_workspace.session();
    const QString last = remembers ? m_workspace.preferences().value(Pref::LastSession).toString() : QString();
    if (last.isEmpty() || last == home)
        return session.open(home, std::move(lock), whoseIs(home));
    SessionLock another;
    if (isSessionFile(last) && another.take(last) != SessionLock::Answer::TakenByOther)
        return session.open(last, std::move(another), whoseIs(last), false);
    m_strip.showMessage(MessageStrip::Kind::Warning,
        tr("The session “%1” was open last. It is not there, or another window has it, so your usual one is open.")
            .arg(shownName(last)));
    session.open(home, std::move(lock), whoseIs(home));
}

void SessionFiles::offer(const QStringList &paths)
{
    if (paths.contains(m_workspace.session().file()) && paths.size() == 1) {
        Q_EMIT message(tr("This session is open already."));
        return;
    }
    const QString sentence = paths.size() == 1
        ? tr("“%1” is a session of Assay, not a sample, so it was not added.").arg(shownName(paths.front()))
        : tr("%Ln file(s) are sessions of Assay, not samples, so they were not added. The first is “%1”.", nullptr,
            int(paths.size()))
              .arg(shownName(paths.front()));
    m_strip.showMessage(
        MessageStrip::Kind::Information, sentence, tr("Open session"), [this, path = paths.front()] { open(path); });
}

QString SessionFiles::folder() const
{
    const QString file = m_workspace.session().file();
    return file.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                          : QFileInfo(file).absolutePath();
}

// The demo's session is apart from all others: nothing of it goes into a file, and no file is opened beside it.
bool SessionFiles::refusesInDemo()
{
    if (!m_workspace.isInDemo())
        return false;
    Q_EMIT message(tr("The demo has its own list and saves nothing. Leave the demo first."));
    return true;
}

void SessionFiles::begin()
{
    if (refusesInDemo())
        return;
    Session &session = m_workspace.session();
    const QString file = session.file();
    if (file != m_home) { // a past one keeps its file and its name
        m_beginsWhenLoaded = true;
        session.open(m_home, {}, whoseIs(m_home));
        return;
    }
    if (session.count() == 0) {
        Q_EMIT message(tr("The session is already empty."));
        return;
    }
    session.close();
    const QString name = archiveSession(file);
    session.open(file, {}, whoseIs(file));
    if (name.isEmpty()) {
        m_strip.showMessage(MessageStrip::Kind::Error,
            tr("The session could not be archived and is open again. Check the disk and try again."));
        return;
    }
    Q_EMIT begun();
    m_strip.showMessage(MessageStrip::Kind::Information,
        tr("New session started. The previous list is saved as “%1”.").arg(shownName(name)), tr("Reopen"),
        [this, name] { open(name); });
}

void SessionFiles::open(const QString &path)
{
    if (refusesInDemo() || path == m_workspace.session().file())
        return;
    if (!isSessionFile(path)) {
        m_strip.showMessage(MessageStrip::Kind::Error,
            tr("“%1” is not a session of Assay. It was not opened, and stays as it is.").arg(shownName(path)));
        return;
    }
    m_workspace.session().open(path, {}, whoseIs(path), path == m_home);
    Q_EMIT message(tr("Session “%1”").arg(shownName(path)));
}

void SessionFiles::chooseOne()
{
    if (refusesInDemo())
        return;
    auto *dialog = new QFileDialog(m_window, tr("Open session"), folder(), filterText());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ReadOnly); // nothing is renamed, moved or deleted from here
    connect(dialog, &QFileDialog::fileSelected, this, &SessionFiles::open);
    dialog->open();
}

void SessionFiles::saveCopy()
{
    if (refusesInDemo())
        return;
    auto *dialog = new QFileDialog(m_window, tr("Save session as"), folder(), filterText());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it overwrites
    dialog->setDefaultSuffix(QLatin1StringView(sessionSuffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (path == m_workspace.session().file()) {
            Q_EMIT message(tr("This session is open already. Assay saves it continuously."));
            return;
        }
        m_workspace.session().copyTo(path, this, [this, path](const QString &trouble) {
            if (trouble.isEmpty()) {
                keepAttachmentsFor(path);
                Q_EMIT message(tr("A copy of the session is in %1").arg(forDisplay(path)));
            } else {
                m_strip.showMessage(MessageStrip::Kind::Error,
                    tr("The session was not saved: %1. Free some space or choose another folder.")
                        .arg(forDisplay(trouble)));
            }
        });
    });
    dialog->open();
}

void SessionFiles::import()
{
    if (refusesInDemo())
        return;
    auto *dialog = new QFileDialog(m_window, tr("Import session"), folder(), filterText());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ReadOnly); // nothing is renamed, moved or deleted from here
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        auto *import = new SessionImport(m_workspace.session(), path, whoseIs(path));
        connect(import, &SessionImport::finished, this, [this](const SessionImport::Done &done) {
            if (!done.trouble.isEmpty()) {
                m_strip.showMessage(MessageStrip::Kind::Error,
                    done.added == 0 ? tr("The session could not be imported: %1").arg(forDisplay(done.trouble))
                                    : tr("%L1 rows imported; the others cannot be read: %2")
                                          .arg(done.added)
                                          .arg(forDisplay(done.trouble)));
                return;
            }
            keepAttachmentsFor(m_workspace.session().file());
            Q_EMIT message(tr("%L1 rows imported, %L2 skipped because they are already in the list.")
                               .arg(done.added)
                               .arg(done.skipped));
        });
        import->start();
    });
    dialog->open();
}

// That session also needs their files.
void SessionFiles::keepAttachmentsFor(const QString &session)
{
    const QString folder = attachmentsFolder();
    noteSessionOfRows(folder, rowsBelow(m_workspace.session(), folder), session);
}

void SessionFiles::showPast()
{
    if (refusesInDemo())
        return;
    auto *dialog = new PastSessionsDialog(folder(), m_workspace.session().file(), m_window);
    connect(dialog, &PastSessionsDialog::chosen, this, &SessionFiles::open);
    dialog->open();
}

void SessionFiles::tellOpened(const StoreOpened &how)
{
    const QString file = m_workspace.session().file();
    if (m_home.isEmpty())
        m_home = file;
    if (how.kind >= StoreOpened::Kind::Failed && !file.isEmpty() && file != m_home)
        return goHome(how);
    if (m_remembers && how.kind < StoreOpened::Kind::Failed && !file.isEmpty())
        m_workspace.preferences().setValue(Pref::LastSession, file == m_home ? QString() : file);
    if (how.kind == StoreOpened::Kind::Replaced) {
        m_strip.showMessage(MessageStrip::Kind::Warning,
            tr("The session file was damaged (%1), so a new one was begun. Nothing was deleted: the old one is %2")
                .arg(forDisplay(how.detail), forDisplay(how.aside)));
    }
}

// Another session could not be opened: the usual one is there, and not an empty list that keeps nothing.
void SessionFiles::goHome(const StoreOpened &how)
{
    m_strip.showMessage(MessageStrip::Kind::Error,
        tr("The session “%1” was not opened: %2. The file stays as it is.")
            .arg(shownName(how.path), forDisplay(how.detail)));
    QMetaObject::invokeMethod(
        this,
        [this, file = how.path] {
            if (m_workspace.session().file() == file)
                m_workspace.session().open(m_home, {}, whoseIs(m_home));
        },
        Qt::QueuedConnection);
}

void SessionFiles::tellTrouble()
{
    const QString trouble = m_workspace.session().trouble();
    if (!trouble.isEmpty())
        m_strip.showMessage(MessageStrip::Kind::Error, forDisplay(trouble));
    else if (m_strip.sentence() == m_told)
        m_strip.dismiss(); // it is written again
    m_told = trouble.isEmpty() ? QString() : m_strip.sentence();
}

} // namespace assay
