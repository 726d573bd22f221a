// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"
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
constexpr RowId largestRowId = RowId(1) << 62; //!< of a row in a session file; integers of SQLite are signed

// Run parameters by name: {"crawler": "cloud", "tags": "a,b"}. A missing parameter has its default.
using Parameters = QHash<QString, QString>;

// Where a row came from. Only rows that were added or resumed continue without being started again.
enum class Origin : quint8 {
    Added, //!< by the analyst, in this run of the program
    Resumed, //!< with this user's own session file
    Elsewhere, //!< from another user's session file: its paths and parameters were not chosen by this analyst
};

// One row: an indicator or a file, its action and a summary of the result. Always complete and cheap to copy. Only the
// session changes rows. Lists of findings, answers and calls are in the record.
struct Row
{
    RowId id = 0;
    Indicator indicator;
    QString action; //!< Action::word of the latest or the next action
    Parameters parameters;
    State state = State::Queued;
    Stage stage; //!< the current step while the state is not final
    SharedOptional<ApiError> error; //!< of the latest action, if that failed
    SharedOptional<Verdict> verdict{}; //!< merged from all answers; without its times, which the summary has
    QString submissionId{}; //!< of a URL submission; exact digits
    RowSummary summary{}; //!< answers columns and filters
    QSet<QString> unticked; //!< tickKey() of attributes and related indicators that the analyst has unticked
    SharedOptional<Verdict> previousVerdict{}; //!< the verdict before the latest answer that changed it
    QDateTime previousAt{}; //!< UTC, time of that earlier answer
    std::vector<Submission> submissions{}; //!< of the latest action, and those whose result is unknown
    RecordHandle record{}; //!< loaded until it was written to the session file
    std::vector<Agreement> agreed{}; //!< the analyst's consent, by appliance
    Origin origin = Origin::Added;
    bool demo = false; //!< true if the demo appliance has answered: the data is not real
    bool wanted = false; //!< started by the analyst and not ended: continues after a restart
    QString appliance; //!< name of the profile that gave the verdict, otherwise of the one that was queried last
    QString profileId{}; //!< the profile that this row is bound to; empty = the profile in use
    qint64 place = 0; //!< position in the queue while `wanted`: lower values first
    QString startedFor{}; //!< applianceKey() of the appliance that the row was started for, while `wanted`: it is sent
                          //!< to no other appliance
    std::vector<RowId> peers{}; //!< rows about the same indicator at other appliances; some may have been removed
    PathLinks pathLinks = PathLinks::Unknown; //!< only with files: links in the path, when the user chose it
    QString batch; //!< label of the rows that were added together: "Pasted 14:02", or the name of a folder
    QDateTime addedAt; //!< UTC
    QDateTime queriedAt; //!< UTC, end of the latest action; invalid if none has ended
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
