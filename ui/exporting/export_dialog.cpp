// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/export_dialog.h"

#include "exporting/export_form.h"
#include "exporting/export_job.h"
#include "exporting/file_handle.h"
#include "exporting/remembered.h"
#include "forms/on_screen.h"
#include "forms/plain.h"
#include "look/open_folder.h"
#include "session/session.h"
#include "settings/preferences.h"
#include "text/user_text.h"

#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace assay {

struct ExportDialog::Private
{
    ExportDialog *q;
    Session &session;
    Preferences &preferences;
    ExportDefaults defaults;

    ExportJob job{nullptr};
    QTimer copying{nullptr}; // copies the rows for the worker, a few at a time
    qsizetype told = 0; // number of rows that the dialog showed when its button was pressed
    std::vector<RowId> wanted{};
    std::vector<Row> rows{};
    size_t next = 0;
    IfExists ifExists = IfExists::Refuse;
    QString written{}; // path of the last export
    ExportForm *form = nullptr;
    QProgressBar *bar = nullptr;
    PlainLabel *status = nullptr;
    FileHandle *handle = nullptr;
    QPushButton *start = nullptr, *close = nullptr, *open = nullptr;

    void build();
    bool isBusy() const { return copying.isActive() || job.isRunning(); }
    void copySome();
    void refresh();
    void ask();
    bool isAsTold();
    void run(IfExists ifExists);
    void tellChange(qsizetype now);
    void done(const Result<Exported> &result);
};

static QString counted(qsizetype rows)
{
    return ExportDialog::tr("%Ln row(s)", nullptr, int(rows));
}

ExportDialog::ExportDialog(Session &session, std::vector<RowId> shown, std::vector<RowId> selected,
    Preferences &preferences, const ExportDefaults &defaults, QWidget *parent)
    : QDialog(parent)
    , m_private(new Private{this, session, preferences, defaults})
{
    setObjectName(u"exportDialog"_s);
    const QString title = defaults.isCase ? tr("Case report") : tr("Export");
    setWindowTitle(defaults.demo ? tr("%1 (DEMO)").arg(title) : title);
    m_private->form = new ExportForm(session, std::move(shown), std::move(selected), m_private->defaults);
    m_private->build();
    m_private->form->restore(rememberedExport(preferences, defaults.isCase ? Pref::CaseFormat : Pref::ExportFormat));
    m_private->refresh();
    resize(QSize(1040, 640).boundedTo(roomOnScreen(this)));
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::Private::build()
{
    bar = named(new QProgressBar, u"exportProgress"_s, tr("Progress"));
    status = wrappedLabel({}, u"exportStatus"_s);
    handle = named(new FileHandle, u"exportHandle"_s);
    auto *buttons = new QDialogButtonBox;
    start = named(buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole), u"exportStart"_s);
    open = named(buttons->addButton(tr("Open &folder"), QDialogButtonBox::ActionRole), u"exportOpenFolder"_s);
    close = named(buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole), u"exportClose"_s);
    open->setAutoDefault(false);
    close->setAutoDefault(false);
    start->setDefault(true);
    auto *said = new QHBoxLayout;
    said->addWidget(status, 1);
    said->addWidget(handle);
    auto *layout = new QVBoxLayout(q);
    layout->addWidget(new ScrollingPart(form, q), 1);
    layout->addWidget(bar);
    layout->addLayout(said);
    layout->addWidget(buttons);

    connect(form, &ExportForm::changed, q, [this] { refresh(); });
    connect(form, &ExportForm::recounted, q, [this](qsizetype before, qsizetype now) {
        if (!isBusy())
            status->setText(tr("The list has changed since this dialog was opened: %1 instead of %2.")
                                .arg(counted(now), counted(before)));
    });
    connect(form, &ExportForm::formatChosen, q, [this] {
        status->clear(); // the last file was written in the other format
        written.clear();
        refresh();
    });
    connect(start, &QPushButton::clicked, q, [this] { ask(); });
    connect(close, &QPushButton::clicked, q, &ExportDialog::reject);
    connect(open, &QPushButton::clicked, q, [this] {
        const QString folder = QFileInfo(written).absolutePath();
        if (openFolder(folder) != FolderOpened::Opened)
            status->setText(
                tr("No program could open the folder %1. Open it in your file manager.").arg(forDisplay(folder)));
    });
    connect(handle, &FileHandle::copied, q,
        [this] { status->setText(tr("%1 copied to the clipboard.").arg(forDisplay(QFileInfo(written).fileName()))); });
    connect(&copying, &QTimer::timeout, q, [this] { copySome(); });
    connect(&job, &ExportJob::progressed, q, [this](qint64 count) {
        bar->setValue(int(qMin<qint64>(count, bar->maximum())));
        status->setText(tr("%1 written so far…").arg(counted(count)));
    });
    connect(&job, &ExportJob::finished, q, [this](const Result<Exported> &result) { done(result); });
}

void ExportDialog::Private::refresh()
{
    const bool running = isBusy();
    form->setEnabled(!running);
    bar->setVisible(running);
    open->setVisible(!running && !written.isEmpty());
    handle->setVisible(!running && !written.isEmpty());
    close->setText(running ? tr("Cancel") : tr("Close"));
    start->setEnabled(form->isComplete() && !running);
    start->setText((defaults.isCase ? tr("&Write report of %1") : tr("&Export %1")).arg(counted(form->rowCount())));
}

void ExportDialog::Private::ask()
{
    if (isBusy())
        return;
    told = form->rowCount();
    if (!isAsTold())
        return;
    const QFileInfo target(form->path());
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

// Counts the rows again. Returns false, and shows the change, if there are more or fewer than the user has confirmed:
// then nothing is written.
bool ExportDialog::Private::isAsTold()
{
    form->recount();
    if (form->rowCount() == told)
        return true;
    tellChange(form->rowCount());
    return false;
}

void ExportDialog::Private::tellChange(qsizetype now)
{
    status->setText(tr(
        "The list has changed in the meantime: %1 instead of %2. Nothing was written; export again if that is right.")
                        .arg(counted(now), counted(told)));
    refresh();
}

void ExportDialog::Private::run(IfExists what)
{
    if (!isAsTold())
        return;
    rememberExport(preferences, defaults.isCase ? Pref::CaseFormat : Pref::ExportFormat, form->choice());
    ifExists = what;
    wanted = form->ids();
    rows.clear();
    rows.reserve(wanted.size());
    next = 0;
    bar->setRange(0, int(wanted.size()));
    bar->setValue(0);
    written.clear();
    status->setText(tr("Writing…"));
    copying.start(0);
    refresh();
}

// Copies rows for at most 15 ms: copying 100,000 rows in one go would block the window for a second.
void ExportDialog::Private::copySome()
{
    QElapsedTimer clock;
    for (clock.start(); next < wanted.size() && clock.elapsed() < 15; ++next) {
        const Row *row = session.find(wanted[next]);
        if (!row) {
            copying.stop();
            rows.clear();
            form->recount();
            return tellChange(form->rowCount());
        }
        rows.push_back(*row);
    }
    if (next < wanted.size())
        return;
    copying.stop();
    job.start({.path = QFileInfo(form->path()).absoluteFilePath(),
        .ifExists = ifExists,
        .format = &form->format(),
        .options = form->options(),
        .rows = std::exchange(rows, {}),
        .session = session.file()});
}

void ExportDialog::Private::done(const Result<Exported> &result)
{
    if (result) {
        written = result->saved.path;
        handle->setPath(written);
        status->setText(
            tr("%1 written to %2 (%3).")
                .arg(counted(result->rows), forDisplay(written), QLocale().formattedDataSize(result->saved.bytes, 1))
            + (result->companion ? u' '
                        + tr("Its indicators are in %1.").arg(forDisplay(QFileInfo(result->companion->path).fileName()))
                                 : QString()));
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

void ExportDialog::setOrder(std::vector<RowId> all)
{
    m_private->form->setOrder(std::move(all));
}

void ExportDialog::reject()
{
    if (!m_private->isBusy())
        return QDialog::reject();
    m_private->job.cancel();
    if (m_private->copying.isActive()) {
        m_private->copying.stop();
        m_private->rows.clear();
        m_private->done(ApiError::of(ApiError::Kind::Cancelled));
    }
}

} // namespace assay
