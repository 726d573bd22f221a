// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

class QSqlDatabase;

namespace assay {

//! Ends what an SQLite connection is doing: on request, or when a file that was made for it would keep it busy for
//! ever. The statement then fails with "interrupted". Must outlive the connections it was put on.
class SqlBrake
{
public:
    SqlBrake() = default;
    Q_DISABLE_COPY_MOVE(SqlBrake)

    //! Makes an open connection safe for files from elsewhere: no views, no triggers, no functions with effects in a
    //! schema, no value longer than 256 MiB, and this brake. False when the driver does not give its handle: then
    //! nothing may be asked of it.
    [[nodiscard]] bool seal(const QSqlDatabase &open);
    //! Closing the last connection leaves the write-ahead log in place: the file stays byte for byte.
    static void leaveLogInPlace(const QSqlDatabase &open);

    // On the connection's thread, before a statement or some that belong together.
    //! May take the steps that reading all of a file of that size takes so many times.
    void beginReading(qint64 fileSize, int times = 1);
    void beginReadingRow(); //!< may take the steps of one row
    void beginWork(); //!< as many steps as it takes, endReading() does not matter: writing, checks

    // From any thread, for good.
    void endReading() { m_readingEnds = true; }
    void endAll() { m_allEnds = true; }
    bool isLeaving() const { return m_allEnds || m_readingEnds; }
    bool hasEnded() const { return m_allEnds || (m_isReading && m_readingEnds); }

private:
    static int check(void *brake);

    std::atomic<bool> m_readingEnds = false;
    std::atomic<bool> m_allEnds = false;
    bool m_isReading = false;
    qint64 m_stepsLeft = 0;
};

} // namespace assay
