// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace assay {

//! One window for a session file. The one that holds the file's lock listens on a socket that only its user may open;
//! another one hands over what it was started with and ends. Both check that the other end runs as the same user.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &sessionFile, QObject *parent = nullptr);

    void listen(); //!< as the one that holds the lock
    //! As the other one: true when the first has taken the arguments. Waits up to some seconds for one that is only
    //! just starting; `Try::Once` asks whoever listens already.
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
