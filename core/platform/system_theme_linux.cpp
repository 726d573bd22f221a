// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/system_theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <functional>
#include <utility>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto themeGroup = "org.freedesktop.appearance"_L1;
constexpr auto themeKey = "color-scheme"_L1;

// The portal's numbers: 1 is dark, 2 is light.
std::optional<bool> darkFrom(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>()) // Read wraps it twice
        value = value.value<QDBusVariant>().variant();
    const uint preference = value.toUInt();
    return preference == 1 ? std::optional(true) : preference == 2 ? std::optional(false) : std::nullopt;
}

} // namespace

// The connection to the settings portal. Not in the header, which any system could implement.
class ThemePortal : public QObject
{
    Q_OBJECT
public:
    ThemePortal(std::function<void(std::optional<bool>)> found, QObject *parent)
        : QObject(parent)
        , m_found(std::move(found))
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        // QtDBus connects signals of other programs to slots by name only.
        bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
            SLOT(settingChanged(QString, QString, QDBusVariant)));
        QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
        question << QString(themeGroup) << QString(themeKey);
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
            finished->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *finished;
            if (!reply.isError())
                m_found(darkFrom(reply.value().variant()));
        });
    }

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
    {
        if (group == themeGroup && key == themeKey)
            m_found(darkFrom(value.variant()));
    }

private:
    std::function<void(std::optional<bool>)> m_found;
};

SystemTheme::SystemTheme(QObject *parent) : QObject(parent)
{
    new ThemePortal([this](std::optional<bool> dark) { setDark(dark); }, this);
}

void SystemTheme::setDark(std::optional<bool> dark)
{
    if (std::exchange(m_isDark, dark) != dark)
        Q_EMIT changed();
}

} // namespace assay

#include "system_theme_linux.moc"
