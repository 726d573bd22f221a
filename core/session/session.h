// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/indicator_index.h"
#include "session/row_list.h"
#include "session/session_lock.h"
#include "session/store_file.h"

#include <QObject>

#include <functional>
#include <memory>

namespace assay {

class SessionWriter;

//! All rows of the program, in the order in which they came, which is the order of their ids. The only owner: the
//! queue writes, views and exports read. Changes are announced per row; a burst of changes to one row within an
//! event-loop pass is announced once.
//!
//! Without open() everything is in memory. With it everything is also written to the disk a few milliseconds later, by
//! another thread: only withRecord() and settle() of a row that was written earlier read the disk. The record of a
//! finished row that is on the disk is unloaded. Use withRecord() for its attributes, detections, calls and untouched
//! answers, or a RecordReader for many rows on another thread.
//!
//! For a run that can be resumed: open(file), wait for opened() (mayWrite() false: say why, see StoreOpened) and
//! loaded(); Queue puts what was not finished in line again by itself; then add() what is not there yet.
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override; //!< what changed is written first

    qsizetype count() const { return m_rows.size(); }
    const Row &at(qsizetype row) const { return m_rows[row]; }
    const RowList &rows() const { return m_rows; }
    const Row *find(RowId id) const;
    qsizetype rowOf(RowId id) const; //!< -1 when it is gone

    const Row *find(const Indicator &indicator) const; //!< the first row about that type and value, or null
    bool contains(const Indicator &indicator) const { return find(indicator) != nullptr; }

    //! A copy of the row with its record; null when the row is gone. Reads the disk if the record is not loaded.
    std::shared_ptr<const Row> withRecord(RowId id) const;

    //! Appends rows; ids and addedAt are given here. Returns the first new id; they count up from there. While the
    //! file is being opened they are kept until their numbers are known, and 0 is returned.
    RowId add(std::vector<Row> items);
    //! Takes rows away and hands them over for restore(), in their order. Until the program ends they are only hidden
    //! on the disk.
    std::vector<Row> remove(const std::vector<RowId> &ids);
    //! Puts removed rows back where they were, with their ids. Those that are there, or never were, are left alone.
    void restore(std::vector<Row> items);
    //! Changes a row. `change` must not touch `id`; it may touch the record only if that is loaded. Returns false when
    //! the row is gone.
    bool update(RowId id, const std::function<void(Row &)> &change);
    //! Appends to the calls of the row's record.
    void addCall(RowId id, const CallRecord &call);
    //! Stores what this computer learned itself, in place of an earlier answer of that action; the state stays.
    void putAnswer(RowId id, const QString &action, const Outcome &outcome);
    //! What a row is doing: shown, not kept.
    void progress(RowId id, const Stage &stage);
    //! Stores the outcome of `action` in place of its earlier one, merges the findings again and makes the state final.
    //! A failure or cancellation leaves an earlier answer as it is: what was fetched is not lost.
    void settle(RowId id, const QString &action, const Outcome &outcome);

    //! Remembers a submission in place of an earlier one of that key. `then` is called when it is safely on the disk,
    //! or with the reason why it is not; at once, but never from within, when nothing is kept at all.
    void noteSubmission(RowId id, Submission submission, QObject *context = nullptr,
        std::function<void(const std::optional<ApiError> &)> then = {});
    void dropSubmission(RowId id, const QString &key);

    //! Small facts about the session itself, by key, known from opened() on; empty = never set.
    QString note(const QString &key) const { return m_notes.value(key); }
    void setNote(const QString &key, const QString &value);

    //! Whose session file it is.
    enum class Whose {
        Ours, //!< this user's own, in this user's session folder: it goes on where it stood
        Others, //!< any other: nothing in it was agreed to or is wanted; see Origin::Elsewhere
    };

    //! Goes over to a session file, which is made when there is none. Rows arrive in slices: the window lives on.
    //! `lock` is the file's, if the caller has taken it already.
    //! `mayMoveAside`: a damaged session gets another name there, and a new one is begun; otherwise it is refused.
    void open(const QString &path, SessionLock lock = {}, Whose whose = Whose::Others, bool mayMoveAside = true);
    Whose whose() const { return m_whose; } //!< of the open file; Ours in memory
    //! Another one each time that all rows leave: ids of an earlier one mean other rows now.
    quint64 epoch() const { return m_epoch; }
    //! Writes what changed, waits for it, and lets go of the file; all rows leave. Back to memory.
    void close();
    bool isOpening() const; //!< between open() and opened()
    bool isLoading() const; //!< between open() and loaded()
    QString file() const; //!< empty = in memory
    //! Why changes are not on the disk, as a plain sentence; empty when all is well. They are kept and tried again.
    QString trouble() const;
    //! Copies everything to another file. `done` gets what went wrong, or nothing.
    void copyTo(const QString &path, QObject *context, std::function<void(const QString &trouble)> done);
    //! Waits until what changed is on the disk, or cannot be. False: it cannot.
    bool flush();

Q_SIGNALS:
    void aboutToAdd(qsizetype first, qsizetype last);
    void added(qsizetype first, qsizetype last);
    void aboutToRemove(
        qsizetype first, qsizetype last); //!< one pair of signals per run of rows, from the end to the start
    void removed(qsizetype first, qsizetype last);
    //! Around many scattered removals and around restore(): positions change, ids and order stay.
    void aboutToRearrange(const std::vector<assay::RowId> &leaving);
    void rearranged();
    void changed(const QList<qsizetype> &rows); //!< sorted, at most about twenty times a second

    void opened(const assay::StoreOpened &how);
    void loaded(int unreadable); //!< all rows of the file are here; so many could not be understood
    void aboutToClose(); //!< all rows leave, and nothing that happens to them now is to be written
    void troubleChanged();

private:
    friend class SessionWriter;
    void takeLoaded(std::vector<Row> slice);
    //! Calls `change` with the record loaded.
    bool updateRecord(RowId id, const std::function<void(Row &)> &change);
    void announceLater(RowId id);
    void announce();
    void clear();

    RowList m_rows;
    std::vector<Row> m_early; //!< added while the file is being opened
    IndicatorIndex m_index;
    QSet<RowId> m_dirty;
    RowId m_nextId = 1;
    Whose m_whose = Whose::Ours;
    quint64 m_epoch = 0;
    QHash<QString, QString> m_notes;
    std::unique_ptr<SessionWriter> m_writer;
};

} // namespace assay
