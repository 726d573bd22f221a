// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/search_window.h"

#include "appliance/host_text.h"
#include "exporting/export_dialog.h"
#include "filtering/saved_menu.h"
#include "hunting/hits_view.h"
#include "hunting/search_consent.h"
#include "hunting/search_form.h"
#include "hunting/search_line.h"
#include "look/plain_text.h"
#include "session/provenance.h"
#include "text/user_text.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>

namespace assay {
using namespace Qt::StringLiterals;

SearchWindow::SearchWindow(Workspace &workspace, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_workspace(workspace)
    , m_saved(workspace.preferences(), Pref::SavedSearches, Pref::SearchHistory)
    , m_line(new SearchLine([this] { return vocabularyOf(m_workspace.session().rows()); }, this))
    , m_go(new QPushButton(this))
    , m_error(new PlainLabel(this))
    , m_form(new SearchForm(this))
    , m_view(new HitsView(m_hits, this))
    , m_state(new PlainLabel(this))
    , m_add(new QPushButton(QIcon::fromTheme(u"add-files"_s), {}, this))
    , m_export(new QPushButton(QIcon::fromTheme(u"export"_s), tr("&Export…"), this))
    , m_consent(new SearchConsent(workspace, this))
{
    arrange();
    connectParts();
    m_line->setHistory(m_saved.history());
    m_form->setSort(m_workspace.preferences().value(Pref::SearchSort).toString());
    showAppliance();
    showError();
    showState();
    m_line->setFocus();
}

void SearchWindow::arrange()
{
    setObjectName(u"searchWindow"_s);
    setWindowTitle(tr("Search"));
    m_line->setObjectName(u"searchText"_s);
    m_go->setObjectName(u"searchGo"_s);
    m_error->setObjectName(u"searchError"_s);
    m_error->setWordWrap(true);
    m_view->setObjectName(u"searchHits"_s);
    m_view->setAccessibleName(tr("Hits of the search"));
    m_state->setObjectName(u"searchState"_s);
    m_state->setWordWrap(true);
    m_add->setObjectName(u"searchAdd"_s);
    m_export->setObjectName(u"searchExport"_s);
    m_export->setToolTip(tr("Write the hits to a file without adding them to the list"));
    auto *menu = new SavedMenu(
        m_saved, {tr("No search is saved yet"), tr("Save this search…"), tr("Save search"), tr("Query:")},
        [this] { return m_line->error() ? QString() : m_line->text().trimmed(); }, this);
    menu->setObjectName(u"searchMenu"_s);
    connect(menu, &SavedMenu::chosen, this, [this](const QString &line) { prepare(line); });
    auto *saved = new QToolButton(this);
    saved->setObjectName(u"searchSaved"_s);
    saved->setText(tr("Saved"));
    saved->setAccessibleName(tr("Saved searches"));
    saved->setToolTip(tr("Saved and recent searches"));
    saved->setPopupMode(QToolButton::InstantPopup);
    saved->setMenu(menu);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_line, 0, 0);
    layout->addWidget(m_go, 0, 1);
    layout->addWidget(saved, 0, 2);
    layout->addWidget(m_error, 1, 0, 1, 3);
    layout->addWidget(m_form, 2, 0, 1, 3);
    layout->addWidget(m_view, 3, 0, 1, 3);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_state, 1);
    bottom->addWidget(m_add);
    bottom->addWidget(m_export);
    layout->addLayout(bottom, 4, 0, 1, 3);
    layout->setColumnStretch(0, 1);
    layout->setRowStretch(3, 1);
    QWidget::setTabOrder(m_line, m_go);
    QWidget::setTabOrder(m_go, saved);
    QWidget::setTabOrder(saved, m_form);
    QWidget::setTabOrder(m_form, m_view);
    QWidget::setTabOrder(m_view, m_add);
    QWidget::setTabOrder(m_add, m_export);
    resize(QSize(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 38)
               .boundedTo(screen()->availableSize() * 0.9));
}

void SearchWindow::connectParts()
{
    connect(m_line, &QueryLine::accepted, this, [this] {
        if (!isSearching())
            searchOrCancel();
    });
    connect(m_line, &QueryLine::escaped, this, &QWidget::close);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        showError();
        showState();
    });
    connect(m_line, &QLineEdit::textEdited, this, [this] { m_from = 0; });
    connect(m_go, &QPushButton::clicked, this, &SearchWindow::searchOrCancel);
    connect(m_form, &SearchForm::sortChanged, this,
        [this] { m_workspace.preferences().setValue(Pref::SearchSort, m_form->sort()); });
    connect(m_view, &HitsView::endReached, this, &SearchWindow::fetchMore);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SearchWindow::showState);
    connect(m_add, &QPushButton::clicked, this, &SearchWindow::addChosen);
    connect(m_export, &QPushButton::clicked, this, &SearchWindow::exportHits);
    connect(&m_workspace, &Workspace::linkChanged, this, [this] {
        showAppliance();
        showState();
    });
    auto *add = new QAction(m_add->icon(), tr("Add to queue"), m_view);
    add->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    add->setShortcutContext(Qt::WidgetShortcut);
    connect(add, &QAction::triggered, this, &SearchWindow::addChosen);
    auto *similar = new QAction(tr("Find files similar to this one"), m_view);
    connect(similar, &QAction::triggered, this, [this] {
        if (const std::vector<RowId> ids = m_view->selectedIds(); !ids.empty())
            prepare(searchTerm("similar-to"_L1, m_hits.find(ids.front())->indicator.value));
    });
    m_view->addActions({add, similar});
    connect(new QShortcut(QKeySequence::Cancel, this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_line->setFocus(Qt::ShortcutFocusReason);
        m_line->selectAll();
    });
}

void SearchWindow::prepare(const QString &query, RowId from)
{
    m_line->setText(query);
    m_from = from;
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->setCursorPosition(int(query.size()));
}

void SearchWindow::searchOrCancel()
{
    if (isSearching()) {
        m_search->cancel();
        return;
    }
    SearchQuery query;
    query.text = m_line->text().trimmed();
    m_form->fill(query);
    if (query.text.isEmpty() || m_line->error() || !m_workspace.context())
        return;
    m_consent->ask(query, [this, query](std::optional<quint64> owner) {
        if (owner)
            return start(query, *owner);
        m_note = tr("Nothing was sent.");
        showState();
    });
}

void SearchWindow::start(const SearchQuery &query, quint64 owner)
{
    ActionContext *context = m_workspace.context();
    if (!context)
        return showState();
    m_saved.remember(query.text);
    m_line->setHistory(m_saved.history());
    stop();
    std::vector<RowId> old;
    for (const Row &row : m_hits.rows())
        old.push_back(row.id);
    m_hits.remove(old);
    m_view->refresh();
    m_note.clear();
    m_failure.reset();
    m_hitsFrom = m_from;
    m_search = std::make_unique<Search>(context->dispatcher, context->quota, query, owner, maxHits);
    connect(m_search.get(), &Search::arrived, this, &SearchWindow::take);
    connect(m_search.get(), &Search::failed, this, [this](const ApiError &error) {
        m_failure = error;
        showState();
    });
    m_search->next();
    showState();
}

void SearchWindow::stop()
{
    if (!m_search)
        return;
    m_search->disconnect(this);
    m_search->cancel();
    m_search.release()->deleteLater();
}

void SearchWindow::take(const std::vector<Row> &hits)
{
    std::vector<Row> rows = hits;
    for (Row &row : rows)
        row.demo = m_workspace.isDemo();
    m_hits.add(std::move(rows));
    m_view->refresh();
    showState();
    // A list that fits into its window cannot be scrolled to its end.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_view->verticalScrollBar()->maximum() == 0)
                fetchMore();
        },
        Qt::QueuedConnection);
}

void SearchWindow::fetchMore()
{
    if (!m_search || m_search->isRunning() || m_search->end() != Search::End::Open)
        return;
    m_search->next();
    showState();
}

void SearchWindow::showError()
{
    const std::optional<FilterError> &error = m_line->error();
    QString text
        = error ? tr("Character %L1: %2").arg(error->at + 1).arg(error->sentence) : searchRemark(m_line->text());
    m_error->setHostileText(text);
    m_error->setVisible(!text.isEmpty());
    m_line->setAccessibleDescription(m_error->text());
}

void SearchWindow::showAppliance()
{
    const std::optional<Profile> &profile = m_workspace.profile();
    m_form->setAppliance(profile ? labelText(*profile) : QString());
}

void SearchWindow::showState()
{
    const bool isConnected = m_workspace.context() != nullptr;
    m_go->setText(isSearching() ? tr("&Cancel") : tr("&Search"));
    m_go->setEnabled(isSearching() || (isConnected && !m_line->error() && !m_line->text().trimmed().isEmpty()));
    QStringList sentences;
    if (!m_note.isEmpty())
        sentences << m_note;
    if (m_failure && m_failure->kind != ApiError::Kind::Cancelled)
        sentences << searchErrorText(*m_failure);
    else if (m_failure)
        sentences << tr("Cancelled.");
    const int found = int(m_hits.count());
    if (isSearching() && found == 0)
        sentences << tr("Searching…");
    else if (m_search && m_search->total() && *m_search->total() > found)
        sentences << tr("%L1 of %L2 hits.").arg(found).arg(*m_search->total());
    else if (m_search && (found > 0 || !m_failure))
        sentences << tr("%Ln hit(s).", nullptr, found);
    if (m_search && m_search->end() == Search::End::Open && found > 0)
        sentences << (isSearching() ? tr("Loading more…") : tr("More are loaded as you scroll."));
    if (m_search && !isSearching())
        sentences << searchNotes(*m_search);
    if (!isConnected)
        sentences << tr("No appliance is connected.");
    m_state->setText(sentences.join(u' '));
    m_view->setEmptyText(isSearching()                                  ? tr("Searching…")
            : m_failure && m_failure->kind != ApiError::Kind::Cancelled ? searchErrorText(*m_failure)
            : m_search && !m_failure
            ? tr("No sample has these properties. Try a wildcard: threatname:*.Emotet*")
            : tr("Type which properties the samples have: KEY:VALUE, with * and ?, [a, b], AND, OR, "
                 "NOT and parentheses. Ctrl+Space offers keys and values."));
    const std::vector<RowId> selected = m_view->selectedIds();
    m_add->setText(
        selected.empty() ? tr("&Add all shown to queue") : tr("&Add %Ln to queue", nullptr, int(selected.size())));
    m_add->setEnabled(found > 0);
    m_export->setEnabled(found > 0);
}

// The selected hits, otherwise all.
std::vector<RowId> SearchWindow::chosenIds() const
{
    const std::vector<RowId> selected = m_view->selectedIds();
    return selected.empty() ? m_view->shownIds() : selected;
}

void SearchWindow::addChosen()
{
    const Session &session = m_workspace.session();
    const Row *source = session.find(m_hitsFrom);
    const Shared<CameFrom> cameFrom = source ? CameFrom{m_hitsFrom, provenanceOf(*source)} : Shared<CameFrom>();
    const Shared<QString> batch(tr("Search: %1").arg(forDisplay(m_search ? m_search->query().text : QString(), 60)));
    auto rows = std::make_shared<std::vector<Row>>();
    int known = 0;
    for (const RowId id : chosenIds()) {
        const std::shared_ptr<const Row> hit = m_hits.withRecord(id);
        if (session.contains(hit->indicator)) {
            ++known;
            continue;
        }
        Row row;
        row.indicator = hit->indicator;
        row.demo = hit->demo;
        row.appliance = hit->appliance;
        row.queriedAt = hit->queriedAt;
        row.record = hit->record; // its verdict is there before anything is asked again
        row.batch = batch;
        row.cameFrom = cameFrom;
        mergeAnswers(row);
        rows->push_back(std::move(row));
    }
    const int added = int(rows->size());
    if (added > 0)
        Q_EMIT addWanted(rows);
    m_note = tr("%Ln row(s) added to the list.", nullptr, added);
    if (known > 0)
        m_note += u' ' + tr("%Ln hit(s) were in it already.", nullptr, known);
    showState();
}

void SearchWindow::exportHits()
{
    ExportDefaults defaults;
    if (const std::optional<Profile> &profile = m_workspace.profile()) {
        defaults.appliance = profile->name;
        if (const Result<QUrl> url = baseUrl(*profile))
            defaults.applianceUrl = url->toString(QUrl::FullyEncoded);
    }
    defaults.demo = m_workspace.isDemo();
    defaults.version = QCoreApplication::applicationVersion();
    auto *dialog = new ExportDialog(
        m_hits, m_view->shownIds(), m_view->selectedIds(), m_workspace.preferences(), defaults, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QString &path, qint64 rows) {
        m_note = tr("%Ln hit(s) written to %1", nullptr, int(rows)).arg(forDisplay(path, 200));
        showState();
        Q_EMIT exported(path, rows);
    });
    dialog->open();
}

} // namespace assay
