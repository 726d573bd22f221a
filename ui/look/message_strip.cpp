// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/message_strip.h"

#include "look/appearance.h"
#include "text/user_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace assay {
using namespace Qt::StringLiterals;

MessageStrip::MessageStrip(QWidget *parent)
    : QFrame(parent)
    , m_icon(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_button(new QPushButton(this))
    , m_choice(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"messageStrip"_s);
    setAutoFillBackground(true);
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setSelectable(true);
    m_button->setObjectName(u"messageButton"_s);
    m_choice->setObjectName(u"messageChoice"_s);
    m_choice->hide();
    m_close->setObjectName(u"messageClose"_s);
    m_close->setAccessibleName(tr("Dismiss message"));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_choice);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageStrip::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] { take(m_step); });
    connect(m_choice, &QPushButton::clicked, this, [this] { take(m_otherStep); });
    setVisible(false);
    connect(&m_checks, &QTimer::timeout, this, [this] {
        if (m_isTrue && !m_isTrue())
            dismiss();
    });
}

void MessageStrip::take(std::function<void()> &step)
{
    const auto taken = std::exchange(step, {});
    dismiss();
    if (taken)
        taken();
}

void MessageStrip::showMessage(Kind kind, const QString &sentence, const QString &button, std::function<void()> step)
{
    m_kind = kind;
    colour();
    m_text->setText(forDisplay(sentence, 1024));
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_choice->hide();
    carry(nullptr);
    m_step = std::move(step);
    m_isTrue = {};
    m_checks.stop();
    setVisible(true);
}

void MessageStrip::addChoice(const QString &button, std::function<void()> step)
{
    m_choice->setText(button);
    m_choice->show();
    m_otherStep = std::move(step);
}

void MessageStrip::showWhile(std::function<bool()> isTrue)
{
    constexpr std::chrono::milliseconds interval{500};
    m_isTrue = std::move(isTrue);
    m_checks.start(interval);
}

void MessageStrip::carry(QWidget *extra)
{
    if (m_extra)
        m_extra->deleteLater(); // not deleted now: a click on it may have led here
    m_extra = extra;
    if (extra) {
        auto *row = static_cast<QHBoxLayout *>(layout());
        row->insertWidget(row->indexOf(m_button), extra);
        extra->show();
    }
}

// Called on each palette change, because the theme may have changed since the message was shown.
void MessageStrip::colour()
{
    static constexpr const char *icons[] = {"info", "warning", "error"};
    static constexpr QRgb light[] = {0xffe3f0fa, 0xfffdf1d3, 0xfffbe4e2};
    static constexpr QRgb dark[] = {0xff1f3a52, 0xff4a3a12, 0xff55231f};
    const auto row = size_t(m_kind);
    const QColor ground = QColor::fromRgb(isDark() ? dark[row] : light[row]);
    if (palette().color(QPalette::Window) != ground) {
        QPalette colours;
        colours.setColor(QPalette::Window, ground);
        setPalette(colours);
    }
    const int edge = fontMetrics().height() + 2;
    m_icon->setPixmap(QIcon::fromTheme(QLatin1StringView(icons[row])).pixmap(edge, edge));
}

void MessageStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !isHidden())
        colour();
}

void MessageStrip::dismiss()
{
    m_step = m_otherStep = {};
    m_isTrue = {};
    m_checks.stop();
    carry(nullptr);
    setVisible(false);
    Q_EMIT dismissed();
}

} // namespace assay
