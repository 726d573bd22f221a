// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/plain_text.h"

#include <QFormLayout>
#include <QIcon>
#include <QMessageBox>
#include <QPalette>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {

// A label that is as high as its text needs at its current width. A form layout would give a QLabel the height of a
// text half as wide.
class WrappedLabel : public PlainLabel
{
public:
    using PlainLabel::PlainLabel;

    QSize sizeHint() const override { return {PlainLabel::sizeHint().width(), heightForWidth(width())}; }
    QSize minimumSizeHint() const override { return {PlainLabel::minimumSizeHint().width(), heightForWidth(width())}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        PlainLabel::resizeEvent(event);
        if (event->oldSize().width() != event->size().width())
            updateGeometry();
    }
};

// Returns a wrapped label whose text can be selected. `name`: its object name.
inline PlainLabel *wrappedLabel(const QString &text, const QString &name, QWidget *parent = nullptr)
{
    PlainLabel *label = new WrappedLabel(text, parent);
    label->setWordWrap(true);
    label->setSelectable(true);
    label->setFocusPolicy(Qt::NoFocus);
    label->setObjectName(name);
    return label;
}

// Returns a conspicuous warning: black on orange, readable in the light and in the dark theme.
inline PlainLabel *loudLabel(const QString &text, const QString &name, QWidget *parent = nullptr)
{
    PlainLabel *label = wrappedLabel(text, name, parent);
    QPalette palette = label->palette();
    palette.setColor(QPalette::Window, QColor(0xE6, 0x9F, 0x00));
    palette.setColor(QPalette::WindowText, Qt::black);
    palette.setColor(QPalette::Text, Qt::black);
    label->setPalette(palette);
    label->setAutoFillBackground(true);
    label->setMargin(6);
    return label;
}

// Returns a message box with plain text only; show it with open(), it deletes itself when closed. Set no informative
// text, because Qt would interpret markup in it.
inline QMessageBox *plainBox(
    QMessageBox::Icon icon, const QString &title, const QString &text, const QString &name, QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, {}, QMessageBox::NoButton, parent);
    // Icons of Assay, because those of the desktop fit neither the window nor the dark theme.
    const QString drawing = icon == QMessageBox::Warning ? QStringLiteral("warning") : QStringLiteral("info");
    box->setIconPixmap(QIcon::fromTheme(drawing).pixmap(32));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(text);
    box->setObjectName(name);
    return box;
}

// Adds a row whose label is plain text; a label made by QFormLayout would interpret markup.
inline void addRow(QFormLayout *form, const QString &text, QWidget *field)
{
    auto *label = new PlainLabel(text);
    label->setBuddy(field);
    form->addRow(label, field);
}

// Returns a page that keeps the rows of `form` together at its top.
inline QWidget *pageOf(QFormLayout *form)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addLayout(form);
    column->addStretch();
    return page;
}

// Sets the object name, for tests, and the accessible name, for screen readers. Returns the control.
template <class W>
W *named(W *widget, const QString &objectName, const QString &accessibleName = {})
{
    widget->setObjectName(objectName);
    if (!accessibleName.isEmpty())
        widget->setAccessibleName(accessibleName);
    return widget;
}

// Names the button that empties a line, which Qt creates without a name. Call it after setClearButtonEnabled(true).
inline void nameClearButton(QWidget *line, const QString &accessibleName)
{
    const auto buttons = line->findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        named(button, line->objectName() + QStringLiteral("Clear"), accessibleName);
}

} // namespace assay
