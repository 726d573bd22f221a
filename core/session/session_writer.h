// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/record_reader.h"
#include "session/session.h"
#include "session/session_lock.h"
#include "session/store.h"
#include "session/value_interner.h"

#include <QCache>
#include <QPointer>
#include <QThread>
#include <QTimer>

namespace assay {

// Writes a session to its file: collects changes for a few milliseconds, sends them to the store's thread as one
// transaction, and unloads the records of finished rows that were written. A transaction that fails is repeated
// unchanged before anything newer, so that no change is lost or overtaken.
class SessionWriter : public QObject
{
    Q_OBJECT
public:
    SessionWriter(Session &session, const QString &path, SessionLock lock, bool mayMoveAside);
    // Stops reading, writes pending changes and waits for them; at most some minutes, if the disk does not respond.
    ~SessionWriter() override;

    void open();
    QString file() const { return m_file; }
    bool isOpening() const { return m_opening; }
    bool isLoading() const { return m_loading; }
    bool mayWrite() const { return m_mayWrite; }
    QString trouble() const { return m_trouble; }

    void changed(RowId id);
    void added(RowId first, RowId last);
    void removed(const std::vector<Row> &rows); //!< as they were before the removal
    void released(const std::vector<Row> &rows); //!< left memory, and stay in the file
    void restored(RowId id);
    void noteChanged(const QString &key);
    // Calls `then` once all changes of the row up to now are on the disk, or with the error if they cannot be written.
    void whenPersisted(RowId id, QObject *context, std::function<void(const std::optional<ApiError> &)> then);
    bool flush();

    void load(Row &row); //!< loads the record unless it is loaded
    std::shared_ptr<const Row> withRecord(const Row &row);
    Result<Row> readRow(RowId id); //!< of a row that was released. Errors: Disk.

    // Runs `work` on the store's thread; returns immediately.
    void onStore(std::function<void(Store &)> work);

private:
    struct Waiting
    {
        quint64 batch;
        QPointer<QObject> context;
        std::function<void(const std::optional<ApiError> &)> then;
    };

    void takeOpened(const StoreOpened &how);
    void collect();
    void collectOne(Row &row, StoreBatch &batch);
    void collectLeaving(const std::vector<Row> &rows);
    void sendBatch();
    void written(quint64 number, const QString &trouble);
    void setTrouble(const QString &sentence);
    void unloadRecords(const StoreBatch &batch);

    Session &m_session;
    QString m_file;
    SessionLock m_lock;
    bool m_mayMoveAside;
    std::unique_ptr<QThread> m_thread;
    Store *m_store;
    bool m_opening = true;
    bool m_loading = true;
    bool m_mayWrite = false;
    QString m_trouble;

    QSet<RowId> m_changed;
    std::vector<RowId> m_urgent; //!< changed rows for which whenPersisted() waits
    QSet<RowId> m_removed;
    QSet<RowId> m_restored;
    QSet<QString> m_noted;
    std::vector<RowWrite> m_leaving; //!< changes of removed rows that were not written before
    QTimer m_soon;
    QTimer m_again;
    quint64 m_number = 0; //!< number of the latest batch
    std::shared_ptr<const StoreBatch> m_inFlight;
    std::vector<Waiting> m_waiting;

    RecordReader m_reader;
    QCache<RowId, std::shared_ptr<const Row>> m_recent{16}; //!< rows whose records were loaded
    ValueInterner m_values;
};

} // namespace assay
