// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace assay {

// A notification of the desktop (org.freedesktop.Notifications) with one action, a click that shows the window. Does
// nothing where the desktop has no notifications. Belongs to the thread of the window.
class DesktopNotice : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotice(QObject *parent = nullptr);

    // Replaces the previous notification of this object. Plain texts: markup in `body` is shown as written.
    void show(const QString &title, const QString &body);

Q_SIGNALS:
    void activated(); //!< the user clicked it

private Q_SLOTS:
    void takeAction(uint id, const QString &action);

private:
    uint m_id = 0; //!< of the latest notification
    bool m_listens = false;
};

} // namespace assay
