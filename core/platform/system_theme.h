// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace assay {

// Whether the desktop prefers dark or light windows, now and when that changes; Qt 6.4 does not report it. Asks the
// desktop's settings portal in the background. Belongs to the thread of the window.
class SystemTheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemTheme(QObject *parent = nullptr);

    // Empty: no answer yet, no preference, or no portal.
    std::optional<bool> isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed();

private:
    void setDark(std::optional<bool> dark);

    std::optional<bool> m_isDark;
};

} // namespace assay
