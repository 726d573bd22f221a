// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QEvent>

namespace assay {

// Opens a dialog that was triggered by background work. If the same window shows another modal dialog, waits until that
// one closes: of two modal dialogs at once the lower one would get the keys, hidden behind the other. A waiting dialog
// is dropped if it is deleted before.
inline void openInTurn(QDialog *dialog)
{
    class Wait : public QObject
    {
    public:
        Wait(QDialog *before, QDialog *dialog) : QObject(before), m_dialog(dialog)
        {
            before->installEventFilter(this);
            connect(dialog, &QObject::destroyed, this, &QObject::deleteLater);
        }
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Hide) {
                QMetaObject::invokeMethod(
                    m_dialog, [dialog = m_dialog] { openInTurn(dialog); }, Qt::QueuedConnection);
                deleteLater();
            }
            return false;
        }

    private:
        QDialog *m_dialog;
    };
    const QWidget *window = dialog->parentWidget();
    const auto others = window ? window->findChildren<QDialog *>() : QList<QDialog *>();
    for (QDialog *other : others) {
        if (other != dialog && other->isModal() && other->isVisible()) {
            new Wait(other, dialog);
            return;
        }
    }
    dialog->open();
}

} // namespace assay
