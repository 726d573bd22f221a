// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "single_instance.h"

#include "platform/user.h"
#include "platform/private_folder.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 5000; // milliseconds: the first one may still be starting
constexpr qint64 longest = qint64(4) << 20;
constexpr QDataStream::Version wire = QDataStream::Qt_6_0;
constexpr char thanks = '+';

//! Socket paths are short by law; the file's own path may not be. Empty when there is no safe place for a socket.
QString socketName(const QString &sessionFile)
{
    const QByteArray hash = QCryptographicHash::hash(sessionFile.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString folder = meetingFolder();
    return folder.isEmpty() ? QString() : folder + "/assay-"_L1 + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString &sessionFile, QObject *parent)
    : QObject(parent)
    , m_name(socketName(sessionFile))
{ }

void SingleInstance::listen()
{
    if (m_name.isEmpty())
        return;
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(m_name); // of one that was killed: the lock says that nobody is there
    m_server.listen(m_name);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            take(socket);
    });
}

void SingleInstance::take(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    if (!isOwnUser(socket->socketDescriptor()))
        return socket->abort();
    QTimer::singleShot(patience, socket, &QLocalSocket::abort);
    socket->setReadBufferSize(longest);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        QDataStream stream(socket);
        stream.setVersion(wire);
        stream.startTransaction();
        QStringList arguments;
        stream >> arguments;
        if (!stream.commitTransaction())
            return;
        socket->write(&thanks, 1);
        socket->flush();
        socket->disconnectFromServer();
        Q_EMIT received(arguments);
    });
}

bool SingleInstance::handOver(const QStringList &arguments, Try how)
{
    if (m_name.isEmpty())
        return false;
    QElapsedTimer clock;
    clock.start();
    QLocalSocket socket;
    do {
        socket.connectToServer(m_name);
        if (socket.waitForConnected(500) || how == Try::Once)
            break;
        QThread::msleep(50);
    } while (clock.elapsed() < patience);
    // What the analyst works on is for this user's programs only.
    if (socket.state() != QLocalSocket::ConnectedState || !isOwnUser(socket.socketDescriptor()))
        return false;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(wire);
    stream << arguments;
    socket.write(bytes);
    char answer = 0;
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience) && socket.read(&answer, 1) == 1
        && answer == thanks;
}

} // namespace assay
