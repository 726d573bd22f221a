// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QPointer>
#include <QSemaphore>

#include <atomic>

class QThread;

namespace assay {

//! Adds the rows of another session file, with all that is known of them. A row that is there already, the same
//! indicator added and asked at the same time, is left out; work that was not finished is not started. Deletes itself.
class SessionImport : public QObject
{
    Q_OBJECT
public:
    struct Done
    {
        qint64 added = 0;
        qint64 skipped = 0; //!< there already
        QString trouble; //!< the database's words; empty when all was read
    };

    SessionImport(Session &session, const QString &path, Session::Whose whose);
    ~SessionImport() override;
    void start();

Q_SIGNALS:
    void finished(const assay::SessionImport::Done &done);

private:
    void read(); // on its thread
    void take(std::vector<Row> slice);

    QPointer<Session> m_session;
    QString m_path;
    Session::Whose m_whose;
    QThread *m_thread = nullptr;
    SqlBrake m_brake; //!< outlives the thread
    std::atomic<bool> m_cancelled = false;
    QSemaphore m_taken;
    QSet<QString> m_known;
    Done m_done;
};

} // namespace assay
