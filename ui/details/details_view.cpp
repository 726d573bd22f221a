// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/details_view.h"

#include "actions/actions_list.h"
#include "details/analysis_tab.h"
#include "details/attributes_tab.h"
#include "details/compare_tab.h"
#include "details/contents_tab.h"
#include "details/decoded_record.h"
#include "details/hashes_tab.h"
#include "details/json_tab.h"
#include "details/log_tab.h"
#include "details/network_tab.h"
#include "details/pdf_tab.h"
#include "details/properties_tab.h"
#include "details/related_tab.h"
#include "details/scanners_tab.h"
#include "details/scrolled_page.h"
#include "details/summary_card.h"
#include "details/summary_tab.h"
#include "details/tab_overflow.h"
#include "details/third_party_tab.h"
#include "look/key_name.h"
#include "look/plain_text.h"
#include "queue/queue.h"
#include "session/record_analysis.h"
#include "tables/rows_view.h"

#include <QCheckBox>
#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QMap>
#include <QShortcut>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

DetailsView::DetailsView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_decoded(new DecodedRecord(this))
    , m_card(new SummaryCard(this))
    , m_nothing(new PlainLabel(tr("Select a row to see its details."), this))
    , m_tabs(new QTabWidget(this))
    , m_overflow(new TabOverflow(*m_tabs, [this](int tab) { return rankOf(tab); }))
{
    setObjectName(u"detailsView"_s);
    setAccessibleName(tr("Details"));
    m_nothing->setObjectName(u"detailsNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_tabs->setObjectName(u"detailsTabs"_s);
    m_tabs->setAccessibleName(tr("Details"));
    m_tabs->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_card);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_nothing, 1);

    makeTabs();
    connect(m_card, &SummaryCard::pageWanted, this, &DetailsView::openTab);
    connect(m_card, &SummaryCard::said, this, &DetailsView::said);
    connect(m_card, &SummaryCard::tagChosen, this, [this](const QString &tag) { Q_EMIT filterWanted(u"tag"_s, tag); });
    connect(m_decoded, &DecodedRecord::ready, this, &DetailsView::showReasons);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsView::refreshFront);
    connect(&session, &Session::changed, this, [this](const QList<qsizetype> &rows) {
        const Row *row = m_session.find(m_id);
        if (!row)
            return;
        const auto isChanged
            = [&](RowId id) { return std::binary_search(rows.begin(), rows.end(), m_session.rowOf(id)); };
        if (isChanged(m_id) || std::ranges::any_of(row->peers, isChanged))
            refresh();
    });
    m_aging.setInterval(std::chrono::seconds(30));
    connect(&m_aging, &QTimer::timeout, this, [this] {
        if (m_item)
            m_card->showAge(*m_item);
    });
    m_aging.start();
    const auto forgetGone = [this] {
        if (m_id != 0 && !m_session.find(m_id))
            showRow(0);
    };
    connect(&session, &Session::removed, this, forgetGone);
    connect(&session, &Session::rearranged, this, forgetGone);
    refresh();
}

void DetailsView::makeTabs()
{
    auto *summary = new SummaryTab(*m_decoded, this);
    auto *analysis = new AnalysisTab(*m_decoded, this);
    auto *contents = new ContentsTab(*m_decoded, m_session, this);
    auto *hashes = new HashesTab(m_session, this);
    auto *network = new NetworkTab(m_session, this);
    auto *related = new RelatedTab(*m_decoded, m_session, this);
    auto *json = new JsonTab(this);
    auto *pdf = new PdfTab(this);
    m_log = new LogTab(this);
    for (DetailsTab *page : std::initializer_list<DetailsTab *>{summary, analysis, contents, hashes,
             new ThirdPartyTab(this), new ScannersTab(this), network, new AttributesTab(m_session, this), related, json,
             pdf, new PropertiesTab(this), m_log, new CompareTab(m_session, this)})
        addTab(page);
    for (const auto &[keys, step] : {std::pair{u"Ctrl+Tab"_s, 1}, std::pair{u"Ctrl+Shift+Tab"_s, -1}}) {
        auto *key = new QShortcut(QKeySequence(keys), this);
        connect(key, &QShortcut::activated, this, [this, step = step] {
            const int count = m_tabs->count();
            m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count) % count);
        });
    }
    const auto run = [this](const QString &word) { Q_EMIT runWanted(m_id, word); };
    const auto cancel = [this] { Q_EMIT cancelWanted(m_id); };
    connect(summary, &SummaryTab::runWanted, this, run);
    connect(summary, &SummaryTab::pageWanted, this, &DetailsView::openTab);
    connect(summary, &SummaryTab::readWanted, this, [this] { Q_EMIT readWanted(m_id); });
    connect(summary, &SummaryTab::openFolderWanted, this, &DetailsView::openFolderWanted);
    connect(summary, &SummaryTab::pathsWanted, this, [this] { Q_EMIT pathsWanted(m_id); });
    connect(summary, &SummaryTab::showReportWanted, this, [this] { openTab(u"pdfTab"_s); });
    const auto add = [this](const QStringList &values) { Q_EMIT addToQueue(values, m_id); };
    const auto runWith
        = [this](const QString &word, const Parameters &parameters) { Q_EMIT runWanted(m_id, word, parameters); };
    connect(analysis, &AnalysisTab::bothWanted, this, [this] {
        m_contentsAfter = m_id;
        Q_EMIT runWanted(m_id, QString::fromLatin1(staticReportAction.word));
    });
    connect(analysis, &AnalysisTab::runWanted, this, runWith);
    connect(analysis, &AnalysisTab::rawWanted, this, [this, json] {
        openTab(json->objectName());
        json->showAnswerOf(u"details"_s);
    });
    connect(analysis, &AnalysisTab::cancelWanted, this, cancel);
    connect(analysis, &AnalysisTab::addToQueue, this, add);
    connect(analysis, &AnalysisTab::saveWanted, this, &DetailsView::saveWanted);
    connect(analysis, &AnalysisTab::said, this, &DetailsView::said);
    connect(contents, &ContentsTab::runWanted, this, run);
    connect(contents, &ContentsTab::cancelWanted, this, cancel);
    connect(contents, &ContentsTab::addToQueue, this, add);
    connect(contents, &ContentsTab::rowsWanted, this, &DetailsView::rowsWanted);
    connect(hashes, &HashesTab::said, this, &DetailsView::said);
    connect(network, &NetworkTab::runWanted, this, run);
    connect(network, &NetworkTab::moreWanted, this, [this](const Parameters &parameters) {
        Q_EMIT runWanted(m_id, QString::fromLatin1(networkAction.word), parameters);
    });
    connect(network, &NetworkTab::cancelWanted, this, cancel);
    connect(network, &NetworkTab::addToQueue, this, add);
    connect(related, &RelatedTab::addToQueue, this, add);
    const auto search = [this](const QString &query) { Q_EMIT searchWanted(query, m_id); };
    connect(related, &RelatedTab::searchWanted, this, search);
    connect(network, &NetworkTab::searchWanted, this, search);
    connect(json, &JsonTab::saveWanted, this, &DetailsView::saveWanted);
    connect(json, &JsonTab::said, this, &DetailsView::said);
    connect(pdf, &PdfTab::runWanted, this, run);
    connect(pdf, &PdfTab::cancelWanted, this, cancel);
    connect(pdf, &PdfTab::openFolderWanted, this, &DetailsView::openFolderWanted);
    connect(pdf, &PdfTab::saveCopyWanted, this, &DetailsView::saveCopyWanted);
    connect(m_log, &LogTab::said, this, &DetailsView::said);
}

void DetailsView::setFetchesAnalysis(bool fetches)
{
    findChild<AnalysisTab *>()->setFetchesByItself(fetches);
}

void DetailsView::setAppliance(const QUrl &base)
{
    m_log->setAppliance(base);
}

void DetailsView::addAbove(QWidget *line)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, line);
}

void DetailsView::addTab(DetailsTab *tab)
{
    const int page = int(m_pages.size());
    if (page < 10) { // Alt+1 is the first, Alt+0 the tenth
        auto *key = new QShortcut(QKeySequence(int(Qt::ALT) | (int(Qt::Key_0) + (page + 1) % 10)), this);
        connect(key, &QShortcut::activated, this, [this, page] { m_tabs->setCurrentIndex(page); });
    }
    m_pages.push_back(tab);
    m_stale.push_back(true);
    m_tabs->addTab(new ScrolledPage(tab, this), tab->title(nullptr));
}

void DetailsView::showRow(RowId id)
{
    if (id == m_id)
        return;
    m_id = id;
    refresh();
}

void DetailsView::refresh()
{
    m_item = m_session.withRecord(m_id);
    m_decoded->setRow(m_item);
    const Row *row = m_item.get();
    m_card->setVisible(row);
    m_tabs->setVisible(row);
    m_nothing->setVisible(!row);
    if (row) {
        m_card->showRow(*row);
        m_decoded->request();
        showReasons();
    }
    showTitles();
    m_stale.assign(m_pages.size(), true);
    refreshFront();
    fetchContentsAfterReport();
}

// Again when the analysis is decoded, which adds some.
void DetailsView::showReasons()
{
    if (const Row *row = m_decoded->row())
        m_card->showEvidence(*row,
            evidenceOf(
                *row, m_decoded->analysis().get(), m_decoded->contents().get(), QDateTime::currentDateTimeUtc()));
}

// One row runs one action at a time: the second begins when the first has ended well.
void DetailsView::fetchContentsAfterReport()
{
    const Row *row = m_item.get();
    if (m_contentsAfter == 0 || !row || row->id != m_contentsAfter || !isFinal(row->state)
        || row->action != QLatin1StringView(staticReportAction.word))
        return;
    m_contentsAfter = 0;
    if (row->state == State::Done && !hasContents(*row->record)
        && extractedFilesAction.applies(targetOf(*row, row->parameters)))
        Q_EMIT runWanted(m_id, QString::fromLatin1(extractedFilesAction.word));
}

void DetailsView::showTitles()
{
    const Row *row = m_item.get();
    const QColor faint = palette().color(QPalette::PlaceholderText);
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const int tab = int(i);
        const QString title = m_pages[i]->title(row);
        const bool says = m_pages[i]->saysSomething(row);
        m_tabs->setTabText(tab, title);
        m_tabs->tabBar()->setTabTextColor(tab, says ? QColor() : faint);
        const QString key = keyName(i < 10 ? u"Alt+%1"_s.arg((i + 1) % 10) : u"Ctrl+Tab"_s);
        m_tabs->setTabToolTip(tab, says ? key : tr("Nothing to show for this row. %1").arg(key).trimmed());
    }
    m_overflow->fitSoon();
}

// Where there is no room for all tabs, those in the order of an analyst's questions come first, then those that have
// something to show.
int DetailsView::rankOf(int tab) const
{
    static constexpr const char *first[] = {"summaryTab", "analysisTab", "contentsTab", "networkTab", "pdfTab"};
    const DetailsTab &page = *m_pages[size_t(tab)];
    for (int rank = 0; rank < int(std::size(first)); ++rank) {
        if (page.objectName() == QLatin1StringView(first[rank]))
            return rank;
    }
    return page.saysSomething(m_item.get()) ? int(std::size(first)) : int(std::size(first)) + 1;
}

bool DetailsView::openTab(const QString &objectName)
{
    const auto page = std::ranges::find(m_pages, objectName, [](const DetailsTab *one) { return one->objectName(); });
    if (page == m_pages.end())
        return false;
    m_tabs->setCurrentIndex(int(page - m_pages.begin()));
    return true;
}

QByteArray DetailsView::saveState() const
{
    QMap<QString, QByteArray> widths;
    const auto views = findChildren<RowsView *>();
    for (const RowsView *view : views)
        widths.insert(view->objectName(), view->header()->saveState());
    QMap<QString, bool> switches;
    const auto boxes = findChildren<QCheckBox *>();
    for (const QCheckBox *box : boxes)
        switches.insert(box->objectName(), box->isChecked());
    const int index = m_tabs->currentIndex();
    const QWidget *front = index < 0 ? nullptr : m_pages[size_t(index)];
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << (front ? front->objectName() : QString()) << widths << switches;
    return state;
}

void DetailsView::restoreState(const QByteArray &state)
{
    QString front;
    QMap<QString, QByteArray> widths;
    QMap<QString, bool> switches;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> front >> widths >> switches;
    if (stream.status() != QDataStream::Ok)
        return;
    openTab(front);
    const auto views = findChildren<RowsView *>();
    for (RowsView *view : views)
        view->header()->restoreState(widths.value(view->objectName()));
    const auto boxes = findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes) {
        if (const auto on = switches.constFind(box->objectName()); on != switches.cend())
            box->setChecked(*on);
    }
}

void DetailsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) { // faint, and the colours of verdicts, are others now
        showTitles();
        if (m_item)
            m_card->showRow(*m_item);
    }
    QWidget::changeEvent(event);
}

void DetailsView::refreshFront()
{
    const int front = m_tabs->currentIndex();
    if (front < 0 || size_t(front) >= m_pages.size() || !m_stale[size_t(front)])
        return;
    m_stale[size_t(front)] = false;
    m_pages[size_t(front)]->showRow(m_item.get());
}

} // namespace assay
