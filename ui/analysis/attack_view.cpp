// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/attack_view.h"

#include "analysis/attack_model.h"
#include "look/plain_text.h"
#include "tables/outline_view.h"
#include "text/user_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

AttackView::AttackView(QWidget *parent)
    : QWidget(parent)
    , m_model(new AttackModel(this))
    , m_matrix(new QTableView(this))
    , m_list(new OutlineView(new OutlineModel({tr("Tactic or technique"), tr("ID"), tr("Evidence")}),
          tr("The analysis names no ATT&CK technique."), {44, 14, 10}, this))
    , m_forms(new QStackedWidget(this))
    , m_asList(new QToolButton(this))
    , m_chosen(new PlainLabel(this))
    , m_about(new PlainLabel(this))
    , m_evidence(new OutlineView(new OutlineModel({tr("Evidence"), tr("Priority")}),
          tr("Select a technique to see its evidence."), {50, 8}, this))
{
    setObjectName(u"attackView"_s);
    m_matrix->setObjectName(u"attackMatrix"_s);
    m_matrix->setAccessibleName(tr("ATT&CK matrix"));
    m_matrix->setModel(m_model);
    m_matrix->setSelectionMode(QAbstractItemView::SingleSelection);
    m_matrix->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_matrix->setTabKeyNavigation(false);
    m_matrix->setWordWrap(true);
    m_matrix->setTextElideMode(Qt::ElideRight);
    m_matrix->setCornerButtonEnabled(false);
    m_matrix->verticalHeader()->hide();
    m_matrix->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_matrix->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 + 8);
    m_matrix->horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 24);
    m_matrix->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setObjectName(u"attackList"_s);
    m_list->setAccessibleName(tr("ATT&CK techniques"));
    m_forms->addWidget(m_matrix);
    m_forms->addWidget(m_list);
    m_asList->setObjectName(u"attackAsList"_s);
    m_asList->setText(tr("As a list"));
    m_asList->setCheckable(true);
    m_asList->setToolTip(tr("Show the techniques as a list instead of the matrix"));
    m_chosen->setObjectName(u"attackChosen"_s);
    m_chosen->setWordWrap(true);
    m_chosen->setSelectable(true);
    QFont bold = m_chosen->font();
    bold.setBold(true);
    m_chosen->setFont(bold);
    m_about->setObjectName(u"attackAbout"_s);
    m_about->setWordWrap(true);
    m_about->setSelectable(true);
    m_evidence->setObjectName(u"attackEvidence"_s);
    m_evidence->setAccessibleName(tr("Evidence of the technique"));
    m_evidence->setRootIsDecorated(false);

    auto *side = new QWidget(this);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(m_chosen, 1);
    head->addWidget(m_asList, 0, Qt::AlignTop);
    sideLayout->addLayout(head);
    sideLayout->addWidget(m_about);
    sideLayout->addWidget(m_evidence, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"attackSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_forms);
    splitter->addWidget(side);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_asList, &QToolButton::toggled, this, &AttackView::showForm);
    connect(m_matrix->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const AttackTechnique *technique = m_model->technique(index))
            show(m_model->tactic(index.column()), *technique);
    });
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this] {
            const QModelIndexList chosen = m_list->selectedNodes();
            const QModelIndex node = chosen.isEmpty() ? QModelIndex() : chosen.first();
            if (!node.isValid() || !node.parent().isValid())
                return;
            const int column = node.parent().row();
            if (const AttackTechnique *technique = m_model->technique(m_model->index(node.row(), column)))
                show(m_model->tactic(column), *technique);
        },
        Qt::QueuedConnection); // the selection follows the current row
    auto *copy = new QShortcut(QKeySequence::Copy, m_matrix);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        if (const AttackTechnique *technique = m_model->technique(m_matrix->currentIndex()))
            QGuiApplication::clipboard()->setText(clipboardLine(technique->id + u' ' + technique->name));
    });
    setAnalysis(nullptr);
}

void AttackView::setAnalysis(const StaticAnalysisPtr &analysis)
{
    m_analysis = analysis;
    m_model->setAnalysis(analysis);
    m_chosen->clear();
    m_about->clear();
    m_about->hide();
    m_evidence->outline().setNodes({});
    fillList();
    showForm();
    const QModelIndex first = m_model->index(0, 0);
    if (m_model->technique(first))
        m_matrix->setCurrentIndex(first);
}

void AttackView::fillList()
{
    std::vector<OutlineNode> nodes;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const AttackTactic &tactic = m_model->tactic(column);
        OutlineNode node{.cells = {tactic.name, tactic.id, {}}, .hint = tactic.description, .strong = true};
        for (const AttackTechnique &technique : tactic.techniques) {
            const QString count = QString::number(technique.evidence.size());
            node.children.push_back({.cells = {technique.name, technique.id, count}, .hint = technique.description});
        }
        nodes.push_back(std::move(node));
    }
    m_list->outline().setNodes(std::move(nodes));
    m_list->expandAll();
}

void AttackView::showForm()
{
    const bool asList = m_asList->isChecked() || m_isFiltering || m_model->techniqueCount() == 0;
    m_forms->setCurrentWidget(asList ? static_cast<QWidget *>(m_list) : m_matrix);
}

void AttackView::show(const AttackTactic &tactic, const AttackTechnique &technique)
{
    m_chosen->setText(forDisplay(u"%1 %2 \u2013 %3"_s.arg(technique.id, technique.name, tactic.name)));
    m_about->setText(forDisplay(technique.description, 400));
    m_about->setVisible(!technique.description.isEmpty());
    std::vector<OutlineNode> nodes;
    for (const AnalysisIndicator &indicator : technique.evidence)
        nodes.push_back({.cells = {indicator.description, QString::number(indicator.priority)},
            .sortKeys = {{}, indicator.priority}});
    m_evidence->outline().setNodes(std::move(nodes));
}

void AttackView::setFilter(const QString &text)
{
    m_isFiltering = !text.isEmpty();
    m_list->setFilter(text);
    showForm();
}

int AttackView::techniqueCount() const
{
    return m_model->techniqueCount();
}

int AttackView::matches() const
{
    return m_list->matches();
}

} // namespace assay
