// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/strings_view.h"

#include "look/plain_text.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr size_t maxQueued = 1'000; // strings offered to the queue at once
} // namespace

StringsView::StringsView(QWidget *parent) : QTableView(parent), m_model(new StringsModel(this))
{
    setModel(m_model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTextElideMode(Qt::ElideRight);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // measuring a million rows would take seconds
    verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 6);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    const int width = fontMetrics().averageCharWidth();
    horizontalHeader()->resizeSection(StringsModel::Offset, width * 14);
    horizontalHeader()->resizeSection(StringsModel::Count, width * 9);
    horizontalHeader()->resizeSection(StringsModel::Kind, width * 14);
}

void StringsView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

// In the order shown; at most maxCopied.
std::vector<int> StringsView::selectedLines() const
{
    // By range: a list of a million indexes would take seconds.
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::ranges::sort(ranges);
    std::vector<int> rows;
    for (const auto &[top, bottom] : ranges) {
        for (int row = std::max(top, rows.empty() ? 0 : rows.back() + 1); row <= bottom; ++row) {
            if (rows.size() >= size_t(maxCopied))
                return rows;
            rows.push_back(row);
        }
    }
    return rows;
}

void StringsView::copy(bool onlyValues, bool isExact)
{
    QStringList lines;
    for (const int row : selectedLines())
        lines << (onlyValues ? clipboardLine(isExact ? m_model->exact(row) : m_model->safe(row))
                             : m_model->line(row, isExact));
    if (lines.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT said(lines.size() < maxCopied
            ? tr("%Ln string(s) copied.", nullptr, int(lines.size()))
            : tr("The first %Ln string(s) were copied. Save them to get all.", nullptr, int(lines.size())));
}

void StringsView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy(true, false);
    if (event->keyCombination() == QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_C))
        return copy(true, true);
    QTableView::keyPressEvent(event);
}

void StringsView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"stringsMenu"_s);
    const bool any = selectionModel()->hasSelection();
    QAction *add = menu->addAction(QIcon::fromTheme(u"add-files"_s), tr("Add to queue"));
    connect(add, &QAction::triggered, this, [this] {
        QStringList values;
        for (const int row : selectedLines()) {
            if (values.size() < qsizetype(maxQueued))
                values << m_model->exact(row);
        }
        Q_EMIT addToQueue(values);
    });
    menu->addSeparator();
    connect(menu->addAction(tr("Copy strings")), &QAction::triggered, this, [this] { copy(true, false); });
    connect(menu->addAction(tr("Copy strings, real value")), &QAction::triggered, this, [this] { copy(true, true); });
    connect(menu->addAction(tr("Copy rows")), &QAction::triggered, this, [this] { copy(false, false); });
    const auto actions = menu->actions();
    for (QAction *action : actions)
        action->setEnabled(any);
    menu->popup(event->globalPos());
}

void StringsView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QString text = m_model->isSearching() ? tr("Searching…")
        : m_model->all() > 0                    ? tr("No string contains that text.")
                                                : m_emptyText;
    painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), int(Qt::AlignCenter) | int(Qt::TextWordWrap), text);
}

} // namespace assay
