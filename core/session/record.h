// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call_record.h"
#include "findings/findings.h"

#include <QDateTime>
#include <QExplicitlySharedDataPointer>

#include <vector>

namespace assay {

// The answer of one action for one row; a later run of the same action replaces it.
struct Answer
{
    QString action; //!< Action::word, such as "summary"
    Outcome outcome;
    QDateTime at; //!< UTC
    bool isSaved = false; //!< true if it was written to the session file
};

// The part of a row that only the details pane and full exports read; columns and filters do not need it.
struct Record : QSharedData
{
    std::vector<Answer> answers; //!< one per action, latest last
    Findings findings; //!< all answers merged
    std::vector<CallRecord> calls;
    qsizetype savedCalls = 0; //!< number of calls at the start that were written to the session file
};

// The record of a row, shared by copies of the row until one of them changes it. The session unloads the record once it
// was written to the session file; RecordReader and Session::withRecord() load it again.
class RecordHandle
{
public:
    bool isLoaded() const { return m_record.constData() != nullptr; }
    const Record &operator*() const { return m_record ? *m_record : empty(); } //!< an empty record if none is loaded
    const Record *operator->() const { return &**this; }
    Record &operator*(); //!< for changes; detaches from other copies
    Record *operator->() { return &**this; }
    void unload() { m_record.reset(); }

private:
    static const Record &empty();

    QExplicitlySharedDataPointer<Record> m_record;
};

} // namespace assay
