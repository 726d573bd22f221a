// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/platform_words.h"

#include "export/exported_row.h"
#include "export/observable.h"
#include "text/user_text.h"

namespace assay {
using namespace Qt::StringLiterals;

QString pageOf(const Row &row, const ExportOptions &options)
{
    if (!options.links || options.applianceUrl.isEmpty() || isOfAnother(row, options))
        return {};
    const QString sha1 = sampleOf(row).sha1;
    return sha1.isEmpty() ? QString() : options.applianceUrl + "/?q="_L1 + sha1;
}

QString verdictSentence(const Row &row)
{
    const Verdict *verdict = shownVerdict(row);
    if (!verdict)
        return {};
    QStringList parts{verdictWord(*verdict)};
    if (verdict->riskScore)
        parts << u"risk score %1"_s.arg(*verdict->riskScore);
    for (const QString &more : {verdict->threatName, verdict->reason}) {
        if (!more.isEmpty())
            parts << more;
    }
    // The state stands beside the verdict in tables; here there is no other place for it.
    if (row.state == State::Failed)
        parts << u"an earlier answer, the latest action failed"_s;
    return forDisplay(parts.join(", "_L1));
}

QString verdictComment(const Row &row, const ExportOptions &options)
{
    const QString sentence = verdictSentence(row);
    return sentence.isEmpty() || !isOfAnother(row, options)
        ? sentence
        : u"%1, by the appliance %2"_s.arg(sentence, forDisplay(*row.appliance, 100));
}

QString decisionSentence(const Row &row)
{
    const Decision &decision = *row.decision;
    const DecisionInfo *info = decisionFromWord(decision.word);
    QStringList parts{info ? QString::fromLatin1(info->title) : decision.word};
    if (!decision.caseNumber.isEmpty())
        parts << u"case %1"_s.arg(decision.caseNumber);
    parts.removeAll(QString());
    const QString what = parts.join(", "_L1);
    const QString separator = what.isEmpty() || decision.note.isEmpty() ? QString() : u": "_s;
    return forDisplay(what + separator + decision.note.simplified(), 2 * Decision::maxNote);
}

QString sourceName(const Row &row, const ExportOptions &options)
{
    const QString label = producerOf(row, options);
    return label.isEmpty() ? QString(applianceProduct) : label;
}

} // namespace assay
