// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row.h"

#include "findings/user_facts.h"
#include "session/columns.h"

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// A separator that neither a mapping name nor a line of text holds keeps ("a", "b") and ("ab", "") apart.
QString key(QLatin1StringView kind, const QString &name, const QString &value)
{
    return kind + QChar(0x1f) + name + QChar(0x1f) + value;
}
} // namespace

bool mayUsePaths(const Row &row)
{
    return row.origin != Origin::Elsewhere || covers(row.agreed, QString(), Disclosure::StoredPath);
}

void takeFromElsewhere(Row &row)
{
    row.origin = Origin::Elsewhere;
    row.agreed.clear();
    row.wanted = false;
    row.start.reset();
}

QDateTime verdictAt(const Row &row)
{
    for (auto answer = row.record->answers.rbegin(); answer != row.record->answers.rend(); ++answer) {
        if (answer->outcome.findings.verdict || answer->outcome.state == State::NotFound)
            return answer->at;
    }
    return {};
}

bool mayBeSubmitted(const Row &row)
{
    return std::ranges::any_of(row.submissions, [](const Submission &one) { return isUnclear(one.state); });
}

// Tags that were removed since must not come back from an earlier answer.
static void dropOldTags(Findings &findings, const Findings &later)
{
    if (!hasAllUserTags(later))
        return;
    std::erase_if(findings.attributes, [](const Attribute &old) { return old.name == userTagName; });
    std::erase_if(findings.facts, [](const Attribute &old) { return old.name == allUserTagsFact; });
}

// A newer verdict replaces the attributes that repeat the older one: a sample is not malicious and goodware at once.
static void dropOutdated(Findings &findings, const Findings &later)
{
    if (!later.verdict)
        return;
    const bool isOther = findings.verdict && later.verdict->classification != Classification::None
        && findings.verdict->classification != later.verdict->classification;
    std::erase_if(findings.attributes, [&later, isOther](const Attribute &old) {
        const bool isSaidAgain
            = std::ranges::find(later.attributes, old.name, &Attribute::name) != later.attributes.end();
        return repeatsVerdict(old) && (isOther || isSaidAgain);
    });
}

void mergeAnswers(Row &row)
{
    Record &record = *row.record;
    record.findings = {};
    for (const Answer &answer : std::as_const(record.answers)) {
        dropOldTags(record.findings, answer.outcome.findings);
        dropOutdated(record.findings, answer.outcome.findings);
        record.findings.merge(answer.outcome.findings);
    }
    summarise(row);
}

void summarise(Row &row)
{
    const Findings &findings = std::as_const(row.record)->findings;
    row.summary = RowSummary::of(findings, columnReads());
    row.submissionId = findings.submissionId;
    row.verdict = findings.verdict;
    if (row.verdict && !(row.verdict->firstSeen.isEmpty() && row.verdict->lastSeen.isEmpty())) {
        Verdict &own = row.verdict.edit();
        own.firstSeen.clear();
        own.lastSeen.clear();
    }
}

Findings knownOf(const Row &row)
{
    if (row.record.isLoaded())
        return row.record->findings;
    Findings known;
    known.verdict = row.verdict;
    known.submissionId = row.submissionId;
    for (const QStringView type : RowSummary::digestTypes()) {
        if (const QString digest = row.summary.digest(type); !digest.isEmpty())
            known.related.push_back({type.toString(), digest, false});
    }
    return known;
}

QString tickKey(const Attribute &attribute)
{
    return key("attribute"_L1, attribute.name, attribute.value);
}

QString tickKey(const RelatedIndicator &related)
{
    return key("related"_L1, related.type, related.value);
}

bool isKept(const Row &row, const Attribute &attribute)
{
    return attribute.automatic || !row.unticked.contains(tickKey(attribute));
}

bool isKept(const Row &row, const RelatedIndicator &related)
{
    return related.automatic || !row.unticked.contains(tickKey(related));
}

} // namespace assay
