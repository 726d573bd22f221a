// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/commands.h"
#include "session/session_lock.h"
#include "session/store_file.h"

namespace assay {

class MessageStrip;
class Workspace;

// What the File menu does with sessions: a new one, another one, a copy, an import, past ones. Says in the strip how
// the file was found and when it cannot be written.
class SessionFiles : public QObject
{
    Q_OBJECT
public:
    SessionFiles(Workspace &workspace, const Commands &commands, MessageStrip &strip, QWidget *window);

    // Opens the session that was open when the program last ended, or `home`. `lock` is home's. `remembers`: what is
    // opened from now on is what the next start shows; not for a session that was named for this start alone.
    void start(const QString &home, SessionLock lock, bool remembers);
    void offer(const QStringList &paths); //!< sessions that were given as if they were samples

Q_SIGNALS:
    void message(const QString &sentence);
    void begun(); //!< a new, empty session

private:
    bool refusesInDemo();
    void begin(); //!< the present one goes to the past ones; from a past one, back to the present one first
    void open(const QString &path);
    void chooseOne();
    void saveCopy();
    void import();
    void showPast();
    void tellOpened(const StoreOpened &how);
    void goHome(const StoreOpened &how);
    void tellTrouble();
    void keepAttachmentsFor(const QString &session);
    QString folder() const;

    Workspace &m_workspace;
    const Commands &m_commands;
    MessageStrip &m_strip;
    QWidget *m_window;
    QString m_told; //!< the trouble that the strip shows
    QString m_home; //!< the usual one, in which "New session" begins a new one
    bool m_remembers = false;
    bool m_beginsWhenLoaded = false;
};

} // namespace assay
