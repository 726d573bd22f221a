// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

class QSqlDatabase;

namespace assay {

// Interrupts an SQLite connection: on request, or if a hostile file would keep it busy without end. The statement then
// fails with "interrupted". Must outlive the connections that it was installed on.
class SqlBrake
{
public:
    SqlBrake() = default;
    Q_DISABLE_COPY_MOVE(SqlBrake)

    // Makes an open connection safe for files from elsewhere: disables views, triggers and functions with side effects
    // in the schema, limits values to 256 MiB, and installs this brake. Returns false if the driver gives no access to
    // its handle: then the connection must not be used.
    [[nodiscard]] bool seal(const QSqlDatabase &open);
    // Makes closing the last connection leave the write-ahead log in place, so that the file does not change.
    static void leaveLogInPlace(const QSqlDatabase &open);

    // Call these on the connection's thread, before a statement or a group of statements.
    // Allows the number of steps that reading a whole file of that size takes, multiplied by `times`.
    void beginReading(qint64 fileSize, int times = 1);
    void beginReadingRow(); //!< allows the steps of reading one row
    void beginWork(); //!< for writing and checks: no limit of steps, endReading() has no effect

    // Thread-safe; cannot be undone.
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
