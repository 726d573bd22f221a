// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/desktop_notice.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// A property of QGuiApplication, which core does not link.
QString ofApplication(const char *property)
{
    return QCoreApplication::instance()->property(property).toString();
}

const QString noticeService = u"org.freedesktop.Notifications"_s;
const QString noticePath = u"/org/freedesktop/Notifications"_s;
const QString noticeAction = u"default"_s; // a click on the message itself
} // namespace

DesktopNotice::DesktopNotice(QObject *parent) : QObject(parent) { }

void DesktopNotice::show(const QString &title, const QString &body)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    if (!std::exchange(m_listens, true)) {
        // QtDBus connects signals of other programs to slots by name only.
        bus.connect(
            noticeService, noticePath, noticeService, u"ActionInvoked"_s, this, SLOT(takeAction(uint, QString)));
    }
    auto call = QDBusMessage::createMethodCall(noticeService, noticePath, noticeService, u"Notify"_s);
    const QString desktopFile = ofApplication("desktopFileName");
    const QVariantMap hints{{u"desktop-entry"_s, desktopFile}, {u"category"_s, u"transfer.complete"_s}};
    // The specification allows markup in the body and forbids it in the title.
    call << ofApplication("applicationDisplayName") << m_id << desktopFile << title << body.toHtmlEscaped()
         << QStringList{noticeAction, tr("Show the window")} << hints << -1;
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
    if (id == m_id && which == noticeAction)
        Q_EMIT activated();
}

} // namespace assay
