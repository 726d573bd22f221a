// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/plain_text.h"

#include "text/user_text.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QTextDocument>

namespace assay {
using namespace Qt::StringLiterals;

PlainLabel::PlainLabel(QWidget *parent) : PlainLabel({}, parent) { }

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
}

void PlainLabel::setHostileText(const QString &text)
{
    setText(forDisplay(text));
}

void PlainLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::TextInteractionFlags(Qt::NoTextInteraction));
}

ElidedLabel::ElidedLabel(QWidget *parent) : PlainLabel(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedLabel::setHostileText(const QString &text)
{
    m_text = forDisplay(text);
    setToolTip(toolTipText(text));
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
        fontMetrics().elidedText(m_text, m_mode, width()));
}

QString toolTipText(QStringView hostile)
{
    return hostile.isEmpty() ? QString() : Qt::convertFromPlainText(forDisplay(hostile));
}

QString clipboardLine(const QString &exact)
{
    QString line;
    line.reserve(exact.size());
    for (const QChar c : exact) {
        const QChar::Category category = c.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            line += u"\\u%1"_s.arg(QString::number(c.unicode(), 16).toUpper(), 4, u'0');
        else
            line += c;
    }
    return line;
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QFontInfo(QGuiApplication::font()).pointSizeF());
    return font;
}

} // namespace assay
