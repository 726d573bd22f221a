// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/system_theme.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto group = "org.freedesktop.appearance"_L1;
constexpr auto key = "color-scheme"_L1;
} // namespace

SystemTheme::SystemTheme(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // QtDBus knows signals of other programs by their text only.
    bus.connect(
        service, path, interface, u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question << QString(group) << QString(key);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (!reply.isError())
            take(reply.value().variant());
    });
}

void SystemTheme::settingChanged(const QString &changedGroup, const QString &changedKey, const QDBusVariant &value)
{
    if (changedGroup == group && changedKey == key)
        take(value.variant());
}

void SystemTheme::take(const QVariant &given)
{
    QVariant value = given;
    while (value.metaType() == QMetaType::fromType<QDBusVariant>()) // Read wraps it twice
        value = value.value<QDBusVariant>().variant();
    const uint wish = value.toUInt();
    const std::optional<bool> dark = wish == 1 ? std::optional(true) : wish == 2 ? std::optional(false) : std::nullopt;
    if (std::exchange(m_isDark, dark) != dark)
        Q_EMIT changed();
}

} // namespace assay
