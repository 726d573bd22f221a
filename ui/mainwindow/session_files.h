// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/commands.h"
#include "session/store_file.h"

namespace assay {

class MessageStrip;
class Workspace;

//! What the File menu does with sessions: a new one, another one, a copy, an import, past ones. Says in the strip how
//! the file was found and when it cannot be written.
class SessionFiles : public QObject
{
    Q_OBJECT
public:
    SessionFiles(Workspace &workspace, const Commands &commands, MessageStrip &strip, QWidget *window);

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
    void tellTrouble();
    QString folder() const;

    Workspace &m_workspace;
    const Commands &m_commands;
    MessageStrip &m_strip;
    QWidget *m_window;
    QString m_told; //!< the trouble that the strip shows
    QString m_home; //!< the file that the program began with, and begins with the next time
    bool m_beginsWhenLoaded = false;
};

} // namespace assay
