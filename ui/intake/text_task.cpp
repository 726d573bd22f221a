// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/text_task.h"

#include "files/disk_path.h"
#include "forms/in_turn.h"
#include "indicator/insisted.h"
#include "intake/attachment_folder.h"
#include "intake/busy_dialog.h"
#include "intake/preview_dialog.h"
#include "intake/row_identity.h"
#include "intake/text_source.h"
#include "session/session.h"
#include "settings/places.h"
#include "text/user_text.h"

#include <QTemporaryDir>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace assay {

TextTask::TextTask(const QString &source, const Session &session, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_batch(batchName(source))
    , m_session(session)
    , m_isQueued([&session](const Indicator &one) { return session.contains(one); })
    , m_window(window)
    , m_busy(new BusyDialog(tr("Looking for indicators"), window))
{
    auto *ticks = new QTimer(this);
    ticks->setInterval(100);
    connect(ticks, &QTimer::timeout, this, [this] {
        const double mebibyte = 1 << 20;
        if (m_busy && m_shared->total > 0) {
            m_busy->say(tr("%L1 of %L2 MiB read…")
                            .arg(double(m_shared->done) / mebibyte, 0, 'f', 0)
                            .arg(double(m_shared->total) / mebibyte, 0, 'f', 0));
            m_busy->setProgress(m_shared->done, m_shared->total);
        }
    });
    connect(m_busy, &BusyDialog::cancelled, this, [this] { m_shared->cancelled = true; });
    connect(&m_watcher, &QFutureWatcherBase::started, ticks, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this, ticks] {
        ticks->stop();
        if (m_busy)
            m_busy->stop();
        take(m_watcher.result());
    });
    connect(&m_maker, &QFutureWatcherBase::finished, this, [this] {
        Q_EMIT accepted(m_maker.result());
        deleteLater();
    });
}

TextTask::~TextTask()
{
    m_maker.disconnect();
    m_maker.waitForFinished();
    if (m_shared)
        m_shared->cancelled = true;
    m_watcher.disconnect();
    m_watcher.waitForFinished();
    delete m_busy;
}

void TextTask::startWith(const QString &text)
{
    start(std::make_shared<TextSource>(text));
}

// A session in memory, such as the demo's, leaves nothing on the disk when the program ends.
static QString attachmentsFolderFor(const Session &session)
{
    if (!session.file().isEmpty())
        return attachmentsFolder();
    static const QTemporaryDir untilTheEnd;
    return untilTheEnd.path();
}

void TextTask::startWithFiles(const QStringList &paths)
{
    m_attachments = std::make_unique<AttachmentFolder>(attachmentsFolderFor(m_session));
    start(std::make_shared<TextSource>(paths));
}

void TextTask::start(std::shared_ptr<TextSource> source)
{
    m_text = std::move(source);
    run();
}

// The attachments of a text, and the files that it was read from.
static std::vector<PreviewFile> filesOf(const TextSource &text, const Imported &imported)
{
    std::vector<PreviewFile> files;
    for (const ImportedFile &attachment : imported.files)
        files.push_back({attachment.name, attachment.path, attachment.size});
    const QStringList sources = text.files();
    for (const QString &path : sources) {
        // Not ticked: an analyst who extracts the indicators of a report does not want to upload the report.
        files.push_back({.name = path.section(u'/', -1),
            .path = path,
            .size = sizeOnDisk(path),
            .isSource = true,
            .ticked = false});
    }
    return files;
}

void TextTask::run()
{
    m_shared = std::make_shared<Shared>();
    if (m_busy) {
        m_busy->say(tr("Reading…"));
        m_busy->showSoon();
    }
    ImportRules rules;
    if (m_attachments && !m_preview)
        rules.attachmentFolder = m_attachments->path();
    const QString noFolder = m_attachments && !m_preview ? m_attachments->whyNot() : QString();
    m_watcher.setFuture(QtConcurrent::run([text = m_text, rules, noFolder, options = m_options, shared = m_shared] {
        Answer answer;
        const auto taken = text->take(options, rules, [&shared](qint64 done, qint64 total) {
            shared->done = done;
            shared->total = total;
            return !shared->cancelled;
        });
        if (!taken) {
            answer.error = taken.error();
            return answer;
        }
        answer.preview = previewOf(taken->extraction);
        answer.preview.files = filesOf(*text, taken->imported);
        answer.preview.notes = taken->imported.notes;
        for (const Unread &part : taken->imported.unread)
            answer.unread.push_back({{part.what, part.sentence}, {}});
        answer.preview.rejectedLeftOut += taken->imported.unreadLeftOut;
        if (!noFolder.isEmpty())
            answer.preview.notes
                += tr("Attachments cannot be offered because they cannot be stored (%1).").arg(noFolder);
        return answer;
    }));
}

void TextTask::take(const Answer &answer)
{
    if (m_again && m_preview) {
        m_again = false;
        return run();
    }
    if (answer.error) {
        Q_EMIT message(answer.error->kind == ApiError::Kind::Cancelled
                ? tr("Cancelled. Nothing was added.")
                : tr("%1: %2").arg(forDisplay(m_source, 120), userText(*answer.error)));
        if (!m_preview)
            deleteLater();
        return;
    }
    if (!m_preview)
        m_unread = answer.unread;
    Preview preview = answer.preview;
    markQueued(preview, m_isQueued);
    preview.rejected.insert(preview.rejected.begin(), m_unread.begin(), m_unread.end());
    show(std::move(preview));
}

void TextTask::show(Preview preview)
{
    if (m_preview)
        return m_preview->setPreview(std::move(preview), true);
    const bool hasAttachments
        = std::ranges::any_of(preview.files, [](const PreviewFile &file) { return !file.isSource; });
    const bool isOne = preview.rejected.size() == 1 && typesToInsistOn(preview.rejected[0].text).empty();
    if (preview.rows.empty() && (preview.rejected.empty() || isOne) && !hasAttachments && preview.notes.isEmpty()) {
        Q_EMIT message(preview.rejected.empty()
                ? tr("There is no indicator in this text.")
                : u"%1: %2"_s.arg(forDisplay(preview.rejected[0].shown.what), preview.rejected[0].shown.why));
        return deleteLater();
    }
    m_preview = new PreviewDialog(m_source, m_isQueued, m_window);
    m_preview->setPreview(std::move(preview));
    connect(m_preview, &PreviewDialog::optionsChanged, this, &TextTask::extractAgain);
    connect(m_preview, &PreviewDialog::chosen, this, &TextTask::addChosen);
    connect(m_preview, &QObject::destroyed, this, &QObject::deleteLater);
    openInTurn(m_preview);
}

void TextTask::addChosen(const std::vector<Indicator> &indicators, const QStringList &files)
{
    QStringList paths, attached;
    for (const QString &path : files)
        (m_text->files().contains(path) ? paths : attached) += path;
    if (m_attachments)
        paths += m_attachments->keep(attached, m_session.file());
    disconnect(m_preview, &QObject::destroyed, this, nullptr); // it closes before all of them are made
    m_maker.setFuture(QtConcurrent::run([indicators, paths, batch = m_batch] {
        auto rows = std::make_shared<std::vector<Row>>();
        rows->reserve(indicators.size() + size_t(paths.size()));
        for (const Indicator &indicator : indicators)
            rows->push_back(newRow(indicator, batch));
        for (const QString &path : paths) {
            rows->push_back(newRow({IndicatorType::File, path, path}, batch));
            rows->back().pathLinks = pathLinksOf(path);
        }
        return rows;
    }));
}

void TextTask::extractAgain(bool hostsOfUrls, bool hostsOfMail)
{
    m_options.hostsOfUrls = hostsOfUrls;
    m_options.hostsOfMail = hostsOfMail;
    if (!m_watcher.isRunning())
        return run();
    m_again = true;
    m_shared->cancelled = true;
}

} // namespace assay
