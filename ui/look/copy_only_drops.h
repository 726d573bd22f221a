// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDropEvent;

namespace assay {

// Turns each drop from another program into a copy: its text and files stay where they are, although editors and file
// managers propose a move and every text field of Qt accepts it. Works on all widgets of this program, by filtering the
// events of the application. Rejects drags that offer neither a copy nor a link, and drags within a file dialog, which
// would move the file without asking.
class CopyOnlyDrops : public QObject
{
    Q_OBJECT
public:
    static void install(); //!< for the whole application; further calls have no effect
    // The action to use of those that `event` offers: copy, otherwise link. IgnoreAction if it offers only a move.
    static Qt::DropAction harmless(const QDropEvent &event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace assay
