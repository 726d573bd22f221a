// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"
#include "base/shared.h"
#include "base/state.h"
#include "consent/disclosure.h"
#include "files/sample_file.h"
#include "findings/findings.h"
#include "indicator/indicator.h"
#include "session/record.h"
#include "session/row_summary.h"
#include "submissions/submission.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

namespace assay {

using RowId = quint64; //!< never reused within a session; 0 = none
constexpr RowId largestRowId = RowId(1) << 62; //!< of a row in a session file; SQLite's own numbers are signed

//! Run parameters by the registry's words: {"crawler": "cloud", "tags": "a,b"}. A missing one means its default.
using Parameters = QHash<QString, QString>;

//! Where a row came from. Only what was added here, or resumed, goes on by itself.
enum class Origin : quint8 {
    Added, //!< by the analyst, in this run of the program
    Resumed, //!< with this user's own session file
    Elsewhere, //!< with a session file of somebody else: its paths and parameters were not chosen here
};

//! One row: an indicator or a file, what was asked about it and the result in short. Always complete and cheap to
//! copy. A value; only the session changes it. Lists of findings, answers and calls are in its record. A session may
//! hold a million rows: what most of them do not have, or have in common, takes one pointer (Shared).
struct Row
{
    RowId id = 0;
    Indicator indicator;
    Shared<QString> action; //!< word of the latest or the next action
    Parameters parameters;
    State state = State::Queued;
    Origin origin = Origin::Added;
    bool demo = false; //!< the demo appliance had a say in it: its answers are made up
    bool wanted = false; //!< the analyst started it, and it has not ended: it goes on after a restart
    PathLinks pathLinks = PathLinks::Unknown; //!< of the indicator, when it is a file
    Shared<Stage> stage; //!< what it is doing while not final
    Shared<ApiError> error; //!< of the latest action, when it failed
    Shared<Verdict> verdict{}; //!< of all answers merged; without its times, which the summary has
    Shared<QString> submissionId{}; //!< of a URL submission; exact digits
    RowSummary summary{}; //!< answers columns and filters
    QSet<QString> unticked; //!< tickKey() of attributes and related indicators the analyst does not keep
    Shared<Verdict> previousVerdict{}; //!< what stood before the latest answer that had a say in it
    QDateTime previousAt{}; //!< UTC, when that was answered
    Shared<std::vector<Submission>> submissions{}; //!< of the latest action, and those whose result is unknown
    RecordHandle record{}; //!< loaded until the session file has it
    Shared<std::vector<Agreement>> agreed{}; //!< what may be disclosed of it, by appliance
    Shared<QString> appliance; //!< name of the profile that gave the verdict, else of the one that was asked last
    Shared<QString> profileId{}; //!< the one appliance that this row is for; empty = whichever is chosen
    qint64 place = 0; //!< in the queue's line while `wanted`: the smaller goes first
    Shared<QString> startedFor{}; //!< applianceKey() of the one it was started for while `wanted`: no other gets it
    Shared<std::vector<RowId>> peers{}; //!< rows that ask other appliances about the same thing; some may be gone
    Shared<QString> batch; //!< what it came in with: "Pasted 14:02", a folder's name
    QDateTime addedAt; //!< UTC
    QDateTime queriedAt; //!< UTC, end of the latest action; invalid before

    //! Only the session file has its record; see RecordStore.
    bool isRecordOnDisk() const { return !record.isLoaded() && !summary.isNull(); }
};

//! Whether files that the row names may be read, opened and handed on: all but those that a session file of somebody
//! else brought along, unless the analyst was shown the paths and agreed.
bool mayUsePaths(const Row &row);
//! Makes a row of somebody else's session one that nothing was agreed to for, and that the analyst has not started.
void takeFromElsewhere(Row &row);
//! UTC; end of the latest answer in the record that changed the verdict; invalid without one. Needs the record.
QDateTime verdictAt(const Row &row);
//! Whether something of it may have been submitted, and nobody can tell.
bool mayBeSubmitted(const Row &row);
//! Merges the findings of the record's answers again, oldest first, and then summarise().
void mergeAnswers(Row &row);
//! Sets verdict, submission id and summary from the merged findings of the record.
void summarise(Row &row);
//! What an action needs from earlier answers: digests, verdict and submission id; all findings if the record is loaded.
Findings knownOf(const Row &row);

QString tickKey(const Attribute &attribute);
QString tickKey(const RelatedIndicator &related);
//! Automatic ones are always kept, the others as long as they are not unticked.
bool isKept(const Row &row, const Attribute &attribute);
bool isKept(const Row &row, const RelatedIndicator &related);

} // namespace assay
