// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace assay {

// Allows one window for a session file. The program that holds the file's lock listens on a socket that only its user
// may open; another one sends its arguments there and ends. Both check that the other end runs as the same user.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &sessionFile, QObject *parent = nullptr);

    void listen(); //!< for the program that holds the lock
    // For another program. True if the first one has received the arguments. Blocks up to 5 s while the first one
    // starts; with `Try::Once` makes one attempt.
    enum class Try { Once, ForAWhile };
    bool handOver(const QStringList &arguments, Try how);

Q_SIGNALS:
    void received(const QStringList &arguments);

private:
    void take(QLocalSocket *socket);

    QString m_name;
    QLocalServer m_server;
};

} // namespace assay
