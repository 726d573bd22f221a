// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_row.h"

#include "export/cell_values.h"
#include "export/columns.h"
#include "indicator/defang.h"
#include "text/user_text.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {
QString columnText(const Item &item, const Column *column)
{
    return column->value(item).toString();
}

QString threatOf(const Item &item)
{
    static const Column *const column = columnFromName(u"threat_name");
    return columnText(item, column);
}
} // namespace

FilterRow filterRow(const Item &item)
{
    FilterRow row;
    row.state = item.state;
    row.type = item.indicator.type;
    if (const Verdict *verdict = shownVerdict(item)) {
        row.classification = verdict->classification;
        row.risk = verdict->riskScore ? int(qBound(qint64(0), *verdict->riskScore, qint64(1000))) : -1;
    }
    row.tags = cell::tags(item);
    row.batch = item.batch;
    row.source = item.appliance;
    row.name = cell::fileName(item);
    row.threat = threatOf(item);
    row.action = item.action;
    return row;
}

QString searchText(const Item &item)
{
    QStringList parts{item.indicator.value, defanged(item.indicator)};
    if (item.indicator.asPasted != item.indicator.value)
        parts << item.indicator.asPasted;
    parts << cell::fileName(item) << threatOf(item) << cell::tags(item) << item.batch << item.appliance
          << item.parameters.value(u"comment"_s) << userText(item.state) << userText(item.indicator.type)
          << cell::named(item, u"File Type") << item.findings.submissionId;
    for (const QStringView digest : {u"MD5", u"SHA-1", u"SHA-256", u"SHA-512"})
        parts << digestOf(item, digest);
    if (const Verdict *verdict = shownVerdict(item))
        parts << userText(*verdict) << verdict->reason;
    if (item.error)
        parts << userText(*item.error);
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(u'\n').toCaseFolded();
}

QString threatFamily(const QString &threatName)
{
    return threatName.section(u'.', -1, -1, QString::SectionSkipEmpty);
}

} // namespace assay
