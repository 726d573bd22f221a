// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/contents_tab.h"

#include "actions/action.h"
#include "analysis/contents_nodes.h"
#include "details/decoded_record.h"
#include "look/plain_text.h"
#include "queue/queue.h"
#include "session/provenance.h"
#include "session/record_analysis.h"
#include "session/session.h"
#include "tables/outline_view.h"
#include "text/user_text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr auto contentsWord = "extracted-files"_L1;
constexpr int maxExpanded = 200; // nodes; a larger tree opens closed

bool contentsApply(const Row &row)
{
    const Action *action = actionFromWord(QString(contentsWord));
    return action && action->applies(targetOf(row, row.parameters));
}
} // namespace

ContentsTab::ContentsTab(DecodedRecord &decoded, Session &session, QWidget *parent)
    : DetailsTab(parent)
    , m_decoded(decoded)
    , m_session(session)
    , m_pages(new QStackedWidget(this))
    , m_empty(new QWidget(m_pages))
    , m_note(new PlainLabel(m_empty))
    , m_fetch(new QPushButton(QIcon::fromTheme(u"search"_s), tr("Fetch extracted files"), m_empty))
    , m_cancel(new QPushButton(QIcon::fromTheme(u"stop"_s), tr("Cancel"), m_empty))
    , m_line(new PlainLabel(this))
    , m_remarks(new PlainLabel(this))
    , m_more(new QPushButton(tr("Show more"), this))
    , m_search(new QLineEdit(this))
    , m_add(new QToolButton(this))
    , m_addAllBad(new QPushButton(QIcon::fromTheme(u"add-files"_s), tr("Add malicious and suspicious"), this))
    , m_addChosen(new QAction(QIcon::fromTheme(u"add-files"_s), tr("Add to queue"), this))
    , m_addBad(new QAction(tr("Malicious and suspicious files"), this))
    , m_addNotGood(new QAction(tr("All files except goodware"), this))
    , m_container(new QPushButton(tr("Show its container"), this))
    , m_children(new QPushButton(tr("Show its children"), this))
    , m_view(new OutlineView(new OutlineModel({tr("File"), tr("Verdict"), tr("Risk"), tr("Threat name"), tr("Type"),
                                 tr("Size"), tr("Places"), tr("SHA-1")}),
          tr("The appliance extracted no files from this sample."), {40, 14, 6, 30, 22, 11, 8, 42}, this))
{
    arrange();
    connect(m_fetch, &QPushButton::clicked, this, [this] { Q_EMIT runWanted(contentsWord); });
    connect(m_cancel, &QPushButton::clicked, this, &ContentsTab::cancelWanted);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_decoded.raiseLimits();
        showDecoded();
    });
    connect(m_search, &QLineEdit::textChanged, m_view, &OutlineView::setFilter);
    connect(m_addChosen, &QAction::triggered, this, &ContentsTab::addChosen);
    connect(m_addBad, &QAction::triggered, this, [this] { addWith(false); });
    connect(m_addAllBad, &QPushButton::clicked, m_addBad, &QAction::trigger);
    connect(m_addNotGood, &QAction::triggered, this, [this] { addWith(true); });
    connect(m_view, &QAbstractItemView::activated, this, &ContentsTab::addChosen);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { m_addChosen->setEnabled(m_view->selectionModel()->hasSelection()); });
    connect(m_container, &QPushButton::clicked, this, [this] {
        if (const RowId id = m_decoded.row() ? containerRow(m_session, *m_decoded.row()) : 0)
            Q_EMIT rowsWanted({id});
    });
    connect(m_children, &QPushButton::clicked, this, [this] {
        if (m_decoded.row())
            Q_EMIT rowsWanted(childRows(m_session, *m_decoded.row()));
    });
    connect(&m_decoded, &DecodedRecord::ready, this, &ContentsTab::showDecoded);
    showRow(nullptr);
}

void ContentsTab::arrange()
{
    setObjectName(u"contentsTab"_s);
    m_note->setObjectName(u"contentsNote"_s);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_fetch->setObjectName(u"fetchContents"_s);
    m_cancel->setObjectName(u"cancelContents"_s);
    m_line->setObjectName(u"contentsLine"_s);
    QFont bold = m_line->font();
    bold.setBold(true);
    m_line->setFont(bold);
    m_remarks->setObjectName(u"contentsRemarks"_s);
    m_remarks->setWordWrap(true);
    m_more->setObjectName(u"contentsMore"_s);
    m_more->setToolTip(tr("Show ten times as many files and levels"));
    m_search->setObjectName(u"contentsSearch"_s);
    m_search->setAccessibleName(tr("Search the extracted files"));
    m_search->setPlaceholderText(tr("Search the extracted files"));
    m_search->setClearButtonEnabled(true);
    m_add->setObjectName(u"contentsAdd"_s);
    m_addAllBad->setObjectName(u"contentsAddAllBad"_s);
    m_add->setText(tr("Add to queue"));
    m_add->setIcon(QIcon::fromTheme(u"add-files"_s));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_add);
    menu->setObjectName(u"contentsAddMenu"_s);
    auto *chosen = menu->addAction(tr("Selected files"));
    connect(chosen, &QAction::triggered, this, &ContentsTab::addChosen);
    connect(m_addChosen, &QAction::changed, chosen, [this, chosen] { chosen->setEnabled(m_addChosen->isEnabled()); });
    menu->addAction(m_addBad);
    menu->addAction(m_addNotGood);
    m_add->setMenu(menu);
    m_addBad->setObjectName(u"contentsAddBad"_s);
    m_addNotGood->setObjectName(u"contentsAddNotGood"_s);
    m_addChosen->setObjectName(u"contentsAddChosen"_s);
    m_addChosen->setEnabled(false);
    chosen->setEnabled(false);
    m_container->setObjectName(u"showContainer"_s);
    m_container->setToolTip(tr("Go to the row that this file came from"));
    m_children->setObjectName(u"showChildren"_s);
    m_children->setToolTip(tr("Select the rows that came from this one"));
    m_view->setObjectName(u"contentsView"_s);
    m_view->setAccessibleName(tr("Extracted files"));
    m_view->setContextMenuPolicy(Qt::DefaultContextMenu);
    m_view->addAction(m_addChosen);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_fetch);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *empty = new QVBoxLayout(m_empty);
    empty->addStretch(1);
    empty->addWidget(m_note);
    empty->addLayout(buttons);
    empty->addStretch(1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_view);
    auto *top = new QHBoxLayout;
    top->addWidget(m_line);
    top->addWidget(m_search, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_addAllBad, m_add, m_container, m_children})
        top->addWidget(widget);
    auto *cut = new QHBoxLayout;
    cut->addWidget(m_remarks, 1);
    cut->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(top);
    layout->addLayout(cut);
    layout->addWidget(m_pages, 1);
}

void ContentsTab::showRow(const Row *row)
{
    showWays();
    if (!row || !hasContents(*row->record)) {
        m_contents = nullptr;
        m_view->outline().setNodes({});
        showEmpty(row);
        return;
    }
    m_decoded.request();
    showDecoded();
}

// To the container and to the children of the row.
void ContentsTab::showWays()
{
    const Row *row = m_decoded.row();
    m_container->setVisible(row && containerRow(m_session, *row) != 0);
    m_children->setVisible(row && hasChildRows(m_session, *row));
}

void ContentsTab::showEmpty(const Row *row)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_line, m_search, m_add, m_addAllBad, m_remarks, m_more})
        widget->hide();
    const bool applies = row && contentsApply(*row);
    const bool runs = row && !isFinal(row->state) && row->state != State::Queued;
    const bool asked = row && row->action == contentsWord;
    QString note = tr("Only files contain other files.");
    if (runs)
        note = asked ? tr("Fetching: %1").arg(userText(*row->stage)) : tr("Another action is running on this row.");
    else if (asked && row->error)
        note = userText(*row->error);
    else if (asked && row->state == State::NotFound)
        note = tr("This sample is not on the appliance, so nothing was extracted from it.");
    else if (applies)
        note
            = tr("What is inside? The appliance unpacks archives, installers and documents, and has a verdict for each "
                 "file in them.");
    m_note->setText(forDisplay(note, 2000));
    m_fetch->setVisible(applies && !runs);
    m_cancel->setVisible(runs && asked);
    m_pages->setCurrentWidget(m_empty);
}

void ContentsTab::showDecoded()
{
    const Row *row = m_decoded.row();
    if (!row || !hasContents(*row->record))
        return;
    if (!m_decoded.isReady()) {
        m_fetch->hide();
        m_cancel->hide();
        m_note->setText(tr("Reading the list…"));
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    m_pages->setCurrentWidget(m_view);
    if (m_contents == m_decoded.contents())
        return;
    m_contents = m_decoded.contents();
    const bool any = m_contents && !m_contents->nodes.empty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_add})
        widget->setVisible(any);
    m_addAllBad->setVisible(any && m_contents->malicious + m_contents->suspicious > 0);
    m_line->setVisible(m_contents != nullptr);
    m_line->setText(m_contents ? contentsLine(*m_contents) : QString());
    const QString remarks = m_contents ? m_contents->remarks.join(u' ') : QString();
    m_remarks->setText(forDisplay(remarks, 2000));
    m_remarks->setVisible(!remarks.isEmpty());
    const bool isCut = any
        && (m_contents->nodes.size() >= m_decoded.limits().files
            || std::ranges::any_of(m_contents->nodes,
                [this](const ContentsNode &node) { return node.depth + 1 >= m_decoded.limits().depth; }));
    m_more->setVisible(isCut);
    m_view->outline().setNodes(m_contents ? contentsNodes(*m_contents) : std::vector<OutlineNode>{});
    if (m_view->outline().nodeCount() <= maxExpanded)
        m_view->expandAll();
    if (any) {
        m_addBad->setEnabled(m_contents->malicious + m_contents->suspicious > 0);
        m_addNotGood->setEnabled(m_contents->malicious + m_contents->suspicious + m_contents->unknown > 0);
        if (m_contents->worst != ContentsNode::none)
            m_view->select(m_view->outline().indexOf(m_contents->nodes[m_contents->worst].file.sha1));
    }
}

void ContentsTab::addChosen()
{
    QStringList values;
    for (const QModelIndex &node : m_view->selectedNodes()) {
        if (const QString sha1 = m_view->outline().node(node).key; !sha1.isEmpty())
            values << sha1;
    }
    if (!values.isEmpty())
        Q_EMIT addToQueue(values);
}

void ContentsTab::addWith(bool alsoUnknown)
{
    if (m_contents)
        Q_EMIT addToQueue(digestsByVerdict(*m_contents, alsoUnknown));
}

bool ContentsTab::event(QEvent *event)
{
    // While the reader is in here, "find" means this search and not the window's filter line.
    if (event->type() == QEvent::ShortcutOverride && m_search->isVisible()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return DetailsTab::event(event);
}

void ContentsTab::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find) && m_search->isVisible()) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else {
        DetailsTab::keyPressEvent(event);
    }
}

bool ContentsTab::saysSomething(const Row *row) const
{
    return row && (hasContents(*row->record) || contentsApply(*row));
}

QString ContentsTab::title(const Row *) const
{
    return tr("Contents");
}

} // namespace assay
