// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QLabel>

namespace assay {

//! A label for text from outside: plain, one sanitised line, selectable on request.
//! Every label of the program is made here, because a QLabel left alone takes text for HTML and opens what it names.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    void setHostileText(const QString &text); //!< through forDisplay()
    void setSelectable(bool selectable);
};

//! One line that gives way: cut with an ellipsis in the middle when there is no room, whole in the tool tip.
class ElidedLabel : public PlainLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setHostileText(const QString &text); //!< through forDisplay()
    void setElideMode(Qt::TextElideMode mode);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideMiddle;
};

//! For setToolTip() and ToolTipRole: sanitised, cut, and escaped so that nothing in it is markup.
QString toolTipText(QStringView hostile);

//! Text from outside as one line for the clipboard: exact, but control characters and line breaks are written as
//! \u000A. In a terminal each of them would run what stands before it.
QString clipboardLine(const QString &exact);

//! For digests, paths and JSON, at the size of the program's font.
QFont fixedFont();

} // namespace assay
