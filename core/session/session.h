// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/indicator_index.h"
#include "session/row_intake.h"
#include "session/row_list.h"
#include "session/session_lock.h"
#include "session/store_file.h"

#include <QObject>

#include <functional>
#include <memory>

namespace assay {

class SessionWriter;

// All rows of the program, in the order of their ids, which is the order in which they were added. The session owns the
// rows: the queue changes them through it, views and exports only read. Emits changes per row; a burst of changes to
// one row within one pass of the event loop is emitted once.
// Without open() everything is in memory. With a file, changes are written a few milliseconds later by another thread;
// only withRecord(), and settle() of a row that was written earlier, read the disk on the caller's thread. The record
// of a finished row is unloaded once it was written. Use withRecord() for attributes, detections, calls and raw
// answers, or a RecordReader for many rows on another thread.
// To resume a run: call open(file), wait for opened() (if mayWrite() is false, show the reason, see StoreOpened) and
// loaded(); Queue enqueues unfinished rows by itself; then add() the rows that are missing.
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override; //!< writes pending changes first

    qsizetype count() const { return m_rows.size(); }
    const Row &at(qsizetype row) const { return m_rows[row]; }
    const RowList &rows() const { return m_rows; }
    const Row *find(RowId id) const;
    qsizetype rowOf(RowId id) const; //!< index of a row; -1 if it was removed

    const Row *find(const Indicator &indicator) const; //!< the first row of that type and value; null if none
    bool contains(const Indicator &indicator) const { return find(indicator) != nullptr; }

    // Returns a copy of the row with its record; null if the row was removed. Reads the disk if the record is not
    // loaded.
    std::shared_ptr<const Row> withRecord(RowId id) const;

    // Appends rows and sets their ids and addedAt. Returns the first new id; the others follow consecutively. While the
    // file is being opened the rows are held back until their ids are known, and 0 is returned.
    RowId add(std::vector<Row> items);
    // Adds many rows over several turns of the event loop, so that none holds it; not while the file is being opened.
    // Returns the first new id. Calls `then` with all new ids, in order, once the last row was added, unless `context`
    // is gone; never from within this call. flush() and close() add what is left first.
    RowId addLater(std::vector<Row> items, QObject *context, RowIntake::Then then);
    // Removes rows and returns them, in their order, for restore(). On the disk they are only hidden until the program
    // ends.
    std::vector<Row> remove(const std::vector<RowId> &ids);
    // Restores removed rows at their old positions with their ids. Ignores rows that exist or never existed.
    void restore(std::vector<Row> items);
    // Takes rows that have ended out of memory and leaves them in the file: for a program that looks at each row once.
    // Does nothing without a file that is written.
    void release(const std::vector<RowId> &ids);
    // Returns a released row to memory, unless it is there. Errors: Disk, if the file cannot be read or has no such
    // row.
    std::optional<ApiError> recall(RowId id);
    // Changes a row. `change` must not change `id`, and may change the record only if that is loaded. Returns false if
    // the row was removed.
    bool update(RowId id, const std::function<void(Row &)> &change);
    // Appends a call to the record of the row.
    void addCall(RowId id, const CallRecord &call);
    // Stores findings that were made on this computer, in place of an earlier answer of that action; does not change
    // the state.
    void putAnswer(RowId id, const QString &action, const Outcome &outcome);
    // Sets the current step of a row, which is displayed and not stored.
    void progress(RowId id, const Stage &stage);
    // Stores the outcome of `action` in place of its earlier one, merges the findings and makes the state final. A
    // failed or cancelled outcome does not replace an earlier answer.
    void settle(RowId id, const QString &action, const Outcome &outcome);

    // Records a submission in place of an earlier one with the same key. Calls `then` once the record is on the disk,
    // or with the error (kind Disk) if it cannot be written; without a file immediately. Never calls it from within
    // this call.
    void noteSubmission(RowId id, Submission submission, QObject *context = nullptr,
        std::function<void(const std::optional<ApiError> &)> then = {});
    void dropSubmission(RowId id, const QString &key);

    // Small values that belong to the session, by key; available after opened(). Empty if never set.
    QString note(const QString &key) const { return m_notes.value(key); }
    void setNote(const QString &key, const QString &value);

    // The owner of a session file.
    enum class Whose {
        Ours, //!< the user's own, in the user's session folder: its rows continue
        Others, //!< any other: without consent and not started; see Origin::Elsewhere
    };

    // Switches to a session file; creates it if it does not exist. Rows arrive in slices, so that the window stays
    // responsive.
    // `lock`: the lock of the file, if the caller holds it already.
    // `mayMoveAside`: true: a damaged session is renamed and a new one created; false: it is refused.
    void open(const QString &path, SessionLock lock = {}, Whose whose = Whose::Others, bool mayMoveAside = true);
    Whose whose() const { return m_whose; } //!< owner of the open file; Ours without a file
    // Changes each time that all rows are removed; ids from an earlier epoch refer to other rows now.
    quint64 epoch() const { return m_epoch; }
    // Writes pending changes, waits for them and closes the file; removes all rows. The session is in memory then.
    void close();
    bool isOpening() const; //!< between open() and opened()
    bool isLoading() const; //!< between open() and loaded()
    QString file() const; //!< empty if there is no file
    // The reason why changes could not be written, as a plain sentence; empty if there is no error. The changes are
    // kept, and written again later.
    QString trouble() const;
    // Copies the session to another file. Calls `done` with the error message, or an empty text on success.
    void copyTo(const QString &path, QObject *context, std::function<void(const QString &trouble)> done);
    // Waits until all changes are written. Returns false if they cannot be.
    bool flush();

Q_SIGNALS:
    void aboutToAdd(qsizetype first, qsizetype last);
    void added(qsizetype first, qsizetype last);
    void aboutToRemove(
        qsizetype first, qsizetype last); //!< one pair of signals per consecutive range, from the last to the first
    void removed(qsizetype first, qsizetype last);
    // Emitted around many scattered removals and around restore(): positions change, ids and order do not.
    void aboutToRearrange(const std::vector<assay::RowId> &leaving);
    void rearranged();
    void changed(const QList<qsizetype> &rows); //!< sorted, at most about twenty times a second

    void opened(const assay::StoreOpened &how);
    void loaded(int unreadable); //!< all rows were loaded, except `unreadable` ones that could not be decoded
    void aboutToClose(); //!< all rows are about to be removed; changes from now on are not written
    void troubleChanged();

private:
    friend class SessionWriter;
    void takeLoaded(std::vector<Row> slice);
    std::vector<Row> takeAway(const std::vector<RowId> &ids);
    // As update(), with the record loaded.
    bool updateRecord(RowId id, const std::function<void(Row &)> &change);
    void announceLater(RowId id);
    void announce();
    void clear();

    RowList m_rows;
    RowIntake m_intake{*this};
    std::vector<Row> m_early; //!< rows that were added while the file is being opened
    IndicatorIndex m_index;
    QSet<RowId> m_dirty;
    RowId m_nextId = 1;
    Whose m_whose = Whose::Ours;
    quint64 m_epoch = 0;
    QHash<QString, QString> m_notes;
    std::unique_ptr<SessionWriter> m_writer;
};

} // namespace assay
