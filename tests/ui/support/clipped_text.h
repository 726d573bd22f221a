// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolBar>

namespace assay::test {

// The visible labels, buttons, boxes and tabs that have less room than their text needs. Tables and lines to type in
// are left out: they scroll, or end in an ellipsis with the whole text in their tool tip.
inline QStringList clippedTexts(const QWidget *window)
{
    QStringList clipped;
    const auto tell = [&clipped](const QWidget *widget, const QString &text, QSize has, QSize needs) {
        clipped << QStringLiteral("%1 “%2” is %3 x %4, needs %5 x %6")
                       .arg(widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                                           : widget->objectName(),
                           text)
                       .arg(has.width())
                       .arg(has.height())
                       .arg(needs.width())
                       .arg(needs.height());
    };
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->size().isEmpty())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->text().isEmpty())
                continue;
            QSize needs = label->sizeHint();
            if (label->wordWrap())
                needs = {label->width(), label->heightForWidth(label->width())};
            if (label->width() < needs.width() || label->height() < needs.height())
                tell(label, label->text(), label->size(), needs);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            const QSize needs = button->sizeHint();
            const bool isTall = button->height() + 2 >= needs.height(); // rounding of a layout takes no letter away
            if (!button->text().isEmpty() && (button->width() < needs.width() || !isTall))
                tell(button, button->text(), button->size(), needs);
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            QStyleOptionComboBox option;
            option.initFrom(box);
            option.editable = box->isEditable();
            const QRect field
                = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
            const QSize needs(box->fontMetrics().horizontalAdvance(box->currentText()), box->fontMetrics().height());
            if (field.width() < needs.width() || box->height() < needs.height())
                tell(box, box->currentText(), field.size(), needs);
        } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
            if (group->width() < group->minimumSizeHint().width())
                tell(group, group->title(), group->size(), group->minimumSizeHint());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                const int needs = tabs->fontMetrics().horizontalAdvance(tabs->tabText(tab).remove(u'&'));
                if (tabs->isTabVisible(tab) && tabs->tabRect(tab).width() < needs)
                    tell(tabs, tabs->tabText(tab), tabs->tabRect(tab).size(), {needs, 0});
            }
        }
    }
    return clipped;
}

} // namespace assay::test
