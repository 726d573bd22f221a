// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"
#include "indicator/extraction.h"
#include "intake/preview_row.h"
#include "session/row.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

#include <atomic>
#include <memory>
#include <optional>

class QWidget;

namespace assay {

class AttachmentFolder;
class BusyDialog;
class PreviewDialog;
class Session;
class TextSource;

// Reads one source on a worker thread and shows the preview. Deletes itself after the analyst's decision.
class TextTask : public QObject
{
    Q_OBJECT
public:
    // `source` names the text: "Pasted", a file's name.
    TextTask(const QString &source, const Session &session, QWidget *window, QObject *parent);
    ~TextTask() override; //!< cancels and waits for the worker

    void startWith(const QString &text);
    void startWithFiles(const QStringList &paths); //!< of any format in core/intake

Q_SIGNALS:
    void accepted(const std::shared_ptr<std::vector<assay::Row>> &rows); //!< see Intake
    void message(const QString &sentence);

private:
    struct Shared
    {
        std::atomic<bool> cancelled{false};
        std::atomic<qint64> done{0}, total{0};
    };
    struct Answer
    {
        Preview preview;
        std::vector<PreviewRejected> unread; //!< parts of files that were not read
        std::optional<ApiError> error;
    };

    void start(std::shared_ptr<TextSource> source);
    void run();
    void take(const Answer &answer);
    void show(Preview preview);
    void addChosen(const std::vector<Indicator> &indicators, const QStringList &files);
    void extractAgain(bool hostsOfUrls, bool hostsOfMail);

    QString m_source;
    QString m_batch;
    const Session &m_session;
    IsQueued m_isQueued;
    QPointer<QWidget> m_window;
    ExtractOptions m_options;
    std::shared_ptr<TextSource> m_text; //!< of the worker while it runs
    std::unique_ptr<AttachmentFolder> m_attachments;
    std::vector<PreviewRejected> m_unread; //!< of the first time: later ones do not ask for attachments
    bool m_again = false; //!< the options changed while the worker was busy
    std::shared_ptr<Shared> m_shared;
    QFutureWatcher<Answer> m_watcher;
    QFutureWatcher<std::shared_ptr<std::vector<Row>>> m_maker; //!< makes the chosen rows
    QPointer<BusyDialog> m_busy;
    QPointer<PreviewDialog> m_preview;
};

} // namespace assay
