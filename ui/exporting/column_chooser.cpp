// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/column_chooser.h"

#include "forms/plain.h"

#include <QCoreApplication>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace assay {

ColumnChooser::ColumnChooser(QWidget *parent)
    : QWidget(parent)
    , m_list(named(new QListWidget, u"exportColumns"_s, tr("Columns")))
{
    for (const Column &column : columns()) {
        const QString name = QString::fromLatin1(column.name);
        const QString title = QCoreApplication::translate("assay::Column", column.title);
        auto *item = new QListWidgetItem(u"%1 (%2)"_s.arg(title, name), m_list);
        item->setData(Qt::UserRole, name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    }
    const auto button = [this](const QString &text, const QString &name, bool (*wanted)(const Column &)) {
        auto *push = named(new QPushButton(text), name);
        push->setAutoDefault(false);
        connect(push, &QPushButton::clicked, this, [this, wanted] { tickWhere(wanted); });
        return push;
    };
    auto *row = new QHBoxLayout;
    row->addWidget(button(tr("All &columns"), u"exportColumnsAll"_s, [](const Column &) { return true; }));
    row->addWidget(
        button(tr("Defa&ult columns"), u"exportColumnsUsual"_s, [](const Column &column) { return column.exported; }));
    row->addWidget(button(tr("N&one"), u"exportColumnsNone"_s, [](const Column &) { return false; }));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    layout->addLayout(row);
    tick({});
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::changed);
}

void ColumnChooser::tickWhere(bool (*wanted)(const Column &column))
{
    {
        const QSignalBlocker blocker(m_list);
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setCheckState(wanted(columns()[size_t(i)]) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->viewport()->update();
    Q_EMIT changed();
}

std::vector<const Column *> ColumnChooser::ticked() const
{
    std::vector<const Column *> chosen;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            chosen.push_back(&columns()[size_t(i)]);
    }
    return chosen;
}

QStringList ColumnChooser::tickedNames() const
{
    QStringList names;
    for (const Column *column : ticked())
        names += QString::fromLatin1(column->name);
    return names;
}

void ColumnChooser::tick(const QStringList &names)
{
    const QSignalBlocker blocker(m_list);
    for (int i = 0; i < m_list->count(); ++i) {
        const Column &column = columns()[size_t(i)];
        const bool wanted = names.isEmpty() ? column.exported : names.contains(QLatin1StringView(column.name));
        m_list->item(i)->setCheckState(wanted ? Qt::Checked : Qt::Unchecked);
    }
}

} // namespace assay
