// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_codes.h"
#include "inputs.h"
#include "session/session.h"

namespace assay::cli {

//! The file of --resume: a session that keeps the state of a run, so that a later call with the same arguments goes on
//! where the run ended. Finds the row that an input had in earlier runs.
class ResumeFile : public QObject
{
    Q_OBJECT
public:
    //! `session` is borrowed, and opened by open(). `file` is absolute.
    ResumeFile(Session &session, QString file, QObject *parent = nullptr);

    //! Opens or creates the file for a run of `action` on that appliance. Emits ready() or failed(), perhaps at once.
    void open(const QString &action, const QString &appliance);
    //! The row that the input has in the file; empty when the input is new. An input that is given twice has two
    //! rows, which are returned in their order.
    std::optional<RowId> take(const Input &input);
    //! All rows of the file as inputs, for a call without any. Items that would be submitted are withheld, because
    //! anyone may have written the file and the command line did not name them.
    std::vector<Input> inputs(const Parameters &parameters) const;

Q_SIGNALS:
    void ready();
    void failed(const QString &sentence, assay::cli::ExitCode code);
    void remarked(const QString &sentence); //!< for the user; the run goes on

private:
    QString refusal() const;
    void readRows(int unreadable);
    QString indexItems();

    Session &m_session;
    QString m_file;
    QString m_action;
    QString m_appliance;
    bool m_hasFailed = false;
    QHash<QString, std::deque<RowId>> m_items; //!< not taken yet, by type, scheme parameter and value
};

} // namespace assay::cli
