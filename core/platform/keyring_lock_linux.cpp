// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/keyring_lock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <memory>
#include <utility>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

struct Question
{
    std::function<void(KeyringLock)> answer;
    int open = 2; //!< replies still to come
    bool locked = false;

    void reply(bool isLocked)
    {
        locked = locked || isLocked;
        if (--open == 0)
            answer(locked ? KeyringLock::Locked : KeyringLock::Open);
    }
};

QDBusMessage toSecrets(const QString &path, const QString &interface, const QString &method)
{
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
    message.setAutoStartService(false);
    return message;
}

bool saysNothingIsThere(const QDBusError &error)
{
    return error.type() == QDBusError::ServiceUnknown || error.type() == QDBusError::UnknownObject
        || error.type() == QDBusError::UnknownMethod || error.type() == QDBusError::Disconnected
        || error.name() == "org.freedesktop.Secret.Error.NoSuchObject"_L1;
}

// Sends `message` and evaluates its reply with `locked`. An error that does not mean "missing" counts as locked.
template <class Reply, class Read>
void ask(const QDBusMessage &message, QObject *context, const std::shared_ptr<Question> &question, Read locked)
{
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), context);
    QObject::connect(
        watcher, &QDBusPendingCallWatcher::finished, context, [question, locked](QDBusPendingCallWatcher *finished) {
            finished->deleteLater();
            const Reply reply = *finished;
            question->reply(reply.isError() ? !saysNothingIsThere(reply.error()) : locked(reply));
        });
}

} // namespace

void askKeyringLock(
    const QString &service, const QString &key, QObject *context, std::function<void(KeyringLock)> answer)
{
    if (!QDBusConnection::sessionBus().isConnected()) { // such a call would never be answered
        QMetaObject::invokeMethod(
            context, [answer = std::move(answer)] { answer(KeyringLock::Open); }, Qt::QueuedConnection);
        return;
    }
    qDBusRegisterMetaType<Attributes>();
    const auto question = std::make_shared<Question>(Question{std::move(answer)});

    // QtKeychain's own attributes: "server" is its service, "user" its key.
    auto search = toSecrets(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    search << QVariant::fromValue(Attributes{{u"server"_s, service}, {u"user"_s, key}});
    ask<QDBusPendingReply<Paths, Paths>>(
        search, context, question, [](const auto &reply) { return !reply.template argumentAt<1>().isEmpty(); });

    auto lock
        = toSecrets(u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    lock << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    ask<QDBusPendingReply<QDBusVariant>>(
        lock, context, question, [](const auto &reply) { return reply.value().variant().toBool(); });
}

} // namespace assay
