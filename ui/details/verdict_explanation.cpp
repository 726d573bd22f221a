// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/verdict_explanation.h"

#include "export/cell_values.h"
#include "export/columns.h"
#include "text/user_text.h"

#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

//! What a failed or cancelled action leaves of an earlier answer was not confirmed by it.
bool isAnswered(const Item &item)
{
    return item.state == State::Done || item.state == State::NotFound;
}

struct StoryText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Story)
};

QString sourceWord(const QString &source)
{
    if (source.compare("LOCAL"_L1, Qt::CaseInsensitive) == 0)
        return StoryText::tr("classified by the appliance");
    if (source.compare("CLOUD"_L1, Qt::CaseInsensitive) == 0)
        return StoryText::tr("classified by the vendor's cloud");
    return source;
}

QString dayOf(const QString &time)
{
    return time.left(10);
}

QString minuteOf(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyy-MM-dd HH:mm"_s);
}

QString riskText(const Verdict &verdict)
{
    return verdict.riskScore ? QString::number(*verdict.riskScore) : StoryText::tr("none");
}

QString nameText(const QString &threat)
{
    return threat.isEmpty() ? StoryText::tr("none") : threat;
}

//! "5 of 17"; empty when nobody was asked.
QString share(const QVariant &part, const QVariant &whole)
{
    return part.isValid() && whole.toLongLong() > 0 ? StoryText::tr("%1 of %2").arg(part.toString(), whole.toString())
                                                    : QString();
}

QString opening(const Item &item, const Verdict &verdict)
{
    const QString name = verdict.threatName.isEmpty() ? QString() : u" (%1)"_s.arg(verdict.threatName);
    switch (verdict.classification) {
    case Classification::Malicious:
        return StoryText::tr("Malicious%1.").arg(name);
    case Classification::Suspicious:
        return StoryText::tr("Suspicious%1: treat it as harmful until it is shown to be harmless.").arg(name);
    case Classification::Goodware:
        return StoryText::tr("Goodware: known and trusted.");
    case Classification::Unknown:
        return StoryText::tr("The appliance knows it and found no threat. That is not the same as harmless.");
    case Classification::Other:
        return StoryText::tr("The appliance says “%1”, a word that Assay does not know.").arg(verdict.word);
    case Classification::None:
        break;
    }
    return isFinal(item.state) ? StoryText::tr("The appliance gave no verdict.") : QString();
}
} // namespace

QString ageText(const QDateTime &at, const QDateTime &now)
{
    const qint64 minutes = at.secsTo(now) / 60;
    if (minutes < 1)
        return StoryText::tr("just now");
    if (minutes < 60)
        return StoryText::tr("%Ln minute(s) ago", nullptr, int(minutes));
    if (minutes < 48 * 60)
        return StoryText::tr("%Ln hour(s) ago", nullptr, int(minutes / 60));
    return StoryText::tr("%Ln day(s) ago", nullptr, int(std::min<qint64>(minutes / (24 * 60), 100'000)));
}

QString headerLine(const Item &item, const QDateTime &now)
{
    QStringList parts;
    if (item.error)
        parts << userText(*item.error);
    const bool stateIsInBadge = item.state == State::Queued && !shownVerdict(item);
    if (!isFinal(item.state) && !stateIsInBadge)
        parts << userText(item.stage.state == item.state ? item.stage : Stage{item.state, 0, 0, {}});
    if (const Verdict *verdict = shownVerdict(item)) {
        if (!verdict->reason.isEmpty())
            parts << StoryText::tr("Reason: %1").arg(verdict->reason);
        if (!verdict->source.isEmpty())
            parts << sourceWord(verdict->source);
        const QString first = dayOf(item.summary.first(u"First Seen"));
        const QString last = dayOf(item.summary.first(u"Last Seen"));
        if (!first.isEmpty() && first == last)
            parts << StoryText::tr("seen %1").arg(first);
        else if (!first.isEmpty() && !last.isEmpty())
            parts << StoryText::tr("seen %1 to %2").arg(first, last);
        else if (!first.isEmpty())
            parts << StoryText::tr("first seen %1").arg(first);
    } else if (item.state == State::NotFound) {
        parts << StoryText::tr("The appliance does not hold this sample. That is no verdict.");
    }
    const QDateTime at = verdictAt(item).isValid() ? verdictAt(item) : item.queriedAt;
    if (at.isValid() && (isFinal(item.state) || shownVerdict(item))) {
        const bool saidNothing = item.error && !shownVerdict(item);
        parts << (saidNothing ? StoryText::tr("tried %1 (%2 UTC)") : StoryText::tr("answered %1 (%2 UTC)"))
                     .arg(ageText(at, now), minuteOf(at));
    }
    if (!item.appliance.isEmpty())
        parts << item.appliance;
    return parts.join(u" · "_s);
}

bool hasChanged(const Item &item)
{
    const Verdict *now = shownVerdict(item);
    if (!item.previousVerdict || !isAnswered(item))
        return false;
    if (!now)
        return item.state == State::NotFound;
    const Verdict &before = *item.previousVerdict;
    return before.classification != now->classification || before.word != now->word
        || before.riskScore != now->riskScore || before.threatName != now->threatName;
}

QString changeLine(const Item &item)
{
    if (!item.previousVerdict || !isAnswered(item))
        return {};
    const QString since = minuteOf(item.previousAt);
    if (!hasChanged(item))
        return StoryText::tr("The same as at %1 UTC.").arg(since);
    const Verdict &before = *item.previousVerdict;
    const Verdict *now = shownVerdict(item);
    if (!now)
        return StoryText::tr("Changed since %1 UTC: it was %2, now the appliance does not hold it.")
            .arg(since, userText(before));
    QStringList changes;
    if (before.classification != now->classification || before.word != now->word)
        changes << StoryText::tr("%1 became %2").arg(userText(before), userText(*now));
    if (before.riskScore != now->riskScore)
        changes << StoryText::tr("risk %1 became %2").arg(riskText(before), riskText(*now));
    if (before.threatName != now->threatName)
        changes
            << StoryText::tr("threat name %1 became %2").arg(nameText(before.threatName), nameText(now->threatName));
    return StoryText::tr("Changed since %1 UTC: %2.").arg(since, changes.join(u", "_s));
}

QString verdictExplanation(const Item &item)
{
    QStringList sentences;
    const Verdict *verdict = shownVerdict(item);
    if (verdict)
        sentences << opening(item, *verdict);
    else if (item.state == State::NotFound)
        sentences << StoryText::tr("The appliance does not hold this sample. That is no verdict.");
    else if (item.state == State::Queued && item.summary.isNull())
        sentences << (item.wanted ? StoryText::tr("Not asked yet: it waits for its turn.")
                                  : StoryText::tr("Not asked yet. Press Start, or choose a next step."));
    const bool isAsked = !isFinal(item.state) && item.state != State::Queued;
    if (isAsked && !verdict)
        sentences << StoryText::tr("The appliance is being asked.");
    if (verdict && !verdict->reason.isEmpty())
        sentences << StoryText::tr("Its reason: %1.").arg(verdict->reason);
    const auto fact = [&item](QStringView name) { return cell::number(cell::named(item, name)); };
    const QString scanners = share(fact(u"Scanner Match"), fact(u"Scanner Count"));
    if (!scanners.isEmpty())
        sentences << StoryText::tr("%1 scanners have a name for it.").arg(scanners);
    const QString others = share(cell::detected(item), cell::askedSources(item));
    if (!others.isEmpty())
        sentences << StoryText::tr("%1 third parties report it.").arg(others);
    if (isAsked && verdict)
        sentences << StoryText::tr("The appliance is being asked again.");
    if (verdict && item.state == State::Failed)
        sentences << StoryText::tr("The latest action failed: this is an earlier answer.");
    return sentences.join(u' ');
}

} // namespace assay
