// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"
#include "base/call_record.h"
#include "base/state.h"
#include "consent/disclosure.h"
#include "files/sample_file.h"
#include "findings/findings.h"
#include "indicator/indicator.h"
#include "session/brief.h"
#include "submissions/submission.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

namespace assay {

using ItemId = quint64; //!< never reused within a session; 0 = none
constexpr ItemId largestItemId = ItemId(1) << 62; //!< of a row in a session file; SQLite's own numbers are signed

//! Run parameters by the registry's words: {"crawler": "cloud", "tags": "a,b"}. A missing one means its default.
using Parameters = QHash<QString, QString>;

//! What one action said of one item; a later run of the same action takes its place.
struct Answer
{
    QString action; //!< the registry's word, "summary"
    Outcome outcome;
    QDateTime at; //!< UTC
};

//! Where a row came from. Only what was added here, or resumed, goes on by itself.
enum class Origin : quint8 {
    Added, //!< by the analyst, in this run of the program
    Resumed, //!< with this user's own session file
    Elsewhere, //!< with a session file of somebody else: its paths and parameters were not chosen here
};

//! One row: an indicator or a file, what was asked about it and what came back. A value; only the session changes it.
struct Item
{
    ItemId id = 0;
    Indicator indicator;
    QString action; //!< word of the latest or the next action
    Parameters parameters;
    State state = State::Queued;
    Stage stage; //!< what it is doing while not final
    SharedOptional<ApiError> error; //!< of the latest action, when it failed
    std::vector<Answer> answers; //!< one per action, latest last
    Findings findings; //!< all answers merged, kept up to date by the session
    QSet<QString> unticked; //!< tickKey() of attributes and related indicators the analyst does not keep
    SharedOptional<Verdict> previousVerdict{}; //!< what stood before the latest answer that had a say in it
    QDateTime previousAt{}; //!< UTC, when that was answered
    std::vector<CallRecord> calls;
    std::vector<Submission> submissions{}; //!< of the latest action, and those of which nobody knows what became
    //! Set in rows at rest: answers, calls and the lists of findings are on the disk, this answers columns and filters.
    Brief brief{};
    std::vector<Agreement> agreed{}; //!< what may be disclosed of it, by appliance
    Origin origin = Origin::Added;
    bool demo = false; //!< the demo appliance had a say in it: its answers are made up
    bool wanted = false; //!< the analyst started it, and it has not ended: it goes on after a restart
    QString appliance; //!< name of the profile that gave the verdict, else of the one that was asked last
    QString profileId{}; //!< the one appliance that this row is for; empty = whichever is chosen
    qint64 place = 0; //!< in the queue's line while `wanted`: the smaller goes first
    QString startedFor{}; //!< applianceKey() of the one it was started for while `wanted`: no other gets it
    std::vector<ItemId> twins{}; //!< rows that ask other appliances about the same thing; some may be gone
    PathLinks pathLinks = PathLinks::Unknown; //!< of the indicator, when it is a file
    QString batch; //!< what it came in with: "Pasted 14:02", a folder's name
    QDateTime addedAt; //!< UTC
    QDateTime queriedAt; //!< UTC, end of the latest action; invalid before
};

//! Whether files that the row names may be read, opened and handed on: all but those that a session file of somebody
//! else brought along, unless the analyst was shown the paths and agreed.
bool mayUsePaths(const Item &item);
//! Makes a row of somebody else's session one that nothing was agreed to for, and that the analyst has not started.
void takeFromElsewhere(Item &item);
//! When the appliance last had a say in the verdict; invalid when it never had.
QDateTime verdictAt(const Item &item);
//! Whether Session::whole() knows more than this row.
inline bool isAtRest(const Item &item)
{
    return !item.brief.isNull();
}
//! Whether something of it may have been submitted, and nobody can tell.
bool mayBeSubmitted(const Item &item);
//! Makes the findings of the answers, oldest first.
void mergeAnswers(Item &item);
//! The sample's digest of that type ("SHA-1"), lower case, or empty; of rows at rest, too.
QString digestOf(const Item &item, QStringView type);
//! What an action has to know of earlier answers: digests and the submission id; of rows at rest, too.
Findings knownOf(const Item &item);

QString tickKey(const Attribute &attribute);
QString tickKey(const RelatedIndicator &related);
//! Automatic ones are always kept, the others as long as they are not unticked.
bool isKept(const Item &item, const Attribute &attribute);
bool isKept(const Item &item, const RelatedIndicator &related);

} // namespace assay
