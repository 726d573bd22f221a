// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace assay {

//! A message of the desktop (org.freedesktop.Notifications), with the window as its action. Where no program shows such
//! messages, nothing happens.
class DesktopNotice : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotice(QObject *parent = nullptr);

    //! Takes the place of the one before. Plain texts: markup in `body` is shown as it is written.
    void show(const QString &title, const QString &body);

Q_SIGNALS:
    void activated(); //!< it was clicked

private Q_SLOTS:
    void takeAction(uint id, const QString &action);

private:
    uint m_id = 0; //!< of the one shown last
    bool m_listens = false;
};

} // namespace assay
