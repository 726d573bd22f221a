// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "single_instance.h"

#include "platform/private_folder.h"
#include "platform/user.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr int handOverTimeout = 5000; // milliseconds: the first program may still be starting
constexpr qint64 maxMessage = qint64(4) << 20;
constexpr QDataStream::Version wire = QDataStream::Qt_6_0;
constexpr char acknowledgement = '+';

// The length of a socket's path is limited, so the name is a hash. Empty if there is no safe folder for a socket.
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
    QLocalServer::removeServer(m_name); // left by a killed program: the lock is held here
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
    QTimer::singleShot(handOverTimeout, socket, &QLocalSocket::abort);
    socket->setReadBufferSize(maxMessage);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        QDataStream stream(socket);
        stream.setVersion(wire);
        stream.startTransaction();
        QStringList arguments;
        stream >> arguments;
        if (!stream.commitTransaction())
            return;
        socket->write(&acknowledgement, 1);
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
    } while (clock.elapsed() < handOverTimeout);
    // The arguments are only for programs of this user.
    if (socket.state() != QLocalSocket::ConnectedState || !isOwnUser(socket.socketDescriptor()))
        return false;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(wire);
    stream << arguments;
    socket.write(bytes);
    char answer = 0;
    return socket.waitForBytesWritten(handOverTimeout) && socket.waitForReadyRead(handOverTimeout)
        && socket.read(&answer, 1) == 1 && answer == acknowledgement;
}

} // namespace assay
