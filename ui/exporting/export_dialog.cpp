// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/export_dialog.h"

#include "exporting/column_chooser.h"
#include "exporting/csv_options.h"
#include "exporting/export_job.h"
#include "exporting/remembered.h"
#include "forms/plain.h"
#include "session/session.h"
#include "text/user_text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDate>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace assay {

struct ExportDialog::Private
{
    enum Rows { All, Shown, Selected };

    ExportDialog *q;
    Session &session;
    std::vector<ItemId> shown, selected;
    Preferences &preferences;
    ExportDefaults defaults;

    ExportJob job{nullptr};
    QTimer copying{nullptr}; // while the items are copied for the worker, a few at a time
    std::vector<ItemId> wanted{};
    std::vector<Item> items{};
    std::unique_ptr<QObject> reading{}; // while whole items are read; its end is theirs
    size_t next = 0;
    IfExists ifExists = IfExists::Refuse;
    QString written{}; // path of the last export
    QString suffix{}; // of the format chosen last
    QWidget *form = nullptr;
    QComboBox *format = nullptr;
    QButtonGroup *rows = nullptr;
    QCheckBox *onlyTicked = nullptr, *answers = nullptr, *localPaths = nullptr;
    CsvOptions *csv = nullptr;
    ColumnChooser *columns = nullptr;
    QGroupBox *columnBox = nullptr;
    QLineEdit *path = nullptr;
    QProgressBar *bar = nullptr;
    PlainLabel *status = nullptr;
    QPushButton *start = nullptr, *close = nullptr, *open = nullptr;

    void build();
    QWidget *leftColumn();
    QWidget *rowChoice();
    QWidget *pathRow();
    void restore();
    const Format *chosenFormat() const { return formatFromWord(format->currentData().toString()); }
    qsizetype rowCount() const;
    bool isBusy() const { return copying.isActive() || reading || job.isRunning(); }
    std::vector<ItemId> chosenIds() const;
    void copySome();
    void write();
    ExportOptions options() const;
    void refresh();
    void changeSuffix();
    void choosePath();
    void ask();
    void run(IfExists ifExists);
    void done(const Result<Exported> &result);
};

static QString counted(qsizetype rows)
{
    return ExportDialog::tr("%Ln row(s)", nullptr, int(rows));
}

ExportDialog::ExportDialog(Session &session, std::vector<ItemId> shown, std::vector<ItemId> selected,
    Preferences &preferences, const ExportDefaults &defaults, QWidget *parent)
    : QDialog(parent)
    , m_private(new Private{this, session, std::move(shown), std::move(selected), preferences, defaults})
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(defaults.demo ? tr("Export (DEMO)") : tr("Export"));
    m_private->build();
    m_private->restore();
    m_private->refresh();
    resize(820, 600);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::Private::build()
{
    form = new QWidget;
    auto *halves = new QHBoxLayout(form);
    halves->setContentsMargins({});
    QWidget *left = leftColumn();
    columnBox = new QGroupBox(tr("Columns"));
    columns = new ColumnChooser;
    auto *inside = new QVBoxLayout(columnBox);
    inside->addWidget(columns);
    halves->addWidget(left, 1);
    halves->addWidget(columnBox, 1);

    bar = named(new QProgressBar, u"exportProgress"_s, tr("Progress"));
    status = wrappedLabel({}, u"exportStatus"_s);
    auto *buttons = new QDialogButtonBox;
    start = named(buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole), u"exportStart"_s);
    open = named(buttons->addButton(tr("Open &folder"), QDialogButtonBox::ActionRole), u"exportOpenFolder"_s);
    close = named(buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole), u"exportClose"_s);
    open->setAutoDefault(false);
    close->setAutoDefault(false);
    start->setDefault(true);
    auto *layout = new QVBoxLayout(q);
    layout->addWidget(form, 1);
    layout->addWidget(bar);
    layout->addWidget(status);
    layout->addWidget(buttons);

    connect(format, &QComboBox::currentIndexChanged, q, [this] { changeSuffix(), refresh(); });
    connect(rows, &QButtonGroup::idToggled, q, [this] { refresh(); });
    connect(columns, &ColumnChooser::changed, q, [this] { refresh(); });
    connect(path, &QLineEdit::textChanged, q, [this] { refresh(); });
    connect(start, &QPushButton::clicked, q, [this] { ask(); });
    connect(close, &QPushButton::clicked, q, &ExportDialog::reject);
    connect(open, &QPushButton::clicked, q,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(written).absolutePath())); });
    connect(&copying, &QTimer::timeout, q, [this] { copySome(); });
    connect(&job, &ExportJob::progressed, q, [this](qint64 count) {
        bar->setValue(int(qMin<qint64>(count, bar->maximum())));
        status->setText(tr("%1 written so far…").arg(counted(count)));
    });
    connect(&job, &ExportJob::finished, q, [this](const Result<Exported> &result) { done(result); });
}

QWidget *ExportDialog::Private::leftColumn()
{
    format = named(new QComboBox, u"exportFormat"_s, tr("Format"));
    for (const Format *known : formats())
        format->addItem(QCoreApplication::translate("assay::Format", known->title), QString::fromLatin1(known->word));
    onlyTicked = named(new QCheckBox(tr("Only &ticked attributes and related indicators")), u"exportOnlyTicked"_s);
    answers = named(new QCheckBox(tr("Add the appliance's &untouched answers")), u"exportAnswers"_s);
    localPaths
        = named(new QCheckBox(tr("&Paths of files on this computer, not only their names")), u"exportLocalPaths"_s);
    csv = named(new CsvOptions, u"exportCsv"_s);
    auto *layout = new QFormLayout;
    addRow(layout, tr("For&mat:"), format);
    addRow(layout, tr("Rows:"), rowChoice());
    layout->addRow(onlyTicked);
    layout->addRow(answers);
    layout->addRow(localPaths);
    layout->addRow(csv);
    addRow(layout, tr("F&ile:"), pathRow());
    QWidget *page = pageOf(layout);
    page->layout()->setContentsMargins({});
    return page;
}

QWidget *ExportDialog::Private::rowChoice()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    rows = new QButtonGroup(box);
    const auto add = [&](Rows id, const QString &text, const QString &name, qsizetype count) {
        auto *button = named(new QRadioButton(text), name);
        button->setEnabled(count > 0);
        rows->addButton(button, id);
        layout->addWidget(button);
    };
    add(All, tr("&All (%L1)").arg(session.count()), u"exportAll"_s, session.count());
    add(Shown, tr("Fi&ltered (%L1)").arg(qsizetype(shown.size())), u"exportShown"_s, qsizetype(shown.size()));
    add(Selected, tr("&Selected (%L1)").arg(qsizetype(selected.size())), u"exportSelected"_s,
        qsizetype(selected.size()));
    const Rows preset = selected.size() > 1                           ? Selected
        : !shown.empty() && qsizetype(shown.size()) < session.count() ? Shown
                                                                      : All;
    rows->button(preset)->setChecked(true);
    return box;
}

QWidget *ExportDialog::Private::pathRow()
{
    path = named(new QLineEdit, u"exportPath"_s, tr("File"));
    auto *choose = named(new QToolButton, u"exportChoosePath"_s, tr("Choose the file"));
    choose->setText(tr("Browse…"));
    connect(choose, &QToolButton::clicked, q, [this] { choosePath(); });
    auto *row = new QWidget;
    row->setFocusProxy(path);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(path);
    layout->addWidget(choose);
    return row;
}

void ExportDialog::Private::restore()
{
    const ExportChoice choice = rememberedExport(preferences);
    format->setCurrentIndex(qMax(0, format->findData(choice.format)));
    onlyTicked->setChecked(choice.options.onlyTicked);
    answers->setChecked(choice.options.raw);
    csv->read(choice.options);
    columns->tick(choice.columns);
    suffix = QLatin1StringView(chosenFormat()->suffix);
    path->setText(
        QDir(choice.folder).filePath(u"assay-%1.%2"_s.arg(QDate::currentDate().toString(Qt::ISODate), suffix)));
}

qsizetype ExportDialog::Private::rowCount() const
{
    const int which = rows->checkedId();
    return which == All ? session.count() : qsizetype(which == Shown ? shown.size() : selected.size());
}

std::vector<ItemId> ExportDialog::Private::chosenIds() const
{
    if (rows->checkedId() != All)
        return rows->checkedId() == Shown ? shown : selected;
    std::vector<ItemId> ids;
    ids.reserve(size_t(session.count()));
    for (const Item &item : session.items())
        ids.push_back(item.id);
    return ids;
}

ExportOptions ExportDialog::Private::options() const
{
    ExportOptions chosen;
    csv->write(chosen);
    chosen.columns = columns->ticked();
    chosen.onlyTicked = onlyTicked->isChecked();
    chosen.raw = answers->isChecked();
    chosen.localPaths = localPaths->isChecked();
    chosen.appliance = defaults.appliance;
    chosen.demo = defaults.demo;
    chosen.generatorVersion = defaults.version;
    return chosen;
}

void ExportDialog::Private::refresh()
{
    const bool running = isBusy();
    const QByteArrayView word = chosenFormat()->word;
    const bool table = word == "csv";
    const bool json = word == "json" || word == "ndjson";
    csv->setEnabled(QByteArrayView(chosenFormat()->suffix) == "csv");
    columnBox->setEnabled(table);
    answers->setEnabled(json);
    form->setEnabled(!running);
    bar->setVisible(running);
    open->setVisible(!running && !written.isEmpty());
    close->setText(running ? tr("Cancel") : tr("Close"));
    const bool ready = rowCount() > 0 && !path->text().trimmed().isEmpty() && (!table || !columns->ticked().empty());
    start->setEnabled(ready && !running);
    start->setText(tr("&Export %1").arg(counted(rowCount())));
}

void ExportDialog::Private::changeSuffix()
{
    const QString now = QString::fromLatin1(chosenFormat()->suffix);
    QString text = path->text();
    if (now != suffix && text.endsWith(u'.' + suffix)) {
        text.chop(suffix.size());
        path->setText(text + now);
    }
    suffix = now;
}

void ExportDialog::Private::choosePath()
{
    auto *dialog = named(new QFileDialog(q, tr("Export to")), u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // asked once, when it is written
    dialog->setDefaultSuffix(suffix);
    const QFileInfo now(path->text());
    dialog->setDirectory(now.absolutePath());
    dialog->selectFile(now.fileName());
    connect(dialog, &QFileDialog::fileSelected, path, &QLineEdit::setText);
    dialog->open();
}

void ExportDialog::Private::ask()
{
    if (isBusy())
        return;
    const QFileInfo target(path->text().trimmed());
    if (target.exists() && !target.isFile()) {
        status->setText(tr("%1 is not a file. Choose another name.").arg(forDisplay(target.filePath())));
        return;
    }
    if (!target.exists())
        return run(IfExists::Refuse);
    QMessageBox *box = plainBox(QMessageBox::Question, tr("The file exists"),
        tr("%1 exists already.").arg(forDisplay(target.filePath())), u"exportExists"_s, q);
    QPushButton *both = named(box->addButton(tr("&Keep both"), QMessageBox::AcceptRole), u"exportKeepBoth"_s);
    QPushButton *replace = named(box->addButton(tr("&Replace"), QMessageBox::DestructiveRole), u"exportReplace"_s);
    QPushButton *neither = named(box->addButton(tr("Cancel"), QMessageBox::RejectRole), u"exportNeither"_s);
    box->setDefaultButton(both);
    box->setEscapeButton(neither);
    connect(box, &QMessageBox::finished, q, [this, box, both, replace] {
        if (box->clickedButton() == both)
            run(IfExists::KeepBoth);
        else if (box->clickedButton() == replace)
            run(IfExists::Replace);
    });
    box->open();
}

void ExportDialog::Private::run(IfExists what)
{
    const QFileInfo target(path->text().trimmed());
    rememberExport(
        preferences, {format->currentData().toString(), columns->tickedNames(), options(), target.absolutePath()});
    ifExists = what;
    wanted = chosenIds();
    items.clear();
    items.reserve(wanted.size());
    next = 0;
    bar->setRange(0, int(wanted.size()));
    bar->setValue(0);
    written.clear();
    status->setText(tr("Writing…"));
    copying.start(0);
    refresh();
}

//! Copying 100,000 items in one go would hold the window for a second. Columns are answered by rows as they are; other
//! formats want everything, which is read slice by slice.
void ExportDialog::Private::copySome()
{
    if (QByteArrayView(chosenFormat()->word) != "csv") {
        copying.stop();
        reading = std::make_unique<QObject>();
        const Parts parts = answers->isChecked() ? Parts::All : Parts::WithoutRaw;
        session.readWhole(std::exchange(wanted, {}), parts, reading.get(), [this](std::vector<Item> slice) {
            if (slice.empty())
                return write();
            std::ranges::move(slice, std::back_inserter(items));
        });
        return;
    }
    QElapsedTimer clock;
    for (clock.start(); next < wanted.size() && clock.elapsed() < 15; ++next) {
        const Item *item = session.find(wanted[next]);
        if (!item) // removed in the meantime
            continue;
        const bool leavesOut = onlyTicked->isChecked() && !item->unticked.isEmpty();
        items.push_back(leavesOut ? *session.whole(item->id) : *item);
    }
    if (next < wanted.size())
        return;
    copying.stop();
    write();
}

void ExportDialog::Private::write()
{
    if (reading)
        reading.release()->deleteLater();
    const QString target = QFileInfo(path->text().trimmed()).absoluteFilePath();
    job.start(target, ifExists, *chosenFormat(), std::exchange(items, {}), options());
}

void ExportDialog::Private::done(const Result<Exported> &result)
{
    if (result) {
        written = result->saved.path;
        status->setText(
            tr("%1 written to %2 (%3).")
                .arg(counted(result->rows), forDisplay(written), QLocale().formattedDataSize(result->saved.bytes, 1)));
        refresh();
        open->setFocus();
        Q_EMIT q->exported(written, result->rows);
        return;
    }
    if (result.error().kind == ApiError::Kind::Cancelled)
        status->setText(tr("Cancelled. Nothing was written."));
    else
        status->setText(userText(result.error()));
    refresh();
}

void ExportDialog::reject()
{
    if (!m_private->isBusy())
        return QDialog::reject();
    m_private->job.cancel();
    if (m_private->copying.isActive() || m_private->reading) {
        m_private->reading.reset();
        m_private->copying.stop();
        m_private->items.clear();
        m_private->done(ApiError{ApiError::Kind::Cancelled, 0, {}, {}});
    }
}

} // namespace assay
