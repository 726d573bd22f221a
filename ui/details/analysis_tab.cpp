// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/analysis_tab.h"

#include "actions/action.h"
#include "analysis/analysis_view.h"
#include "analysis/contents_nodes.h"
#include "details/decoded_record.h"
#include "look/plain_text.h"
#include "queue/queue.h"
#include "session/record_analysis.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr auto reportWord = "static-report"_L1;
constexpr auto detailsWord = "details"_L1;

bool analysisApplies(QLatin1StringView word, const Row &row)
{
    const Action *action = actionFromWord(QString(word));
    return action && action->applies(targetOf(row, row.parameters));
}
} // namespace

AnalysisTab::AnalysisTab(DecodedRecord &decoded, QWidget *parent)
    : DetailsTab(parent)
    , m_decoded(decoded)
    , m_pages(new QStackedWidget(this))
    , m_empty(new QWidget(m_pages))
    , m_note(new PlainLabel(m_empty))
    , m_fetch(new QPushButton(QIcon::fromTheme(u"search"_s), tr("Fetch static report"), m_empty))
    , m_fetchAll(new QPushButton(tr("Fetch detailed report"), m_empty))
    , m_cancel(new QPushButton(QIcon::fromTheme(u"stop"_s), tr("Cancel"), m_empty))
    , m_full(new QWidget(m_pages))
    , m_rawLine(new QWidget(m_full))
    , m_dynamic(new PlainLabel(m_rawLine))
    , m_insideLine(new QWidget(m_full))
    , m_inside(new PlainLabel(m_insideLine))
    , m_view(new AnalysisView(m_full))
{
    setObjectName(u"analysisTab"_s);
    m_note->setObjectName(u"analysisNote"_s);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_fetch->setObjectName(u"fetchAnalysis"_s);
    m_fetch->setToolTip(tr("Ask the appliance for story, indicators, ATT&CK techniques and structure of this sample"));
    m_fetchAll->setObjectName(u"fetchDetails"_s);
    m_fetchAll->setToolTip(tr(
        "Ask the appliance for everything it has about this sample, also of dynamic analyses. This may take minutes."));
    m_cancel->setObjectName(u"cancelAnalysis"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {m_fetch, m_fetchAll, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *empty = new QVBoxLayout(m_empty);
    empty->addStretch(1);
    empty->addWidget(m_note);
    empty->addLayout(buttons);
    empty->addStretch(1);
    m_pages->addWidget(m_empty);
    makeRawLine();
    makeInsideLine();
    auto *full = new QVBoxLayout(m_full);
    full->setContentsMargins(0, 0, 0, 0);
    full->addWidget(m_insideLine);
    full->addWidget(m_rawLine);
    full->addWidget(m_view, 1);
    m_pages->addWidget(m_full);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_pages);

    connect(m_fetch, &QPushButton::clicked, this, &AnalysisTab::bothWanted);
    connect(m_fetchAll, &QPushButton::clicked, this, [this] { Q_EMIT runWanted(detailsWord); });
    connect(m_cancel, &QPushButton::clicked, this, &AnalysisTab::cancelWanted);
    connect(m_view, &AnalysisView::stringsWanted, this, [this] {
        Q_EMIT runWanted(reportWord, {{u"strings"_s, u"yes"_s}});
    });
    connect(m_view, &AnalysisView::addToQueue, this, &AnalysisTab::addToQueue);
    connect(m_view, &AnalysisView::saveWanted, this, &AnalysisTab::saveWanted);
    connect(m_view, &AnalysisView::said, this, &AnalysisTab::said);
    connect(&m_decoded, &DecodedRecord::ready, this, &AnalysisTab::showDecoded);
    showRow(nullptr);
}

void AnalysisTab::makeRawLine()
{
    m_rawLine->setObjectName(u"rawLine"_s);
    m_dynamic->setObjectName(u"dynamicNote"_s);
    m_dynamic->setWordWrap(true);
    auto *open = new QPushButton(tr("Show detailed report"), m_rawLine);
    open->setObjectName(u"showDetails"_s);
    open->setToolTip(tr("Everything that the appliance answered, as JSON that can be searched"));
    connect(open, &QPushButton::clicked, this, &AnalysisTab::rawWanted);
    auto *line = new QHBoxLayout(m_rawLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_dynamic, 1);
    line->addWidget(open);
}

void AnalysisTab::makeInsideLine()
{
    m_insideLine->setObjectName(u"insideLine"_s);
    m_inside->setObjectName(u"insideNote"_s);
    QFont bold = m_inside->font();
    bold.setBold(true);
    m_inside->setFont(bold);
    auto *add = new QPushButton(QIcon::fromTheme(u"add-files"_s), tr("Add them to the queue"), m_insideLine);
    add->setObjectName(u"addInside"_s);
    connect(add, &QPushButton::clicked, this, [this] {
        if (m_decoded.contents())
            Q_EMIT addToQueue(digestsByVerdict(*m_decoded.contents(), false));
    });
    auto *line = new QHBoxLayout(m_insideLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_inside);
    line->addWidget(add);
    line->addStretch(1);
}

// The shortest way from a container to what makes it malicious.
void AnalysisTab::showInside()
{
    const ContentsPtr &contents = m_decoded.contents();
    const bool isBad = contents && contents->malicious + contents->suspicious > 0;
    m_insideLine->setVisible(isBad);
    m_inside->setText(isBad ? tr("Files inside: %1").arg(contentsLine(*contents)) : QString());
}

// Says whether the detailed report has results of a sandbox.
void AnalysisTab::showRawLine()
{
    m_rawLine->setVisible(m_decoded.hasDetails());
    const QStringList &parts = m_decoded.dynamicParts();
    m_dynamic->setText(parts.isEmpty()
            ? tr("The detailed report has no results of a dynamic analysis.")
            : tr("Results of a dynamic analysis are there: %1.").arg(forDisplay(parts.join(", "_L1), 200)));
}

void AnalysisTab::showRow(const Row *row)
{
    if (!row || !hasAnalysis(*row->record)) {
        m_view->setAnalysis(nullptr);
        showEmpty(row);
        return;
    }
    m_decoded.request();
    showDecoded();
}

void AnalysisTab::showEmpty(const Row *row)
{
    const bool reports = row && analysisApplies(reportWord, *row);
    const bool details = row && analysisApplies(detailsWord, *row);
    const bool runs = row && !isFinal(row->state) && row->state != State::Queued;
    const bool asked = row && (row->action == reportWord || row->action == detailsWord);
    QString note = tr("There is no static analysis of a URL, domain or address.");
    if (runs)
        note = asked ? tr("Fetching: %1").arg(userText(*row->stage)) : tr("Another action is running on this row.");
    else if (asked && row->error)
        note = userText(*row->error);
    else if (asked && row->state == State::NotFound)
        note = tr("The appliance has no static analysis of this sample.");
    else if (reports)
        note = tr("Why is it malicious? The static report tells: what the file is, indicators, ATT&CK techniques, "
                  "strings and structure. The list of files inside is fetched with it.");
    m_note->setText(forDisplay(note, 2000));
    m_fetch->setVisible(reports && !runs);
    m_fetchAll->setVisible(details && !runs);
    m_cancel->setVisible(runs && asked);
    m_pages->setCurrentWidget(m_empty);
    // Another user's rows were not chosen by this analyst: opening them asks nobody.
    const bool mayFetch = reports && !runs && !asked && isFinal(row->state) && row->origin != Origin::Elsewhere;
    if (m_fetchesByItself && mayFetch && std::exchange(m_fetchedFor, row->id) != row->id) {
        const auto fetch = [this, id = row->id] {
            if (m_decoded.row() && m_decoded.row()->id == id)
                Q_EMIT bothWanted();
        };
        QMetaObject::invokeMethod(this, fetch, Qt::QueuedConnection);
    }
}

void AnalysisTab::showDecoded()
{
    const Row *row = m_decoded.row();
    if (!row || !hasAnalysis(*row->record))
        return;
    if (m_decoded.isReady()) {
        m_view->setAnalysis(m_decoded.analysis());
        showRawLine();
        showInside();
        m_pages->setCurrentWidget(m_full);
        return;
    }
    for (QPushButton *button : {m_fetch, m_fetchAll, m_cancel})
        button->hide();
    m_note->setText(tr("Reading the analysis…"));
    m_pages->setCurrentWidget(m_empty);
}

bool AnalysisTab::event(QEvent *event)
{
    // While the reader is in here, "find" means this search and not the window's filter line.
    if (event->type() == QEvent::ShortcutOverride && m_pages->currentWidget() == m_full
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return DetailsTab::event(event);
}

void AnalysisTab::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find) && m_pages->currentWidget() == m_full)
        m_view->focusSearch();
    else
        DetailsTab::keyPressEvent(event);
}

bool AnalysisTab::saysSomething(const Row *row) const
{
    return row && (hasAnalysis(*row->record) || analysisApplies(reportWord, *row));
}

QString AnalysisTab::title(const Row *) const
{
    return tr("Analysis");
}

} // namespace assay
