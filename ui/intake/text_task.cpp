// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/text_task.h"

#include "files/sample_file.h"
#include "indicator/decode.h"
#include "intake/busy_dialog.h"
#include "intake/known.h"
#include "intake/preview_dialog.h"
#include "text/user_text.h"

#include <QTimer>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace assay {

constexpr qint64 largestImport = qint64(256) << 20;

TextTask::TextTask(const QString &source, const QSet<QString> &queued, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_batch(batchName(source))
    , m_queued(queued)
    , m_window(window)
    , m_busy(new BusyDialog(tr("Looking for indicators"), window))
{
    auto *ticks = new QTimer(this);
    ticks->setInterval(100);
    connect(ticks, &QTimer::timeout, this, [this] {
        const double mebibyte = 1 << 20;
        if (m_busy) {
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
}

TextTask::~TextTask()
{
    if (m_shared)
        m_shared->cancelled = true;
    m_watcher.disconnect();
    m_watcher.waitForFinished();
    delete m_busy;
}

void TextTask::startWith(const QString &text)
{
    run([text](QString &) { return text.toUtf8(); });
}

void TextTask::startWithFile(const QString &path)
{
    m_options.separatedValues = path.endsWith(".csv"_L1, Qt::CaseInsensitive);
    run([path](QString &error) -> QByteArray {
        const auto file = SampleFile::open(path, largestImport);
        if (!file) {
            error = userText(file.error());
            return {};
        }
        QByteArray bytes((*file)->size(), Qt::Uninitialized);
        qint64 got = 0;
        while (got < bytes.size()) {
            const qint64 more = (*file)->readAt(got, bytes.data() + got, bytes.size() - got);
            if (more <= 0)
                break;
            got += more;
        }
        if (got < bytes.size()) {
            error = tr("The file could not be read to its end.");
            return {};
        }
        QByteArray utf8 = decodeText(std::move(bytes)).utf8;
        if (utf8.contains('\0')) {
            error = tr("This is not a text file. Add it as a sample instead.");
            return {};
        }
        return utf8;
    });
}

void TextTask::run(const Reader &read)
{
    m_shared = std::make_shared<Shared>();
    if (m_busy) {
        m_busy->say(tr("Reading…"));
        m_busy->showSoon();
    }
    m_watcher.setFuture(QtConcurrent::run([read, options = m_options, queued = m_queued, shared = m_shared] {
        Answer answer;
        answer.utf8 = read(answer.error);
        if (!answer.error.isEmpty())
            return answer;
        shared->total = answer.utf8.size();
        const Extraction extraction = extract(QByteArrayView(answer.utf8), options, [&shared](qint64 bytes) {
            shared->done = bytes;
            return !shared->cancelled;
        });
        answer.cancelled = shared->cancelled;
        if (!answer.cancelled)
            answer.preview = previewOf(extraction, queued);
        return answer;
    }));
}

void TextTask::take(const Answer &answer)
{
    if (m_again && m_preview) {
        m_again = false;
        return run([utf8 = m_utf8](QString &) { return utf8; });
    }
    if (answer.cancelled || !answer.error.isEmpty()) {
        Q_EMIT message(answer.error.isEmpty() ? tr("Cancelled. Nothing was added.")
                                              : tr("%1: %2").arg(forDisplay(m_source, 120), answer.error));
        if (!m_preview)
            deleteLater();
        return;
    }
    m_utf8 = answer.utf8;
    show(answer.preview);
}

void TextTask::show(Preview preview)
{
    if (m_preview)
        return m_preview->setPreview(std::move(preview));
    if (preview.rows.empty() && preview.rejected.size() <= 1) {
        Q_EMIT message(preview.rejected.empty() ? tr("There is no indicator in this text.")
                                                : u"%1: %2"_s.arg(preview.rejected[0].what, preview.rejected[0].why));
        return deleteLater();
    }
    m_preview = new PreviewDialog(m_source, m_queued, m_window);
    m_preview->setPreview(std::move(preview));
    connect(m_preview, &PreviewDialog::optionsChanged, this, &TextTask::extractAgain);
    connect(m_preview, &PreviewDialog::chosen, this, [this](const std::vector<Indicator> &indicators) {
        std::vector<Item> items;
        items.reserve(indicators.size());
        for (const Indicator &indicator : indicators)
            items.push_back(newItem(indicator, m_batch));
        Q_EMIT accepted(items);
    });
    connect(m_preview, &QObject::destroyed, this, &QObject::deleteLater);
    m_preview->open();
}

void TextTask::extractAgain(bool hostsOfUrls, bool hostsOfMail)
{
    m_options.hostsOfUrls = hostsOfUrls;
    m_options.hostsOfMail = hostsOfMail;
    if (!m_watcher.isRunning())
        return run([utf8 = m_utf8](QString &) { return utf8; });
    m_again = true;
    m_shared->cancelled = true;
}

} // namespace assay
