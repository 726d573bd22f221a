// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_codes.h"
#include "inputs.h"
#include "session/session.h"

#include <tuple>

namespace assay::cli {

// The file of --resume: a session that keeps the state of a run, so that a later call with the same arguments goes on
// where the run ended. Finds the row that an input had in earlier runs.
class ResumeFile : public QObject
{
    Q_OBJECT
public:
    // `session` is borrowed, and opened by open(). `file` is absolute. Unless `keepsRows`, rows that have ended leave
    // memory as they are read, see Session::release().
    ResumeFile(Session &session, QString file, bool keepsRows, QObject *parent = nullptr);

    // Opens or creates the file for a run of `action` on that appliance. Emits ready() or failed(), perhaps at once.
    void open(const QString &action, const QString &appliance);
    // The row that the input has in the file, in memory again; empty when the input is new, or after failed(). An
    // input that is given twice has two rows, which are returned in their order.
    std::optional<RowId> take(const Input &input);
    // The next rows of the file, at most `most`, as inputs: for a call without any. Items that would be submitted are
    // withheld, because anyone may have written the file and the command line did not name them.
    std::vector<Input> next(int maxCount, const Parameters &parameters);
    bool isAtEnd() const { return m_next >= m_ids.size(); } //!< next() has returned all

Q_SIGNALS:
    void ready();
    void failed(const QString &sentence, assay::cli::ExitCode code);
    void remarked(const QString &sentence); //!< for the user; the run goes on

private:
    QString refusal() const;
    void readRows(qsizetype first, qsizetype last);
    void endReading(int unreadable);
    bool recall(RowId id);
    void fail(const QString &sentence, ExitCode code);

    // One row of the file: 24 bytes, because a file may have a million.
    struct Item
    {
        size_t hash; //!< of keyOf()
        RowId id;
        quint32 taken; //!< in the first item of a hash: how many of them take() has returned
        friend bool operator<(const Item &a, const Item &b) { return std::tie(a.hash, a.id) < std::tie(b.hash, b.id); }
    };

    Session &m_session;
    QString m_file;
    QString m_action;
    QString m_appliance;
    const bool m_keepsRows;
    bool m_hasFailed = false;
    QMetaObject::Connection m_reading;
    QString m_misfit; //!< why this run cannot use the file
    std::vector<Item> m_items; //!< sorted by the first take()
    bool m_isSorted = false;
    std::vector<RowId> m_ids; //!< in the order of the file
    size_t m_next = 0; //!< index of the first of them that next() has not returned
};

} // namespace assay::cli
