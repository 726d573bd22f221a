// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/plain_text.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QPushButton;
class QToolButton;

namespace assay {

// A message across the window that can be dismissed, with one or two buttons for the next step. Never modal.
class MessageStrip : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Information, Warning, Error };

    explicit MessageStrip(QWidget *parent = nullptr);

    // Replaces the message shown before. `button` may be empty. When the button is pressed, the strip calls `step` and
    // hides.
    void showMessage(Kind kind, const QString &sentence, const QString &button = {}, std::function<void()> step = {});
    // Adds a second button with another step to the message that is shown.
    void addChoice(const QString &button, std::function<void()> step);
    // Dismisses the message that is shown once `isTrue` returns false; checked twice a second.
    void showWhile(std::function<bool()> isTrue);
    // Adds a widget to the message that is shown, such as the file that it mentions. Takes ownership; the next message
    // deletes it.
    void carry(QWidget *extra);
    QString sentence() const { return m_text->text(); }
    void dismiss();

Q_SIGNALS:
    void dismissed(); //!< closed by the user, or one of its buttons was pressed

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
    void take(std::function<void()> &step);

    Kind m_kind = Kind::Information;
    PlainLabel *m_icon;
    PlainLabel *m_text;
    QPushButton *m_button;
    QPushButton *m_choice;
    QWidget *m_extra = nullptr;
    QToolButton *m_close;
    std::function<void()> m_step, m_otherStep;
    std::function<bool()> m_isTrue; //!< empty: the message stays
    QTimer m_checks;
};

} // namespace assay
