// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/store_file.h"
#include "session/store_rows.h"
#include "session/value_interner.h"

#include <QObject>

#include <memory>

namespace assay {

// The session file on its own thread. Call every function on that thread; signals are queued to others.
class Store : public QObject
{
    Q_OBJECT
public:
    Store() = default;
    ~Store() override;

    // Emits opened(), rows() for each slice, then loaded(). Each slice after the first is read after a call of
    // readOn().
    void open(const QString &path, const StoreAccess &access);
    void readOn(); //!< the receiver of rows() has room for the next slice
    void write(std::shared_ptr<const StoreBatch> batch); //!< emits written()
    // Copies the session to one file, written under a temporary name and then renamed. Returns the error message; empty
    // on success.
    QString copyTo(const QString &path);
    void close();
    SqlBrake &brake() { return m_brake; } //!< endReading() and endAll() may be called on any thread

Q_SIGNALS:
    void opened(const assay::StoreOpened &how);
    void rows(std::shared_ptr<std::vector<assay::Row>> slice);
    void loaded(int unreadable); //!< all rows were emitted; `unreadable`: number of rows that could not be decoded
    void written(quint64 number, const QString &trouble); //!< `trouble` is empty if the batch is on the disk

private:
    void readSlice(quint64 ticket, assay::RowId after, int unreadable);
    void purge(quint64 ticket);
    void later(std::function<void()> next);

    SqlBrake m_brake;
    QSqlDatabase m_database;
    std::unique_ptr<StoreWriter> m_writer;
    ValueInterner m_words; //!< shares the values of loaded rows
    std::function<void()> m_next; //!< reads the next slice; empty at the end
    quint64 m_ticket = 0; //!< identifies the open file; steps with an older ticket are dropped
};

} // namespace assay
