// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/details_controller.h"

#include "details/details_view.h"
#include "details/details_window.h"
#include "files/save_file.h"
#include "look/message_strip.h"
#include "mainwindow/saved_files.h"
#include "text/user_text.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
Result<Saved> saveBytes(const QString &path, const QByteArray &bytes)
{
    SaveFile file(path, IfExists::Replace); // the dialog has asked
    if (const auto error = file.open())
        return *error;
    if (const auto error = file.write(bytes))
        return *error;
    return file.commit();
}

Result<Saved> copyFile(const QString &from, const QString &to)
{
    constexpr qint64 chunk = 1 << 20;
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return ApiError::of(ApiError::Kind::File, source.errorString());
    SaveFile file(to, IfExists::Replace);
    if (const auto error = file.open())
        return *error;
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(chunk);
        if (bytes.isEmpty())
            return ApiError::of(ApiError::Kind::File, source.errorString());
        if (const auto error = file.write(bytes))
            return *error;
    }
    return file.commit();
}
} // namespace

DetailsController::DetailsController(
    Workspace &workspace, DetailsView &pane, MessageStrip &strip, SavedFiles &savedFiles, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_pane(pane)
    , m_strip(strip)
    , m_savedFiles(savedFiles)
    , m_window(window)
{
    connectView(pane);
}

void DetailsController::connectView(DetailsView &details)
{
    const auto showAppliance = [this, &details] {
        const auto base = m_workspace.profile() ? baseUrl(*m_workspace.profile()) : Result(QUrl());
        details.setAppliance(base ? *base : QUrl());
    };
    connect(&m_workspace, &Workspace::linkChanged, &details, showAppliance);
    showAppliance();
    const auto readFetching = [this, &details] {
        details.setFetchesAnalysis(m_workspace.preferences().value(Pref::FetchAnalysis).toBool());
    };
    connect(&m_workspace.preferences(), &Preferences::changed, &details, readFetching);
    readFetching();
    connect(&details, &DetailsView::addToQueue, this, &DetailsController::relatedWanted);
    connect(&details, &DetailsView::searchWanted, this, &DetailsController::searchWanted);
    connect(&details, &DetailsView::filterWanted, this, &DetailsController::filterWanted);
    connect(&details, &DetailsView::rowsWanted, this, &DetailsController::rowsWanted);
    connect(&details, &DetailsView::readWanted, this, &DetailsController::readWanted);
    connect(&details, &DetailsView::pathsWanted, this, &DetailsController::pathsWanted);
    connect(&details, &DetailsView::saveWanted, this, &DetailsController::save);
    connect(&details, &DetailsView::saveCopyWanted, this, &DetailsController::saveCopy);
    connect(&details, &DetailsView::openFolderWanted, &m_savedFiles, &SavedFiles::openFolder);
    connect(&details, &DetailsView::said, this, &DetailsController::message);
    connect(&details, &DetailsView::cancelWanted, this, [this](RowId id) { m_workspace.queue().cancel({id}); });
    connect(&details, &DetailsView::runWanted, this, &DetailsController::runWanted);
}

void DetailsController::openWindow(RowId id)
{
    m_windows.removeAll(nullptr);
    for (const QPointer<DetailsWindow> &open : std::as_const(m_windows)) {
        if (open->item() == id) {
            open->raise();
            open->activateWindow();
            return;
        }
    }
    auto *window = new DetailsWindow(m_workspace.session(), id, m_pane.saveState());
    connectView(window->view());
    connect(this, &QObject::destroyed, window, [window] { delete window; }); // the window has no parent
    m_windows << window;
    window->show();
}

void DetailsController::closeWindows()
{
    for (const QPointer<DetailsWindow> &open : std::as_const(m_windows))
        delete open;
    m_windows.clear();
}

void DetailsController::save(const QString &suggestedName, const QByteArray &bytes)
{
    const QString suffix = suggestedName.section(u'.', -1);
    const QString filter = suffix == "txt"_L1 ? tr("Text files (*.txt)")
        : suffix == "csv"_L1                  ? tr("CSV files (*.csv)")
        : suffix == "svg"_L1                  ? tr("SVG pictures (*.svg)")
        : suffix == "png"_L1                  ? tr("PNG pictures (*.png)")
                                              : tr("JSON files (*.json)");
    saveAs(suffix == "json"_L1 ? tr("Save raw response") : tr("Save as"), suggestedName, filter,
        [bytes](const QString &path) { return saveBytes(path, bytes); });
}

void DetailsController::saveCopy(const QString &path)
{
    saveAs(tr("Save report as"), path.section(u'/', -1), tr("PDF files (*.pdf)"),
        [path](const QString &to) { return copyFile(path, to); });
}

void DetailsController::saveAs(const QString &title, const QString &suggestedName, const QString &filter,
    std::function<Result<Saved>(const QString &path)> write)
{
    QString folder = m_workspace.preferences().value(Pref::LastExportFolder).toString();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(m_window, title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it overwrites
    dialog->setDefaultSuffix(suggestedName.section(u'.', -1));
    dialog->selectFile(safeFileName(suggestedName));
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString &path) {
        m_workspace.preferences().setValue(Pref::LastExportFolder, QFileInfo(path).absolutePath());
        auto *watcher = new QFutureWatcher<Result<Saved>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
            const Result<Saved> saved = watcher->result();
            watcher->deleteLater();
            if (!saved) {
                m_strip.showMessage(MessageStrip::Kind::Error, userText(saved.error()));
                return;
            }
            m_savedFiles.show(tr("Saved: %1").arg(saved->path), saved->path);
        });
        watcher->setFuture(QtConcurrent::run([write, path] { return write(path); }));
    });
    dialog->open();
}

} // namespace assay
