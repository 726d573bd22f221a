// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/analysis_view.h"

#include "analysis/analysis_nodes.h"
#include "analysis/attack_view.h"
#include "analysis/outline_text.h"
#include "analysis/strings_view.h"
#include "look/plain_text.h"
#include "tables/bar_delegate.h"
#include "tables/outline_view.h"
#include "text/user_text.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxStoryLength = 2'000; // characters

QString titleWith(const QString &title, qsizetype count)
{
    return count > 0 ? u"%1 (%2)"_s.arg(title, QLocale().toString(count)) : title;
}
} // namespace

AnalysisView::AnalysisView(QWidget *parent)
    : QWidget(parent)
    , m_story(new PlainLabel(this))
    , m_remarks(new PlainLabel(this))
    , m_pages(new QTabWidget(this))
    , m_search(new QLineEdit(this))
    , m_found(new PlainLabel(this))
    , m_save(new QPushButton(tr("Save page…"), this))
    , m_indicators(new OutlineView(new OutlineModel({tr("Indicator"), tr("Priority"), tr("Category"), tr("Relevance")}),
          tr("The analysis found no indicators."), {80, 9, 28, 16}, this))
    , m_attack(new AttackView(this))
    , m_strings(new StringsView(this))
    , m_noStrings(new QWidget(this))
    , m_structure(new OutlineView(new OutlineModel({tr("Part"), tr("Value"), tr("Detail")}),
          tr("The report says nothing about the structure of the file."), {44, 40, 30}, this))
    , m_decision(new PlainLabel(this))
    , m_addSource(new QPushButton(tr("Add that file to the queue"), this))
    , m_engines(
          new OutlineView(new OutlineModel({tr("Engine"), tr("Verdict"), tr("Result"), tr("Version"), tr("Note")}),
              tr("The report names no engines."), {34, 14, 40, 16, 24}, this))
{
    setObjectName(u"analysisView"_s);
    m_story->setObjectName(u"analysisStory"_s);
    m_story->setWordWrap(true);
    m_story->setSelectable(true);
    m_remarks->setObjectName(u"analysisRemarks"_s);
    m_remarks->setWordWrap(true);
    m_remarks->setSelectable(true);
    m_remarks->setForegroundRole(QPalette::PlaceholderText);
    m_pages->setObjectName(u"analysisPages"_s);
    m_pages->setAccessibleName(tr("Pages of the analysis"));
    m_pages->setDocumentMode(true);
    m_search->setObjectName(u"analysisSearch"_s);
    m_search->setAccessibleName(tr("Search this page"));
    m_search->setPlaceholderText(tr("Search this page"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_found->setObjectName(u"analysisFound"_s);
    m_save->setObjectName(u"analysisSave"_s);
    m_save->setToolTip(tr("Save what this page holds as text, with tabs between cells"));
    m_indicators->setObjectName(u"indicatorsView"_s);
    m_indicators->setAccessibleName(tr("Indicators by priority"));
    m_structure->setObjectName(u"structureView"_s);
    m_structure->setAccessibleName(tr("Structure of the file"));
    static_cast<BarDelegate *>(m_structure->itemDelegate())->setBarColumn(1);

    addPage(m_indicators, u"indicatorsPage"_s);
    addPage(m_attack, u"attackPage"_s);
    makeStringsPage();
    addPage(m_structure, u"structurePage"_s);
    makeDecisionPage();

    auto *corner = new QWidget(m_pages);
    auto *cornerLayout = new QHBoxLayout(corner);
    cornerLayout->setContentsMargins(0, 0, 0, 2);
    cornerLayout->addWidget(m_found);
    cornerLayout->addWidget(m_search);
    cornerLayout->addWidget(m_save);
    m_pages->setCornerWidget(corner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_story);
    layout->addWidget(m_remarks);
    layout->addWidget(m_pages, 1);

    connect(m_search, &QLineEdit::textChanged, this, &AnalysisView::search);
    connect(m_pages, &QTabWidget::currentChanged, this, &AnalysisView::search);
    connect(&m_strings->strings(), &StringsModel::searched, this, &AnalysisView::showMatches);
    connect(m_save, &QPushButton::clicked, this, &AnalysisView::save);
    connect(m_strings, &StringsView::said, this, &AnalysisView::said);
    connect(m_strings, &StringsView::addToQueue, this, &AnalysisView::addToQueue);
    connect(m_addSource, &QPushButton::clicked, this, [this] {
        if (m_analysis)
            Q_EMIT addToQueue({m_analysis->decision.propagatedFrom.value});
    });
    setAnalysis(nullptr);
}

void AnalysisView::addPage(QWidget *page, const QString &objectName)
{
    auto *frame = new QWidget(m_pages); // the views have names of their own
    frame->setObjectName(objectName);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(page);
    m_pages->addTab(frame, {});
}

void AnalysisView::makeStringsPage()
{
    m_strings->setObjectName(u"stringsView"_s);
    m_strings->setAccessibleName(tr("Strings in the file"));
    m_strings->setEmptyText(tr("The analysis found no strings."));
    m_noStrings->setObjectName(u"noStrings"_s);
    auto *row = new QHBoxLayout(m_noStrings);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new PlainLabel(tr("Only the strings that may be network indicators were fetched."), m_noStrings);
    label->setObjectName(u"noStringsLabel"_s);
    auto *fetch = new QPushButton(QIcon::fromTheme(u"refresh"_s), tr("Fetch all strings"), m_noStrings);
    fetch->setObjectName(u"fetchStrings"_s);
    connect(fetch, &QPushButton::clicked, this, &AnalysisView::stringsWanted);
    row->addWidget(label, 1);
    row->addWidget(fetch);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_noStrings);
    layout->addWidget(m_strings, 1);
    addPage(page, u"stringsPage"_s);
}

void AnalysisView::makeDecisionPage()
{
    m_decision->setObjectName(u"decisionLine"_s);
    m_decision->setWordWrap(true);
    m_decision->setSelectable(true);
    m_addSource->setObjectName(u"addPropagationSource"_s);
    m_engines->setObjectName(u"enginesOfAnalysis"_s);
    m_engines->setAccessibleName(tr("Engines of the static analysis"));
    m_engines->setRootIsDecorated(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_decision, 1);
    row->addWidget(m_addSource);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_engines, 1);
    addPage(page, u"decisionPage"_s);
}

void AnalysisView::setAnalysis(const StaticAnalysisPtr &analysis)
{
    if (analysis && analysis == m_analysis)
        return;
    m_analysis = analysis;
    const QString story = analysis ? analysis->story : QString();
    m_story->setText(forDisplay(story, maxStoryLength));
    m_story->setVisible(!story.isEmpty());
    const QString remarks = analysis ? analysis->remarks.join(u' ') : QString();
    m_remarks->setText(forDisplay(remarks, maxStoryLength));
    m_remarks->setVisible(!remarks.isEmpty());
    m_indicators->outline().setNodes(analysis ? indicatorNodes(*analysis) : std::vector<OutlineNode>{});
    m_attack->setAnalysis(analysis);
    m_strings->strings().setAnalysis(analysis);
    m_noStrings->setVisible(analysis && !analysis->hasStrings);
    m_structure->outline().setNodes(analysis ? structureNodes(*analysis) : std::vector<OutlineNode>{});
    m_structure->expandToDepth(0);
    showDecision();
    showTitles();
    search();
}

void AnalysisView::showDecision()
{
    m_engines->outline().setNodes(m_analysis ? engineNodes(*m_analysis) : std::vector<OutlineNode>{});
    const AnalysisDecision decision = m_analysis ? m_analysis->decision : AnalysisDecision{};
    QStringList sentences;
    if (decision.classification != Classification::None)
        sentences << (decision.result.isEmpty()
                ? tr("The static analysis says: %1.").arg(userText(decision.classification))
                : tr("The static analysis says: %1, %2.")
                      .arg(userText(decision.classification), forDisplay(decision.result)));
    const NamedValue &from = decision.propagatedFrom;
    if (decision.isPropagated)
        sentences << (from.value.isEmpty()
                ? tr("The verdict comes from another file: one inside of this file, or its container.")
                : tr("The verdict comes from another file: %1 %2.")
                      .arg(forDisplay(from.name, 40), forDisplay(from.value, 140)));
    m_decision->setText(sentences.join(u' '));
    m_decision->setVisible(!sentences.isEmpty());
    m_addSource->setVisible(decision.isPropagated && !from.value.isEmpty());
}

void AnalysisView::showTitles()
{
    const StaticAnalysis none;
    const StaticAnalysis &shown = m_analysis ? *m_analysis : none;
    m_pages->setTabText(Indicators, titleWith(tr("Indicators"), qsizetype(shown.indicators.size())));
    // A tab takes one & for the mark of its key.
    m_pages->setTabText(Attack, titleWith(tr("ATT&CK").replace(u'&', "&&"_L1), m_attack->techniqueCount()));
    m_pages->setTabText(Strings, titleWith(tr("Strings"), m_strings->strings().all()));
    m_pages->setTabText(Structure, tr("Structure"));
    m_pages->setTabText(Decision, titleWith(tr("Identification"), qsizetype(shown.decision.engines.size())));
}

void AnalysisView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool AnalysisView::openPage(const QString &objectName)
{
    for (int page = 0; page < m_pages->count(); ++page) {
        if (m_pages->widget(page)->objectName() == objectName) {
            m_pages->setCurrentIndex(page);
            return true;
        }
    }
    return false;
}

// In the page in front; the others are searched when they come to the front.
void AnalysisView::search()
{
    const QString text = m_search->text();
    switch (Page(m_pages->currentIndex())) {
    case Indicators:
        m_indicators->setFilter(text);
        break;
    case Attack:
        m_attack->setFilter(text);
        break;
    case Strings:
        m_strings->strings().search(text);
        break;
    case Structure:
        m_structure->setFilter(text);
        break;
    case Decision:
        m_engines->setFilter(text);
        break;
    }
    showMatches();
}

void AnalysisView::showMatches()
{
    if (m_search->text().isEmpty())
        return m_found->clear();
    int count = 0;
    bool goesOn = false;
    switch (Page(m_pages->currentIndex())) {
    case Indicators:
        count = m_indicators->matches();
        break;
    case Attack:
        count = m_attack->matches();
        break;
    case Strings:
        count = m_strings->strings().rowCount();
        goesOn = m_strings->strings().isSearching();
        break;
    case Structure:
        count = m_structure->matches();
        break;
    case Decision:
        count = m_engines->matches();
        break;
    }
    m_found->setText(goesOn ? tr("%Ln match(es) so far…", nullptr, count) : tr("%Ln match(es)", nullptr, count));
}

void AnalysisView::save()
{
    if (!m_analysis)
        return;
    const QString hash = m_analysis->hash(u"sha1");
    const QString name = (hash.isEmpty() ? u"analysis"_s : hash) + u" - %1.txt"_s;
    switch (Page(m_pages->currentIndex())) {
    case Indicators:
        return saveWanted(name.arg("indicators"_L1), outlineText(indicatorNodes(*m_analysis)));
    case Attack:
        return saveWanted(name.arg("attack"_L1), attackText(*m_analysis));
    case Structure:
        return saveWanted(name.arg("structure"_L1), outlineText(structureNodes(*m_analysis)));
    case Decision:
        return saveWanted(name.arg("engines"_L1), outlineText(engineNodes(*m_analysis)));
    case Strings:
        break;
    }
    auto *watcher = new QFutureWatcher<QByteArray>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, name] {
        watcher->deleteLater();
        Q_EMIT saveWanted(name.arg("strings"_L1), watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([analysis = m_analysis] { return StringsModel::textOf(*analysis); }));
}

} // namespace assay
