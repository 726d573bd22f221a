// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file_task.h"

#include "files/session_mark.h"
#include "forms/in_turn.h"
#include "forms/plain.h"
#include "intake/busy_dialog.h"
#include "intake/rejected_dialog.h"
#include "intake/row_identity.h"
#include "session/session.h"
#include "text/user_text.h"

#include <QPushButton>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay {

FileTask::FileTask(const QStringList &paths, const Session &session, qint64 limit, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>(paths))
    , m_session(session)
    , m_limit(limit)
    , m_step(limit)
    , m_window(window)
    , m_busy(new BusyDialog(tr("Looking for files"), window))
{
    auto *ticks = new QTimer(this);
    ticks->setInterval(100);
    connect(ticks, &QTimer::timeout, this, [this] {
        if (m_busy)
            m_busy->say(
                tr("%L1 files in %L2 folders so far…").arg(m_shared->files.load()).arg(m_shared->folders.load()));
    });
    connect(m_busy, &BusyDialog::cancelled, this, [this] { m_shared->cancelled = true; });
    connect(&m_watcher, &QFutureWatcherBase::started, ticks, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this, ticks] {
        ticks->stop();
        if (m_busy)
            m_busy->stop();
        take(m_watcher.result());
    });
}

// Removes sessions from the found files, because they record earlier searches: those that were named are offered to be
// opened, others are rejected. On the worker thread. False: cancelled.
bool FileTask::Shared::takeSessionsOut()
{
    std::vector<FoundFile> &found = walk.files;
    const auto isOne = [this](const FoundFile &file) {
        if (cancelled || !isSessionFile(file.path))
            return false;
        if (file.folder.isEmpty())
            sessions += file.path;
        else
            refused.push_back({file.path, FileTask::tr("This is an Assay session, not a sample.")});
        return true;
    };
    const auto first = found.begin() + std::ptrdiff_t(std::min(looked, found.size()));
    found.erase(std::remove_if(first, found.end(), isOne), found.end());
    looked = found.size();
    return !cancelled;
}

FileTask::~FileTask()
{
    m_shared->cancelled = true;
    m_watcher.disconnect();
    m_watcher.waitForFinished();
    delete m_busy;
}

void FileTask::refuse(const std::vector<RejectedPath> &refused)
{
    m_refused = refused;
}

void FileTask::start()
{
    run();
}

void FileTask::run()
{
    if (m_busy) {
        m_busy->say(tr("Looking for files…"));
        m_busy->showSoon();
    }
    m_watcher.setFuture(QtConcurrent::run([shared = m_shared, limit = m_limit] {
        const FolderWalk::End end = shared->walk.walk(limit, [&shared](qint64 files, qint64 folders) {
            shared->files = files;
            shared->folders = folders;
            return !shared->cancelled;
        });
        return shared->takeSessionsOut() ? end : FolderWalk::End::Cancelled;
    }));
}

void FileTask::take(FolderWalk::End end)
{
    switch (end) {
    case FolderWalk::End::Cancelled:
        Q_EMIT message(tr("Cancelled. Nothing was added."));
        return deleteLater();
    case FolderWalk::End::Limit:
        return askToGoOn();
    case FolderWalk::End::Complete:
        return deliver();
    }
}

void FileTask::askToGoOn()
{
    QMessageBox *box = plainBox(QMessageBox::Question, tr("Many files"),
        tr("%Ln file(s) were found so far, and there is more to look through.", nullptr, int(m_limit)),
        u"manyFilesBox"_s, m_window);
    QPushButton *these = named(box->addButton(tr("&Add these"), QMessageBox::AcceptRole), u"manyFilesAdd"_s);
    QPushButton *more = named(box->addButton(tr("&Keep looking"), QMessageBox::ActionRole), u"manyFilesMore"_s);
    QPushButton *none = named(box->addButton(tr("&Cancel"), QMessageBox::RejectRole), u"manyFilesNone"_s);
    box->setDefaultButton(none);
    box->setEscapeButton(none);
    connect(box, &QMessageBox::finished, this, [this, box, these, more] {
        if (box->clickedButton() == these)
            return deliver();
        if (box->clickedButton() != more)
            return take(FolderWalk::End::Cancelled);
        m_limit += m_step;
        run();
    });
    openInTurn(box);
}

void FileTask::deliver()
{
    FolderWalk &walk = m_shared->walk;
    const QString here = batchName(tr("Files"));
    std::vector<Row> rows;
    QSet<QString> found;
    qsizetype again = 0;
    for (const FoundFile &file : walk.files) {
        const Indicator indicator{IndicatorType::File, file.path, file.asPasted};
        const auto before = found.size();
        found.insert(file.path);
        if (found.size() == before || m_session.contains(indicator)) {
            ++again;
            continue;
        }
        rows.push_back(newRow(indicator, file.folder.isEmpty() ? here : forDisplay(file.folder, 80)));
        rows.back().pathLinks = PathLinks::None;
    }
    const QStringList sessions = m_shared->sessions;
    m_refused.insert(m_refused.end(), m_shared->refused.begin(), m_shared->refused.end());
    const qint64 refused = walk.rejectedTotal + qint64(m_refused.size());
    QString said = tr("%Ln file(s) added", nullptr, int(rows.size()));
    if (again > 0)
        said += tr(", %L1 already queued").arg(again);
    if (refused > 0)
        said += tr(", %L1 refused").arg(refused);
    if (!rows.empty())
        Q_EMIT accepted(rows);
    if (!rows.empty() || again > 0 || refused > 0 || sessions.isEmpty())
        Q_EMIT message(said + u'.');
    if (!sessions.isEmpty())
        Q_EMIT sessionsGiven(sessions);
    if (refused > 0) {
        m_refused.insert(m_refused.end(), walk.rejected.begin(), walk.rejected.end());
        openInTurn(new RejectedDialog(m_refused, refused, m_window));
    }
    deleteLater();
}

} // namespace assay
