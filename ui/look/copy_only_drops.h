// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDropEvent;

namespace assay {

//! A drop from another program copies: its text and its files stay where they are, although editors and file managers
//! propose to move them and every text field of Qt accepts the proposal. Works on all widgets of this program, by
//! filtering the application's events. A drag that offers neither a copy nor a link is refused. So is a drag within a
//! file dialog, which would move the file without a question.
class CopyOnlyDrops : public QObject
{
    Q_OBJECT
public:
    static void install(); //!< for the whole application; more than one call does no harm
    //! Copy, else link, among `event`'s possible actions; IgnoreAction when the drag can only be moved.
    static Qt::DropAction harmless(const QDropEvent &event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace assay
