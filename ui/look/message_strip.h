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

//! One sentence across the window that can be dismissed, with a button for the next step, or two when there is a
//! choice. Never modal.
class MessageStrip : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Information, Warning, Error };

    explicit MessageStrip(QWidget *parent = nullptr);

    //! Takes the place of an earlier message. `button` may be empty; `step` is called when it is pressed, then the
    //! strip hides.
    void showMessage(Kind kind, const QString &sentence, const QString &button = {}, std::function<void()> step = {});
    //! A second button for the message that is shown: another step instead.
    void addChoice(const QString &button, std::function<void()> step);
    //! The message that is shown goes away by itself once that is no longer true; checked twice a second.
    void showWhile(std::function<bool()> isTrue);
    //! Something for the message that is shown, such as the file it tells of; it goes with the message.
    void carry(QWidget *extra);
    QString sentence() const { return m_text->text(); }
    void dismiss();

Q_SIGNALS:
    void dismissed(); //!< closed, or one of its buttons was pressed

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
