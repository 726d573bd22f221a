// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call_record.h"
#include "findings/findings.h"

#include <QDateTime>
#include <QExplicitlySharedDataPointer>

#include <vector>

namespace assay {

//! The answer of one action about one row; a later run of the same action replaces it.
struct Answer
{
    QString action; //!< the registry's word, "summary"
    Outcome outcome;
    QDateTime at; //!< UTC
    bool isSaved = false; //!< the session file has it
};

//! What the details pane and full exports read of a row: everything that columns and filters do not need.
struct Record : QSharedData
{
    std::vector<Answer> answers; //!< one per action, latest last
    Findings findings; //!< all answers merged
    std::vector<CallRecord> calls;
    qsizetype savedCalls = 0; //!< so many of the first calls are in the session file
};

//! The record of a row, shared by copies of the row until one of them changes it. A row whose record was written to
//! the session file lets go of it; RecordReader and Session::withRecord() load it again.
class RecordHandle
{
public:
    bool isLoaded() const { return m_record.constData() != nullptr; }
    const Record &operator*() const { return m_record ? *m_record : empty(); } //!< empty when not loaded
    const Record *operator->() const { return &**this; }
    Record &operator*(); //!< detaches
    Record *operator->() { return &**this; }
    void unload() { m_record.reset(); }

private:
    static const Record &empty();

    QExplicitlySharedDataPointer<Record> m_record;
};

} // namespace assay
