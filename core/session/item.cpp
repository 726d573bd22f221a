// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/item.h"

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

bool mayUsePaths(const Item &item)
{
    return item.origin != Origin::Elsewhere || covers(item.agreed, QString(), Disclosure::StoredPath);
}

void takeFromElsewhere(Item &item)
{
    item.origin = Origin::Elsewhere;
    item.agreed.clear();
    item.wanted = false;
    item.startedFor.clear();
}

QDateTime verdictAt(const Item &item)
{
    for (auto answer = item.record->answers.rbegin(); answer != item.record->answers.rend(); ++answer) {
        if (answer->outcome.findings.verdict || answer->outcome.state == State::NotFound)
            return answer->at;
    }
    return {};
}

bool mayBeSubmitted(const Item &item)
{
    return std::ranges::any_of(item.submissions, [](const Submission &one) { return isUnclear(one.state); });
}

void mergeAnswers(Item &item)
{
    Record &record = *item.record;
    record.findings = {};
    for (const Answer &answer : std::as_const(record.answers))
        record.findings.merge(answer.outcome.findings);
    summarise(item);
}

void summarise(Item &item)
{
    const Findings &findings = std::as_const(item.record)->findings;
    item.summary = RowSummary::of(findings);
    item.submissionId = findings.submissionId;
    item.verdict = findings.verdict;
    if (std::as_const(item.verdict)
        && !(findings.verdict->firstSeen.isEmpty() && findings.verdict->lastSeen.isEmpty())) {
        item.verdict->firstSeen.clear();
        item.verdict->lastSeen.clear();
    }
}

Findings knownOf(const Item &item)
{
    if (item.record.isLoaded())
        return item.record->findings;
    Findings known;
    known.verdict = item.verdict;
    known.submissionId = item.submissionId;
    for (const QStringView type : RowSummary::digestTypes()) {
        if (const QString digest = item.summary.digest(type); !digest.isEmpty())
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

bool isKept(const Item &item, const Attribute &attribute)
{
    return attribute.automatic || !item.unticked.contains(tickKey(attribute));
}

bool isKept(const Item &item, const RelatedIndicator &related)
{
    return related.automatic || !item.unticked.contains(tickKey(related));
}

} // namespace assay
