// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/file_job.h"
#include "session/session.h"

#include <QPointer>

#include <deque>

namespace assay {

// Computes MD5, SHA-1, SHA-256 and SHA-512 of files in the queue, in one pass and off this thread. Asks no appliance
// and changes no state: a row that waits still waits.
class AllDigests : public QObject
{
    Q_OBJECT
public:
    // `passwords` returns those for archives, whose inner file is the sample. The session must outlive this object.
    AllDigests(Session &session, std::function<QStringList()> passwords, QObject *parent = nullptr);
    ~AllDigests() override;

    void run(const std::vector<RowId> &ids); //!< other rows than files are left alone
    void cancel();
    bool isRunning() const { return m_running > 0 || !m_waiting.empty(); }

Q_SIGNALS:
    void message(const QString &sentence); //!< for the status bar; plain text, sanitised
    void finished();

private:
    void startMore();
    void take(RowId id, const Result<HashedFile> &file);
    std::optional<ApiError> learn(RowId id, HashedFile file);

    Session &m_session;
    std::function<QStringList()> m_passwords;
    std::deque<RowId> m_waiting;
    std::vector<QPointer<ApiCall>> m_jobs;
    int m_running = 0;
    int m_done = 0;
    int m_failed = 0;
    QString m_reason; //!< of the latest failure
};

} // namespace assay
