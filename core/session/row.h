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
#include "session/decision.h"
#include "session/record.h"
#include "session/row_summary.h"
#include "submissions/submission.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

namespace assay {

using RowId = quint64; //!< never reused within a session; 0 = none
constexpr RowId largestRowId = RowId(1) << 62; //!< of a row in a session file; integers of SQLite are signed

// Run parameters by name: {"crawler": "cloud", "tags": "a,b"}. A missing parameter has its default.
using Parameters = QHash<QString, QString>;

// Where a row came from. Only rows that were added or resumed continue without being started again.
enum class Origin : quint8 {
    Added, //!< by the analyst, in this run of the program
    Resumed, //!< with this user's own session file
    Elsewhere, //!< from another user's session file: its paths and parameters were not chosen by this analyst
};

// The verdict before the latest answer that changed it.
struct PreviousVerdict
{
    Shared<Verdict> verdict;
    QDateTime at; //!< UTC, time of that earlier answer
};

// The appliance that a row was started for and its place in the queue, until the row ends.
struct Start
{
    Shared<QString> appliance; //!< applianceKey(): no other gets it
    qint64 place = 0; //!< in the queue's line: the smaller goes first
};

// The row from whose contents, containers or strings another row was added.
struct CameFrom
{
    RowId row = 0; //!< may be gone; 0 = not known
    QString name; //!< SHA-1 of its sample, otherwise its indicator's value

    friend bool operator==(const CameFrom &, const CameFrom &) = default;
};

// One row: an indicator or a file, its action and a summary of the result. Always complete and cheap to copy. Only the
// session changes rows. Lists of findings, answers and calls are in the record. A session may hold a million rows, so
// that what most rows do not have, or have in common, takes one pointer (Shared).
struct Row
{
    RowId id = 0;
    Indicator indicator;
    Shared<QString> action; //!< Action::word of the latest or the next action
    Parameters parameters;
    State state = State::Queued;
    Origin origin = Origin::Added;
    bool demo = false; //!< the demo appliance had a say in it: its answers are made up
    bool wanted = false; //!< the analyst started it, and it has not ended: it goes on after a restart
    PathLinks pathLinks = PathLinks::Unknown; //!< of the indicator, when it is a file
    Shared<Stage> stage; //!< the current step while the state is not final
    Shared<ApiError> error; //!< of the latest action, if that failed
    Shared<Verdict> verdict{}; //!< merged from all answers; without its times, which the summary has
    Shared<QString> submissionId{}; //!< of a URL submission; exact digits
    RowSummary summary{}; //!< answers columns and filters
    QSet<QString> unticked; //!< tickKey() of attributes and related indicators that the analyst has unticked
    Shared<PreviousVerdict> previous{}; //!< null until an answer changed the verdict
    Shared<std::vector<Submission>> submissions{}; //!< of the latest action, and those whose result is unknown
    RecordHandle record{}; //!< loaded until it was written to the session file
    Shared<std::vector<Agreement>> agreed{}; //!< the analyst's consent, by appliance
    Shared<QString> appliance; //!< name of the profile that gave the verdict, otherwise of the one that was asked last
    Shared<QString> profileId{}; //!< the one appliance that this row is for; empty = whichever is chosen
    Shared<Start> start{}; //!< while `wanted`; null otherwise
    Shared<std::vector<RowId>> peers{}; //!< rows that ask other appliances about the same thing; some may be gone
    Shared<QString> batch; //!< what it came in with: "Pasted 14:02", a folder's name
    Shared<CameFrom> cameFrom{}; //!< null unless it was added from another row
    Shared<Decision> decision{}; //!< of the analyst; null on most rows
    QDateTime addedAt; //!< UTC
    QDateTime queriedAt; //!< UTC, end of the latest action; invalid if none has ended

    // True if only the session file has the record; see RecordStore.
    bool isRecordOnDisk() const { return !record.isLoaded() && !summary.isNull(); }
};

// True if the program may read, open and export the files that the row refers to. False for files from another user's
// session file, unless the analyst has seen the paths and agreed.
bool mayUsePaths(const Row &row);
// Resets a row from another user's session: removes all consent, and marks the row as not started.
void takeFromElsewhere(Row &row);
// Time (UTC) of the latest answer in the record that changed the verdict; invalid without a verdict. Needs the record.
QDateTime verdictAt(const Row &row);
// True if the row has a submission of which it is unknown whether the appliance received it.
bool mayBeSubmitted(const Row &row);
// Merges the findings of all answers in the record again, oldest first, then calls summarise().
void mergeAnswers(Row &row);
// Sets verdict, submission id and summary from the merged findings of the record.
void summarise(Row &row);
// Returns what an action needs from earlier answers: digests, verdict and submission id; all findings if the record is
// loaded.
Findings knownOf(const Row &row);

QString tickKey(const Attribute &attribute);
QString tickKey(const RelatedIndicator &related);
// True if exports include the item: automatic ones always, others unless they are unticked.
bool isKept(const Row &row, const Attribute &attribute);
bool isKept(const Row &row, const RelatedIndicator &related);

} // namespace assay
