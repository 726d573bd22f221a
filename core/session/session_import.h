// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QPointer>
#include <QSemaphore>

#include <atomic>

class QThread;

namespace assay {

// Adds the rows of another session file with their records. Skips rows that exist already, with the same indicator and
// times; does not start unfinished rows. Reads on its own thread. Deletes itself after finished().
class SessionImport : public QObject
{
    Q_OBJECT
public:
    struct Done
    {
        qint64 added = 0;
        qint64 skipped = 0; //!< rows that existed already
        QString trouble; //!< the database's message; empty if everything was read
    };

    SessionImport(Session &session, const QString &path, Session::Whose whose);
    ~SessionImport() override;
    void start();

Q_SIGNALS:
    void finished(const assay::SessionImport::Done &done);

private:
    void read(); // on m_thread
    void take(std::vector<Row> slice);

    QPointer<Session> m_session;
    QString m_path;
    Session::Whose m_whose;
    QThread *m_thread = nullptr;
    SqlBrake m_brake; //!< must outlive the thread
    std::atomic<bool> m_cancelled = false;
    QSemaphore m_taken;
    QSet<QString> m_known;
    Done m_done;
};

} // namespace assay
