// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/json_tree_view.h"

#include "look/plain_text.h"
#include "tables/json_model.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxCopied = qsizetype(64) << 20;
} // namespace

JsonTreeView::JsonTreeView(QWidget *parent)
    : QTreeView(parent)
    , m_json(new JsonModel(this))
    , m_copyValue(new QAction(QIcon::fromTheme(u"copy"_s), tr("Copy value"), this))
{
    setModel(m_json);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::CustomContextMenu);
    header()->resizeSection(0, fontMetrics().averageCharWidth() * 44);
    m_copyValue->setShortcut(QKeySequence::Copy);
    m_copyValue->setShortcutContext(Qt::WidgetShortcut); // the view's own would copy what is shown: sanitised and cut
    addAction(m_copyValue);
    connect(m_copyValue, &QAction::triggered, this, &JsonTreeView::copyValue);
    connect(this, &QWidget::customContextMenuRequested, this, &JsonTreeView::showMenu);
}

void JsonTreeView::setTree(const std::shared_ptr<const JsonTree> &tree)
{
    m_json->setTree(tree);
    expandToDepth(0);
}

const std::shared_ptr<const JsonTree> &JsonTreeView::tree() const
{
    return m_json->sharedTree();
}

void JsonTreeView::goTo(JsonTree::Id id)
{
    const QModelIndex index = m_json->indexOf(id);
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
}

// Of a word its text on one line, of a container all that is in it, in which JSON escapes control characters.
void JsonTreeView::copyValue()
{
    if (!tree() || !currentIndex().isValid())
        return;
    const JsonTree::Id id = m_json->idOf(currentIndex());
    const bool isWord = tree()->kind(id) == JsonTree::Kind::String || tree()->kind(id) == JsonTree::Kind::Other;
    Q_EMIT copyWanted(isWord ? clipboardLine(tree()->value(id, maxCopied)) : QString::fromUtf8(tree()->raw(id)),
        tr("The value was copied."));
}

void JsonTreeView::showMenu(const QPoint &at)
{
    const QModelIndex index = indexAt(at);
    const auto shown = tree();
    if (!index.isValid() || !shown)
        return;
    const JsonTree::Id id = m_json->idOf(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"jsonMenu"_s);
    menu->addAction(m_copyValue);
    connect(menu->addAction(tr("Copy key")), &QAction::triggered, this,
        [this, shown, id] { Q_EMIT copyWanted(clipboardLine(shown->key(id)), tr("The key was copied.")); });
    connect(menu->addAction(tr("Copy path")), &QAction::triggered, this,
        [this, shown, id] { Q_EMIT copyWanted(clipboardLine(shown->path(id)), tr("The path was copied.")); });
    menu->popup(viewport()->mapToGlobal(at));
}

} // namespace assay
