// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/cell_values.h"

#include "base/utc_time.h"
#include "warninglists/warning_lists.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay::cell {
using namespace Qt::StringLiterals;

QVariant text(const QString &value)
{
    return value.isEmpty() ? QVariant() : QVariant(value);
}

QVariant time(const QString &answered)
{
    return text(utcTime(answered));
}

QVariant time(const QDateTime &when)
{
    return when.isValid() ? QVariant(utcTime(when)) : QVariant();
}

QVariant number(const QString &value)
{
    bool ok = false;
    const qlonglong whole = value.toLongLong(&ok);
    return ok ? QVariant(whole) : QVariant();
}

QString named(const Row &item, QStringView name)
{
    Q_ASSERT(RowSummary::holds(name));
    return item.summary.first(name);
}

QString firstNamed(const Row &row, const MappingNames &names)
{
    for (const QStringView name : names) {
        if (name.isEmpty())
            break;
        if (QString value = row.summary.first(name); !value.isEmpty())
            return value;
    }
    return {};
}

QString digest(const Row &row, QStringView mappingType, IndicatorType type)
{
    return row.indicator.type == type ? row.indicator.value.toString() : row.summary.digest(mappingType);
}

QString digest(const Row &row, DigestKind kind)
{
    return digest(row, QString(digestInfo(kind).titleView()), indicatorTypeOf(kind));
}

bool isOwnDigest(const Row &row, const RelatedIndicator &related)
{
    if (row.indicator.type != IndicatorType::File && !isDigest(row.indicator.type))
        return false;
    const auto info = std::ranges::find_if(
        digestInfos, [&related](const DigestInfo &one) { return related.type == one.titleView(); });
    return info != digestInfos.end() && related.value.compare(digest(row, info->kind), Qt::CaseInsensitive) == 0;
}

QString fileName(const Row &row)
{
    if (row.indicator.type == IndicatorType::File)
        return row.indicator.value.toString().section(u'/', -1);
    return named(row, u"Alias");
}

static QStringList digestsOf(const Row &row)
{
    QStringList digests;
    if (row.indicator.type != IndicatorType::File && !isDigest(row.indicator.type))
        return digests;
    for (const QStringView type : RowSummary::digestTypes()) {
        if (QString digest = row.summary.digest(type); !digest.isEmpty())
            digests << digest;
    }
    return digests;
}

QStringList warnings(const Row &row)
{
    const auto lists = WarningLists::current();
    return lists->hasEntries() ? lists->namesFor(row.indicator, digestsOf(row)) : QStringList();
}

bool isOwn(const Row &row)
{
    const auto lists = WarningLists::current();
    return lists->hasOwnEntries() && lists->isOwn(row.indicator, digestsOf(row));
}

bool isForDetection(const Row &row)
{
    return !isHarmless(*row.decision) && warnings(row).isEmpty();
}

QString submissionId(const Row &row)
{
    return row.indicator.type == IndicatorType::Submission ? row.indicator.value.toString() : *row.submissionId;
}

QString lastPdf(const Row &row)
{
    return row.summary.lastPdf();
}

QStringList tags(const Row &row)
{
    QStringList all;
    const QString given = row.parameters.value(u"tags"_s);
    for (const QString &tag : given.split(u',', Qt::SkipEmptyParts))
        all << tag;
    for (const QStringView name : {u"User Tag", u"TI Score Tag"})
        all << row.summary.named(name);
    if (all.size() > 1)
        all.removeDuplicates();
    return all;
}

Classification worstChildClass(const Row &row)
{
    return classificationFromWord(named(row, u"Worst Child"));
}

QString worstChild(const Row &row)
{
    const QString count = named(row, u"Sample Count");
    if (count.isEmpty())
        return {};
    const QString malicious = named(row, u"Malicious Children");
    if (malicious.toLongLong() > 0)
        return QCoreApplication::translate("assay::Column", "%1 of %2 malicious").arg(malicious, count);
    const QString suspicious = named(row, u"Suspicious Children");
    if (suspicious.toLongLong() > 0)
        return QCoreApplication::translate("assay::Column", "%1 of %2 suspicious").arg(suspicious, count);
    return count == "0"_L1 ? QCoreApplication::translate("assay::Column", "no files inside")
                           : QCoreApplication::translate("assay::Column", "none of %1 malicious").arg(count);
}

QVariant badnessOfChildren(const Row &row)
{
    if (named(row, u"Sample Count").isEmpty())
        return {};
    constexpr qlonglong maxChildren = 1'000'000;
    const qlonglong malicious = named(row, u"Malicious Children").toLongLong();
    const qlonglong suspicious = named(row, u"Suspicious Children").toLongLong();
    return qlonglong(qBound(0LL, malicious, maxChildren) * maxChildren + qBound(0LL, suspicious, maxChildren));
}

QVariant progress(const Row &row)
{
    const bool moves = !isFinal(row.state) && row.stage->state == row.state && row.stage->total > 0;
    const double done = moves ? double(row.stage->done) / double(row.stage->total) : 0;
    return double(int(row.state)) + qBound(0.0, done, 0.999);
}

QVariant orderOfDecision(const Row &row)
{
    if (row.decision->word.isEmpty())
        return {};
    const DecisionInfo *info = decisionFromWord(row.decision->word);
    return qlonglong(info ? info - decisionInfos().data() : std::ssize(decisionInfos()));
}

QVariant detected(const Row &row)
{
    return askedSources(row).isValid() ? QVariant(qlonglong(row.summary.detected().value_or(0))) : QVariant();
}

QVariant askedSources(const Row &row)
{
    if (const QVariant total = number(named(row, u"Third Party Total")); total.isValid())
        return total;
    const std::optional<qint64> listed = row.summary.listed();
    return listed ? QVariant(qlonglong(*listed)) : QVariant();
}

QVariant share(const QVariant &part, const QVariant &whole)
{
    if (!part.isValid() && !whole.isValid())
        return {};
    const auto figure = [](const QVariant &value) { return value.isValid() ? value.toString() : u"?"_s; };
    return u"%1/%2"_s.arg(figure(part), figure(whole));
}

} // namespace assay::cell
