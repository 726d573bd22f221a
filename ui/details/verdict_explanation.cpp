// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/verdict_explanation.h"

#include "session/cell_values.h"
#include "session/columns.h"
#include "text/user_text.h"

#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// What a failed or cancelled action leaves of an earlier answer was not confirmed by it.
bool isAnswered(const Row &row)
{
    return row.state == State::Done || row.state == State::NotFound;
}

struct VerdictExplanationText
{
    Q_DECLARE_TR_FUNCTIONS(assay::VerdictExplanation)
};

QString sourceWord(const QString &source)
{
    if (source.compare("LOCAL"_L1, Qt::CaseInsensitive) == 0)
        return VerdictExplanationText::tr("classified by the appliance");
    if (source.compare("CLOUD"_L1, Qt::CaseInsensitive) == 0)
        return VerdictExplanationText::tr("classified by the vendor's cloud");
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
    return verdict.riskScore ? QString::number(*verdict.riskScore) : VerdictExplanationText::tr("none");
}

QString nameText(const QString &threat)
{
    return threat.isEmpty() ? VerdictExplanationText::tr("none") : threat;
}

// "5 of 17"; empty if there is no answer.
QString share(const QVariant &part, const QVariant &whole)
{
    return part.isValid() && whole.toLongLong() > 0
        ? VerdictExplanationText::tr("%1 of %2").arg(part.toString(), whole.toString())
        : QString();
}

QString opening(const Row &row, const Verdict &verdict)
{
    const QString name = verdict.threatName.isEmpty() ? QString() : u" (%1)"_s.arg(verdict.threatName);
    switch (verdict.classification) {
    case Classification::Malicious:
        return VerdictExplanationText::tr("Malicious%1.").arg(name);
    case Classification::Suspicious:
        return VerdictExplanationText::tr("Suspicious%1. Treat it as malicious until proven otherwise.").arg(name);
    case Classification::Goodware:
        return VerdictExplanationText::tr("Goodware: a known, trusted file.");
    case Classification::Unknown:
        return VerdictExplanationText::tr("No threats found so far. Not proof that it is clean.");
    case Classification::Other:
        return VerdictExplanationText::tr(
            "The appliance returned the verdict “%1”, which this version of Assay does not know.")
            .arg(verdict.word);
    case Classification::None:
        break;
    }
    return isFinal(row.state) ? VerdictExplanationText::tr("The appliance returned no verdict.") : QString();
}
} // namespace

QString ageText(const QDateTime &at, const QDateTime &now)
{
    const qint64 minutes = at.secsTo(now) / 60;
    if (minutes < 1)
        return VerdictExplanationText::tr("just now");
    if (minutes < 60)
        return VerdictExplanationText::tr("%Ln minute(s) ago", nullptr, int(minutes));
    if (minutes < 48 * 60)
        return VerdictExplanationText::tr("%Ln hour(s) ago", nullptr, int(minutes / 60));
    return VerdictExplanationText::tr("%Ln day(s) ago", nullptr, int(std::min<qint64>(minutes / (24 * 60), 100'000)));
}

QString headerLine(const Row &row, const QDateTime &now)
{
    QStringList parts;
    if (row.error)
        parts << userText(*row.error);
    const bool stateIsInBadge = row.state == State::Queued && !shownVerdict(row);
    if (!isFinal(row.state) && !stateIsInBadge)
        parts << userText(row.stage->state == row.state ? *row.stage : Stage{row.state, 0, 0, {}});
    if (const Verdict *verdict = shownVerdict(row)) {
        if (!verdict->reason.isEmpty())
            parts << VerdictExplanationText::tr("Reason: %1").arg(verdict->reason);
        if (!verdict->source.isEmpty())
            parts << sourceWord(verdict->source);
        const QString first = dayOf(row.summary.first(u"First Seen"));
        const QString last = dayOf(row.summary.first(u"Last Seen"));
        if (!first.isEmpty() && first == last)
            parts << VerdictExplanationText::tr("seen %1").arg(first);
        else if (!first.isEmpty() && !last.isEmpty())
            parts << VerdictExplanationText::tr("seen %1 to %2").arg(first, last);
        else if (!first.isEmpty())
            parts << VerdictExplanationText::tr("first seen %1").arg(first);
    } else if (row.state == State::NotFound) {
        parts << VerdictExplanationText::tr("Not on this appliance (no verdict).");
    }
    const QDateTime at = verdictAt(row).isValid() ? verdictAt(row) : row.queriedAt;
    if (at.isValid() && (isFinal(row.state) || shownVerdict(row))) {
        const bool saidNothing = row.error && !shownVerdict(row);
        parts << (saidNothing ? VerdictExplanationText::tr("tried %1 (%2 UTC)")
                              : VerdictExplanationText::tr("answered %1 (%2 UTC)"))
                     .arg(ageText(at, now), minuteOf(at));
    }
    if (!row.appliance.isEmpty())
        parts << *row.appliance;
    return parts.join(u" · "_s);
}

bool hasChanged(const Row &row)
{
    const Verdict *now = shownVerdict(row);
    if (!row.previous || !isAnswered(row))
        return false;
    if (!now)
        return row.state == State::NotFound;
    const Verdict &before = *row.previous->verdict;
    return before.classification != now->classification || before.word != now->word
        || before.riskScore != now->riskScore || before.threatName != now->threatName;
}

QString changeLine(const Row &row)
{
    if (!row.previous || !isAnswered(row))
        return {};
    const QString since = minuteOf(row.previous->at);
    if (!hasChanged(row))
        return VerdictExplanationText::tr("Unchanged since %1 UTC.").arg(since);
    const Verdict &before = *row.previous->verdict;
    const Verdict *now = shownVerdict(row);
    if (!now)
        return VerdictExplanationText::tr("Changed since %1 UTC: it was %2, and is no longer on the appliance.")
            .arg(since, userText(before));
    QStringList changes;
    if (before.classification != now->classification || before.word != now->word)
        changes << VerdictExplanationText::tr("%1 became %2").arg(userText(before), userText(*now));
    if (before.riskScore != now->riskScore)
        changes << VerdictExplanationText::tr("risk %1 became %2").arg(riskText(before), riskText(*now));
    if (before.threatName != now->threatName)
        changes << VerdictExplanationText::tr("threat name %1 became %2")
                       .arg(nameText(before.threatName), nameText(now->threatName));
    return VerdictExplanationText::tr("Changed since %1 UTC: %2.").arg(since, changes.join(u", "_s));
}

QString verdictExplanation(const Row &row)
{
    QStringList sentences;
    const Verdict *verdict = shownVerdict(row);
    if (verdict)
        sentences << opening(row, *verdict);
    else if (row.state == State::NotFound)
        sentences << VerdictExplanationText::tr("Not on this appliance (no verdict).");
    else if (row.state == State::Queued && row.summary.isNull())
        sentences << (row.wanted ? VerdictExplanationText::tr("Not queried yet. The row is queued.")
                                 : VerdictExplanationText::tr("Not queried yet. Press Start, or choose a next step."));
    const bool isAsked = !isFinal(row.state) && row.state != State::Queued;
    if (isAsked && !verdict)
        sentences << VerdictExplanationText::tr("Querying the appliance.");
    if (verdict && !verdict->reason.isEmpty())
        sentences << VerdictExplanationText::tr("Reason: %1.").arg(verdict->reason);
    const auto fact = [&row](QStringView name) { return cell::number(cell::named(row, name)); };
    const QString scanners = share(fact(u"Scanner Match"), fact(u"Scanner Count"));
    if (!scanners.isEmpty())
        sentences << VerdictExplanationText::tr("Detected by %1 scanners.").arg(scanners);
    const QString others = share(cell::detected(row), cell::askedSources(row));
    if (!others.isEmpty())
        sentences << VerdictExplanationText::tr("Reported by %1 third parties.").arg(others);
    if (isAsked && verdict)
        sentences << VerdictExplanationText::tr("Querying the appliance again.");
    if (verdict && row.state == State::Failed)
        sentences << VerdictExplanationText::tr("The latest action failed. This is an earlier answer.");
    return sentences.join(u' ');
}

} // namespace assay
