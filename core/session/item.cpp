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
    for (auto answer = item.answers.rbegin(); answer != item.answers.rend(); ++answer) {
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
    item.findings = {};
    for (const Answer &answer : item.answers)
        item.findings.merge(answer.outcome.findings);
}

QString digestOf(const Item &item, QStringView type)
{
    return isAtRest(item) ? item.brief.digest(type) : item.findings.digest(type);
}

Findings knownOf(const Item &item)
{
    if (!isAtRest(item))
        return item.findings;
    Findings known = item.findings;
    for (const QStringView type : Brief::digestTypes()) {
        if (const QString digest = item.brief.digest(type); !digest.isEmpty())
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
