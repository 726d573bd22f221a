// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>
#include <QtTest>

// Finding and driving dialogs by the names of their controls, as a person would: only what is visible counts.
namespace assay::test {

// The visible window of that object name, or null.
template <class W = QDialog>
W *window(const char *name)
{
    const auto all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (widget->isVisible() && widget->objectName() == QLatin1StringView(name)) {
            if (W *found = qobject_cast<W *>(widget))
                return found;
        }
    }
    return nullptr;
}

// Waits for such a window.
template <class W = QDialog>
W *waitForWindow(const char *name)
{
    W *found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = window<W>(name)) != nullptr; }, 20000);
    return found;
}

template <class W>
W *child(const QWidget *parent, const char *name)
{
    return parent->findChild<W *>(QString::fromLatin1(name));
}

inline QString labelText(const QWidget *parent, const char *name)
{
    const auto *label = child<QLabel>(parent, name);
    return label ? label->text() : QStringLiteral("no such label");
}

inline void click(const QWidget *parent, const char *name)
{
    auto *button = child<QAbstractButton>(parent, name);
    QVERIFY2(button, name);
    QVERIFY2(button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

// Alt and a letter that would lead to two of the visible controls, and so to none.
inline QStringList keysTwice(const QWidget *dialog)
{
    QHash<QString, QStringList> texts; // by key
    const auto take = [&texts](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            texts[key.toString()] << text;
    };
    const auto widgets = dialog->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            take(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            take(button->text());
        else if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < bar->count(); ++tab)
                take(bar->tabText(tab));
        }
    }
    QStringList twice;
    for (const QStringList &same : std::as_const(texts)) {
        if (same.size() > 1)
            twice << QStringLiteral("one key for: ") + same.join(u", ");
    }
    return twice;
}

// Names of labels that would take text for markup, of controls that a screen reader could not name, and the like.
inline QStringList faultsOf(const QWidget *dialog)
{
    QStringList faults = keysTwice(dialog);
    const auto labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->textFormat() != Qt::PlainText && !label->text().isEmpty() && label->pixmap().isNull()
            && label->objectName() != u"qt_msgbox_informativelabel" && !label->inherits("QMessageBox"))
            faults << QStringLiteral("label: ") + label->text();
    }
    const auto widgets = dialog->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || widget->inherits("QLineEdit")
            || widget->inherits("QComboBox") || widget->inherits("QAbstractSpinBox")
            || widget->inherits("QAbstractItemView");
        const bool isPart = widget->objectName().startsWith(u"qt_") || widget->parentWidget()->inherits("QComboBox")
            || widget->parentWidget()->inherits("QAbstractSpinBox")
            || widget->parentWidget()->inherits("QAbstractItemView") || widget->inherits("QComboBoxListView")
            || widget->inherits("QHeaderView");
        if (!isControl || isPart || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->objectName().isEmpty())
            faults << QStringLiteral("no object name: ") + QLatin1StringView(widget->metaObject()->className());
        if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
            faults << QStringLiteral("no accessible name: ") + widget->objectName();
    }
    return faults;
}

} // namespace assay::test
