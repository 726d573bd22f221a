// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/desktop_notice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
const QString action = u"default"_s; // a click on the message itself
} // namespace

DesktopNotice::DesktopNotice(QObject *parent) : QObject(parent) { }

void DesktopNotice::show(const QString &title, const QString &body)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    if (!std::exchange(m_listens, true)) {
        // QtDBus knows string slots only for signals of other programs.
        bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(takeAction(uint, QString)));
    }
    auto call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    const QVariantMap hints{
        {u"desktop-entry"_s, QGuiApplication::desktopFileName()}, {u"category"_s, u"transfer.complete"_s}};
    // The body may be markup, the title may not.
    call << QGuiApplication::applicationDisplayName() << m_id << QGuiApplication::desktopFileName() << title
         << body.toHtmlEscaped() << QStringList{action, tr("Show the window")} << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<uint> reply = *finished;
        if (!reply.isError())
            m_id = reply.value();
    });
}

void DesktopNotice::takeAction(uint id, const QString &which)
{
    if (id == m_id && which == action)
        Q_EMIT activated();
}

} // namespace assay
