// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_row.h"

#include "session/cell_values.h"
#include "session/columns.h"
#include "text/user_text.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {
QString threatOf(const Row &row)
{
    static const Column *const column = columnFromName(u"threat_name");
    return column->value(row).toString();
}
} // namespace

FilterRow filterRow(const Row &item)
{
    FilterRow row;
    row.state = item.state;
    row.type = item.indicator.type;
    if (const Verdict *verdict = shownVerdict(item)) {
        row.classification = verdict->classification;
        row.risk = verdict->riskScore ? int(qBound(qint64(0), *verdict->riskScore, qint64(1000))) : -1;
        row.verdict = item.verdict;
    }
    row.tags = cell::tags(item);
    row.batch = item.batch;
    row.source = item.appliance;
    row.threat = threatOf(item);
    row.action = item.action;
    row.comment = item.parameters.value(u"comment"_s);
    row.fileType = cell::named(item, u"File Type");
    row.techniques = item.summary.named(attackTechniqueName);
    row.child = cell::worstChildClass(item);
    row.cameFrom = item.cameFrom->name;
    row.decision = item.decision->word;
    row.caseNumber = item.decision->caseNumber;
    row.error = item.error;
    return row;
}

size_t qHash(const FilterRow &row, size_t seed)
{
    return qHashMulti(seed, int(row.state), int(row.classification), int(row.type), row.risk, row.tags, row.batch,
        row.source, row.threat, row.action, row.comment, row.fileType, row.techniques, int(row.child), row.cameFrom,
        row.decision, row.caseNumber, row.error ? row.error->detail : QString());
}

QString sharedText(const FilterRow &row)
{
    QStringList parts{row.threat, row.batch, row.source, row.comment, row.fileType, row.caseNumber, userText(row.state),
        userText(row.type), decisionTitle(row.decision)};
    parts << row.tags;
    if (row.verdict)
        parts << userText(*row.verdict) << row.verdict->reason;
    if (row.error)
        parts << userText(*row.error);
    parts.removeAll(QString());
    return parts.join(u'\n').toCaseFolded();
}

QString threatFamily(const QString &threatName)
{
    return threatName.section(u'.', -1, -1, QString::SectionSkipEmpty);
}

} // namespace assay
