// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/combo_names.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>

namespace assay {

namespace {

class NamedComboBox final : public QAccessibleWidget
{
public:
    explicit NamedComboBox(QComboBox *box) : QAccessibleWidget(box, QAccessible::ComboBox), m_box(box) { }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_box->currentText() : QAccessibleWidget::text(kind);
    }
    int childCount() const override { return m_box->isEditable() ? 2 : 1; }
    QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(m_box->view());
        return index == 1 && m_box->isEditable() ? QAccessible::queryAccessibleInterface(m_box->lineEdit()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child->object() == m_box->view())
            return 0;
        return m_box->isEditable() && child->object() == m_box->lineEdit() ? 1 : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const bool isOnLine
            = m_box->isEditable() && m_box->lineEdit()->rect().contains(m_box->lineEdit()->mapFromGlobal(QPoint(x, y)));
        return isOnLine ? child(1) : nullptr;
    }
    QStringList actionNames() const override { return {showMenuAction(), pressAction()}; }
    void doAction(const QString &name) override
    {
        if (name != showMenuAction() && name != pressAction())
            return;
        m_box->view()->isVisible() ? m_box->hidePopup() : m_box->showPopup();
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QComboBox *m_box;
};

QAccessibleInterface *make(const QString &className, QObject *object)
{
    if (className != QLatin1StringView(QComboBox::staticMetaObject.className()))
        return nullptr;
    auto *box = qobject_cast<QComboBox *>(object);
    return box ? new NamedComboBox(box) : nullptr;
}

} // namespace

void nameComboBoxes()
{
    QAccessible::installFactory(make); // Qt keeps each function once
}

} // namespace assay
