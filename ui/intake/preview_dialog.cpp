// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/preview_dialog.h"

#include "forms/plain.h"
#include "indicator/insisted.h"
#include "intake/files_model.h"
#include "intake/preview_model.h"
#include "intake/rejected_model.h"
#include "intake/tables.h"
#include "text/user_text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace assay {

// Nine tenths of the window, because the values are long, within the screen.
static QSize sizeIn(const QWidget *parent)
{
    const QSize room = parent ? parent->window()->size() * 9 / 10 : QSize();
    const QSize screen = QGuiApplication::primaryScreen()->availableSize() * 95 / 100;
    return room.expandedTo({880, 540}).boundedTo({1500, 960}).boundedTo(screen);
}

PreviewDialog::PreviewDialog(const QString &source, const IsQueued &isQueued, QWidget *parent)
    : QDialog(parent)
    , m_model(new PreviewModel(isQueued, this))
    , m_files(new FilesModel(this))
    , m_rejected(new RejectedModel(this))
{
    setObjectName(u"previewDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add indicators: %1").arg(forDisplay(source, 80)));
    resize(sizeIn(parent));
    build();
}

void PreviewDialog::build()
{
    m_table = named(new QTableView, u"previewTable"_s, tr("Indicators found"));
    m_table->setModel(m_model);
    dressTable(m_table);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(false);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    for (const int column : {PreviewModel::AsPasted, PreviewModel::AsSent})
        m_table->setItemDelegateForColumn(column, new MiddleElided(m_table));
    spreadColumns();

    m_summary = wrappedLabel({}, u"previewSummary"_s);
    auto *buttons = new QDialogButtonBox;
    m_add = named(buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole), u"previewAdd"_s);
    named(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), u"previewCancel"_s)->setAutoDefault(false);
    m_add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &PreviewDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *top = new QWidget;
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins({});
    topLayout->addWidget(optionRow());
    topLayout->addWidget(m_table);
    topLayout->addWidget(editRow());
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(top);
    splitter->addWidget(filesPart());
    splitter->addWidget(rejectedPart());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 1);
    m_readNotes = wrappedLabel({}, u"previewReadNotes"_s);
    m_readNotes->hide();
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_readNotes);
    layout->addWidget(splitter, 1);
    layout->addLayout(bottom);

    connect(m_model, &PreviewModel::tallyChanged, this, &PreviewDialog::showSummary);
    connect(m_files, &FilesModel::chosenChanged, this, &PreviewDialog::showSummary);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const bool any = m_table->selectionModel()->hasSelection();
        for (QPushButton *button : {m_tick, m_untick, m_type})
            button->setEnabled(any);
    });
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) {
        if (m_table->indexAt(at).isValid())
            m_types->popup(m_table->viewport()->mapToGlobal(at));
    });
    m_table->setFocus();
}

// Gives narrow columns the width they need, shares the rest between the values, and leaves what remains to the remark.
void PreviewDialog::spreadColumns()
{
    const QHeaderView *header = m_table->horizontalHeader();
    int type = 0;
    for (const auto one : {IndicatorType::Url, IndicatorType::Fqdn, IndicatorType::Ipv4, IndicatorType::Sha512})
        type = std::max(type, m_table->fontMetrics().horizontalAdvance(userText(one) + u"MM"_s));
    int rest = width();
    for (const int column : {PreviewModel::Tick, PreviewModel::Type, PreviewModel::Count}) {
        const int needed = std::max(header->sectionSizeHint(column), column == PreviewModel::Type ? type : 0);
        m_table->setColumnWidth(column, needed);
        rest -= needed;
    }
    m_table->setColumnWidth(PreviewModel::AsPasted, rest * 3 / 10);
    m_table->setColumnWidth(PreviewModel::AsSent, rest * 36 / 100);
}

QWidget *PreviewDialog::optionRow()
{
    m_hostsOfUrls = named(new QCheckBox(tr("Also the hosts of &URLs")), u"previewHostsOfUrls"_s);
    m_hostsOfMail = named(new QCheckBox(tr("Also the hosts of &mail addresses")), u"previewHostsOfMail"_s);
    m_doubtful = named(new QCheckBox(tr("Also select un&certain matches")), u"previewDoubtful"_s);
    const auto again = [this] { Q_EMIT optionsChanged(m_hostsOfUrls->isChecked(), m_hostsOfMail->isChecked()); };
    connect(m_hostsOfUrls, &QCheckBox::toggled, this, again);
    connect(m_hostsOfMail, &QCheckBox::toggled, this, again);
    connect(m_doubtful, &QCheckBox::toggled, m_model, &PreviewModel::setDoubtfulTicked);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    for (QCheckBox *box : {m_hostsOfUrls, m_hostsOfMail, m_doubtful})
        layout->addWidget(box);
    layout->addStretch();
    return row;
}

QWidget *PreviewDialog::editRow()
{
    m_tick = named(new QPushButton(tr("&Tick")), u"previewTick"_s, tr("Tick the selected rows"));
    m_untick = named(new QPushButton(tr("U&ntick")), u"previewUntick"_s, tr("Untick the selected rows"));
    m_type = named(new QPushButton(tr("Change t&ype")), u"previewType"_s, tr("Change the type of the selected rows"));
    m_types = named(new QMenu(this), u"previewTypes"_s);
    m_note = named(new PlainLabel, u"previewNote"_s);
    m_type->setMenu(m_types);
    connect(m_types, &QMenu::aboutToShow, this, &PreviewDialog::fillTypeMenu);
    connect(m_tick, &QPushButton::clicked, this, [this] { tickSelected(true); });
    connect(m_untick, &QPushButton::clicked, this, [this] { tickSelected(false); });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(new PlainLabel(tr("Selected rows:")));
    for (QPushButton *button : {m_tick, m_untick, m_type}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        layout->addWidget(button);
    }
    layout->addWidget(m_note, 1);
    fillTypeMenu();
    return row;
}

QWidget *PreviewDialog::filesPart()
{
    m_filesTitle = named(new PlainLabel, u"previewFilesTitle"_s);
    auto *table = named(new QTableView, u"previewFiles"_s, tr("Files that can be added as samples"));
    table->setModel(m_files);
    dressTable(table);
    table->setColumnWidth(FilesModel::Tick, 54);
    table->setColumnWidth(FilesModel::Name, width() * 4 / 10);
    table->setItemDelegateForColumn(FilesModel::Name, new MiddleElided(table));
    m_filesPart = new QWidget;
    auto *layout = new QVBoxLayout(m_filesPart);
    layout->setContentsMargins({});
    layout->addWidget(m_filesTitle);
    layout->addWidget(table);
    m_filesPart->hide();
    return m_filesPart;
}

QWidget *PreviewDialog::rejectedPart()
{
    m_rejectedTitle = named(new PlainLabel, u"previewRejectedTitle"_s);
    auto *table = m_rejectedTable = named(new QTableView, u"previewRejected"_s, tr("Rejected texts and reasons"));
    table->setModel(m_rejected);
    dressTable(table);
    table->setColumnWidth(0, width() * 4 / 10);
    table->setItemDelegateForColumn(0, new MiddleElided(table));
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_anyway = named(
        new QPushButton(tr("Add any&way as")), u"previewAnyway"_s, tr("Add the selected rejected texts anyway"));
    m_anywayTypes = named(new QMenu(this), u"previewAnywayTypes"_s);
    m_anywayNote = named(new PlainLabel, u"previewAnywayNote"_s);
    m_anyway->setMenu(m_anywayTypes);
    m_anyway->setAutoDefault(false);
    m_anyway->setEnabled(false);
    connect(m_anywayTypes, &QMenu::aboutToShow, this, &PreviewDialog::fillAnywayMenu);
    connect(table, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) {
        if (m_rejectedTable->indexAt(at).isValid())
            m_anywayTypes->popup(m_rejectedTable->viewport()->mapToGlobal(at));
    });
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { m_anyway->setEnabled(m_rejectedTable->selectionModel()->hasSelection()); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_anyway);
    row->addWidget(m_anywayNote, 1);
    m_rejectedPart = new QWidget;
    auto *layout = new QVBoxLayout(m_rejectedPart);
    layout->setContentsMargins({});
    layout->addWidget(m_rejectedTitle);
    layout->addWidget(table);
    layout->addLayout(row);
    fillAnywayMenu();
    return m_rejectedPart;
}

void PreviewDialog::setPreview(Preview preview, bool onlyIndicators)
{
    if (!onlyIndicators) {
        m_readNotes->setText(preview.notes.join(u'\n'));
        m_readNotes->setVisible(!preview.notes.isEmpty());
        m_filesTitle->setText(tr("Files (%L1), to be added as samples:").arg(preview.files.size()));
        m_filesPart->setVisible(!preview.files.empty());
        m_files->setRows(std::move(preview.files));
    }
    m_rejectedCount = qint64(preview.rejected.size()) + preview.rejectedLeftOut;
    m_leftOut = preview.leftOut;
    m_rejectedTitle->setText(preview.rejectedLeftOut > 0
            ? tr("Rejected (%L1, the first %L2 are listed):").arg(m_rejectedCount).arg(preview.rejected.size())
            : tr("Rejected (%L1):").arg(m_rejectedCount));
    m_rejectedPart->setVisible(m_rejectedCount > 0);
    std::vector<RejectedPath> rejected;
    m_rejectedTexts.clear();
    for (PreviewRejected &one : preview.rejected) {
        rejected.push_back(std::move(one.shown));
        m_rejectedTexts.push_back(std::move(one.text));
    }
    m_rejected->setRows(std::move(rejected));
    m_model->setRows(std::move(preview.rows));
    const int sorted = m_table->horizontalHeader()->sortIndicatorSection();
    if (sorted >= 0)
        m_model->sort(sorted, m_table->horizontalHeader()->sortIndicatorOrder());
}

void PreviewDialog::showSummary()
{
    const PreviewModel::Tally tally = m_model->tally();
    const qsizetype files = m_files->chosen().size();
    QString text
        = tr("%L1 to add, %L2 already queued, %L3 rejected").arg(tally.toAdd).arg(tally.queued).arg(m_rejectedCount);
    if (m_leftOut > 0)
        text += tr(" (%L1 more omitted: over the limit)").arg(m_leftOut);
    if (files > 0)
        text += tr("; %Ln file(s) to add as samples", nullptr, int(files));
    m_summary->setText(text);
    m_add->setText(tr("&Add %L1").arg(tally.toAdd + files));
    m_add->setEnabled(tally.toAdd + files > 0);
}

QList<int> PreviewDialog::selectedRows(const QTableView *table)
{
    QList<int> rows;
    // By ranges: one index per selected cell would be slow for 50,000 rows.
    for (const QItemSelectionRange &range : table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows += row;
    }
    return rows;
}

void PreviewDialog::fillTypeMenu()
{
    // What is possible is tried on the first rows only, so that the menu opens at once whatever is selected.
    const QList<int> rows = selectedRows().mid(0, 200);
    m_types->clear();
    for (const IndicatorType type :
        {IndicatorType::Url, IndicatorType::Fqdn, IndicatorType::Ipv4, IndicatorType::Ipv6}) {
        QAction *action = m_types->addAction(userText(type), this, [this, type] { retypeSelected(type); });
        action->setObjectName(u"previewType_"_s + word(type));
        action->setEnabled(std::any_of(rows.begin(), rows.end(), [&](int row) {
            const PreviewRow &candidate = m_model->rows()[size_t(row)];
            return candidate.indicator.type != type && retyped(candidate.original, type);
        }));
    }
}

void PreviewDialog::fillAnywayMenu()
{
    const QList<int> rows = selectedRows(m_rejectedTable).mid(0, 200);
    m_anywayTypes->clear();
    for (const IndicatorType type :
        {IndicatorType::Url, IndicatorType::Fqdn, IndicatorType::Ipv4, IndicatorType::Ipv6}) {
        QAction *action = m_anywayTypes->addAction(userText(type), this, [this, type] { addAnyway(type); });
        action->setObjectName(u"previewAnyway_"_s + word(type));
        action->setEnabled(std::any_of(rows.begin(), rows.end(),
            [&](int row) { return insistedOn(m_rejectedTexts[size_t(row)], type).has_value(); }));
    }
    if (std::ranges::none_of(m_anywayTypes->actions(), &QAction::isEnabled)) {
        QAction *action = m_anywayTypes->addAction(tr("These texts cannot be an indicator of any type"));
        action->setEnabled(false);
    }
}

void PreviewDialog::addAnyway(IndicatorType type)
{
    const QList<int> rows = selectedRows(m_rejectedTable);
    int added = 0;
    int last = -1;
    for (const int row : rows) {
        if (const auto indicator = insistedOn(m_rejectedTexts[size_t(row)], type)) {
            last = m_model->insist(*indicator);
            ++added;
        }
    }
    m_anywayNote->setText(
        tr("%L1 of %L2 texts are in the list above as %3.").arg(added).arg(rows.size()).arg(userText(type)));
    if (last >= 0)
        m_table->scrollTo(m_model->index(last, PreviewModel::AsSent));
}

void PreviewDialog::retypeSelected(IndicatorType type)
{
    const QList<int> rows = selectedRows();
    const int changed = m_model->retype(rows, type);
    m_note->setText(tr("%L1 of %L2 rows are now of type %3.").arg(changed).arg(rows.size()).arg(userText(type)));
}

void PreviewDialog::tickSelected(bool ticked)
{
    m_model->setTicked(selectedRows(), ticked);
}

void PreviewDialog::toggleSelected()
{
    const QList<int> rows = selectedRows();
    const bool allTicked
        = std::all_of(rows.begin(), rows.end(), [this](int row) { return m_model->rows()[size_t(row)].ticked; });
    m_model->setTicked(rows, !allTicked);
}

bool PreviewDialog::eventFilter(QObject *watched, QEvent *event)
{
    // The table would toggle the current row's cell only, and only in the first column.
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        toggleSelected();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void PreviewDialog::accept()
{
    std::vector<Indicator> indicators = m_model->chosen();
    const QStringList files = m_files->chosen();
    if (indicators.empty() && files.isEmpty())
        return;
    Q_EMIT chosen(std::move(indicators), files);
    QDialog::accept();
}

} // namespace assay
