// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "session/session_lock.h"
#include "session/shared_words.h"
#include "session/store.h"

#include <QCache>
#include <QPointer>
#include <QThread>
#include <QTimer>

#include <unordered_map>

namespace assay {

//! Keeps a session on the disk: collects what changed for a few milliseconds, hands it to the store's thread as one
//! transaction, and puts finished rows to rest once they are there. A transaction that fails is tried again as it is,
//! before anything newer: nothing gets lost or overtaken.
class SessionKeeper : public QObject
{
    Q_OBJECT
public:
    SessionKeeper(Session &session, const QString &path, SessionLock lock, bool mayMoveAside);
    //! Stops reading, writes what changed and waits; no longer than some minutes, for a disk that does not answer.
    ~SessionKeeper() override;

    void open();
    QString file() const { return m_file; }
    bool isOpening() const { return m_opening; }
    bool isLoading() const { return m_loading; }
    bool mayWrite() const { return m_mayWrite; }
    QString trouble() const { return m_trouble; }

    void changed(ItemId id);
    void added(ItemId first, ItemId last);
    void removed(const std::vector<Item> &items); //!< still as they were
    void restored(ItemId id);
    void noted(const QString &key);
    //! `then` is called when what changed in that item up to now is on the disk, or cannot be.
    void whenKept(ItemId id, QObject *context, std::function<void(const std::optional<ApiError> &)> then);
    bool flush();

    void wake(Item &item); //!< reads what a row at rest left on the disk
    std::shared_ptr<const Item> whole(const Item &item);
    void forget(ItemId id) { m_wholes.remove(id); }

    //! Runs something on the store's thread.
    void onStore(std::function<void(Store &)> work);

private:
    //! What is known to be on the disk of an item that is not at rest.
    struct Track
    {
        QHash<QString, qint64> answers; //!< action -> time in milliseconds
        qsizetype calls = 0;
        quint64 batch = 0; //!< the latest one that holds it
    };
    struct Waiting
    {
        quint64 batch;
        QPointer<QObject> context;
        std::function<void(const std::optional<ApiError> &)> then;
    };

    void takeOpened(const StoreOpened &how);
    void collect();
    void collectOne(Item &item, StoreBatch &batch);
    void hand();
    void written(quint64 number, const QString &trouble);
    void setTrouble(const QString &sentence);
    void rest(const StoreBatch &batch);
    QSqlDatabase *reader();

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

    QSet<ItemId> m_changed;
    std::vector<ItemId> m_urgent; //!< of those that changed: somebody waits for them
    QSet<ItemId> m_removed;
    QSet<ItemId> m_restored;
    QSet<QString> m_noted;
    std::vector<ItemWrite> m_leaving; //!< of removed items: what was not written before
    std::unordered_map<ItemId, Track> m_tracks;
    QTimer m_soon;
    QTimer m_again;
    quint64 m_number = 0; //!< of the latest batch
    std::shared_ptr<const StoreBatch> m_inFlight;
    std::vector<Waiting> m_waiting;

    SqlBrake m_readerBrake;
    QSqlDatabase m_reader;
    QCache<ItemId, std::shared_ptr<const Item>> m_wholes{16};
    SharedWords m_words;
};

} // namespace assay
