// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace assay {

class Commands;
class EmptyQueue;
class MessageStrip;
class WindowDialogs;
class Workspace;

// Shows in the strip and on the empty page why the appliance cannot be used, and offers what to do about it.
class ConnectionMessages : public QObject
{
    Q_OBJECT
public:
    // All arguments except `parent` must outlive this object.
    ConnectionMessages(Workspace &workspace, const Commands &commands, EmptyQueue &empty, MessageStrip &strip,
        WindowDialogs &dialogs, QObject *parent);

    void update();

private:
    Workspace &m_workspace;
    const Commands &m_commands;
    EmptyQueue &m_empty;
    MessageStrip &m_strip;
    WindowDialogs &m_dialogs;
    QString m_sentence; //!< the last one about the connection
};

} // namespace assay
