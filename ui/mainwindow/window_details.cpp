// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/details_view.h"
#include "details/details_window.h"
#include "intake/intake.h"
#include "look/message_strip.h"
#include "mainwindow/main_window.h"
#include "mainwindow/runner.h"
#include "mainwindow/status_panel.h"
#include "mainwindow/stored_paths.h"
#include "text/user_text.h"

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

//! The pane below the list and every window of its own want the same things done.
void MainWindow::connectDetails(DetailsView &details)
{
    const auto showAppliance = [this, &details] {
        const auto base = m_workspace.profile() ? baseUrl(*m_workspace.profile()) : Result(QUrl());
        details.setAppliance(base ? *base : QUrl());
    };
    connect(&m_workspace, &Workspace::linkChanged, &details, showAppliance);
    showAppliance();
    connect(&details, &DetailsView::addToQueue, this, &MainWindow::addRelated);
    connect(&details, &DetailsView::readWanted, this, [this](ItemId id) {
        if (const Item *item = m_workspace.session().find(id))
            m_storedPaths->whenAgreed({id}, [this, path = item->indicator.value] { m_intake->importFrom({path}); });
    });
    connect(&details, &DetailsView::pathsWanted, this, [this](ItemId id) { m_storedPaths->whenAgreed({id}, [] {}); });
    connect(&details, &DetailsView::saveWanted, this, &MainWindow::saveOriginal);
    connect(&details, &DetailsView::saveCopyWanted, this, &MainWindow::saveCopy);
    connect(&details, &DetailsView::openFolderWanted, this, &MainWindow::openFolder);
    connect(&details, &DetailsView::said, m_status, &StatusPanel::say);
    connect(&details, &DetailsView::cancelWanted, this, [this](ItemId id) { m_workspace.queue().cancel({id}); });
    connect(
        &details, &DetailsView::runWanted, this, [this](ItemId id, const QString &word, const Parameters &parameters) {
            if (const Action *action = actionFromWord(word))
                m_runner->run({id}, *action, parameters);
        });
}

void MainWindow::openDetails(ItemId id)
{
    m_detailWindows.removeAll(nullptr);
    for (const QPointer<DetailsWindow> &open : std::as_const(m_detailWindows)) {
        if (open->item() == id) {
            open->raise();
            open->activateWindow();
            return;
        }
    }
    auto *window = new DetailsWindow(m_workspace.session(), id, m_details->saveState());
    connectDetails(window->view());
    connect(this, &QObject::destroyed, window, [window] { delete window; });
    m_detailWindows << window;
    window->show();
}

void MainWindow::closeDetails()
{
    for (const QPointer<DetailsWindow> &open : std::as_const(m_detailWindows))
        delete open;
    m_detailWindows.clear();
}

void MainWindow::saveOriginal(const QString &suggestedName, const QByteArray &bytes)
{
    saveAs(tr("Save original answer"), suggestedName, tr("JSON files (*.json)"),
        [bytes](const QString &path) { return saveBytes(path, bytes); });
}

void MainWindow::saveCopy(const QString &path)
{
    saveAs(tr("Save report as"), path.section(u'/', -1), tr("PDF files (*.pdf)"),
        [path](const QString &to) { return copyFile(path, to); });
}

void MainWindow::saveAs(const QString &title, const QString &suggestedName, const QString &filter,
    std::function<Result<Saved>(const QString &path)> write)
{
    QString folder = m_workspace.preferences().value(Pref::LastExportFolder).toString();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, title, folder, filter);
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
                m_strip->showMessage(MessageStrip::Kind::Error, userText(saved.error()));
                return;
            }
            m_strip->showMessage(MessageStrip::Kind::Information, tr("Saved: %1").arg(saved->path), tr("Open folder"),
                [this, path = saved->path] { openFolder(path); });
            offerFile(saved->path);
        });
        watcher->setFuture(QtConcurrent::run([write, path] { return write(path); }));
    });
    dialog->open();
}

} // namespace assay
