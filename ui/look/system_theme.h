// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusMessage>
#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace assay {

//! Whether the desktop wants dark or light windows, as its settings portal tells (Qt 6.4 does not ask it), now and when
//! it changes. Says nothing where there is no portal.
class SystemTheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemTheme(QObject *parent = nullptr);

    std::optional<bool> isDark() const { return m_isDark; } //!< empty: it was not told, or has no preference

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    std::optional<bool> m_isDark;
};

} // namespace assay
