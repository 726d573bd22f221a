// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/cell_values.h"

#include "export/utc_time.h"

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

QString named(const Item &item, QStringView name)
{
    if (RowSummary::holds(name))
        return item.summary.first(name);
    for (const auto *list : {&item.record->findings.attributes, &item.record->findings.facts}) {
        const auto row = std::ranges::find(*list, name, &Attribute::name);
        if (row != list->end())
            return row->value;
    }
    return {};
}

QString firstNamed(const Item &item, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        if (QString value = named(item, name); !value.isEmpty())
            return value;
    }
    return {};
}

QString digest(const Item &item, QStringView mappingType, IndicatorType type)
{
    return item.indicator.type == type ? item.indicator.value : item.summary.digest(mappingType);
}

QString digest(const Item &item, DigestKind kind)
{
    return digest(item, QString(digestInfo(kind).titleView()), indicatorTypeOf(kind));
}

QString fileName(const Item &item)
{
    if (item.indicator.type == IndicatorType::File)
        return item.indicator.value.section(u'/', -1);
    return named(item, u"Alias");
}

QString submissionId(const Item &item)
{
    return item.indicator.type == IndicatorType::Submission ? item.indicator.value : item.submissionId;
}

QString lastPdf(const Item &item)
{
    return item.summary.lastPdf();
}

QStringList tags(const Item &item)
{
    QStringList all;
    const QString given = item.parameters.value(u"tags"_s);
    for (const QString &tag : given.split(u',', Qt::SkipEmptyParts))
        all << tag;
    for (const QStringView name : {u"User Tag", u"TI Score Tag"})
        all << item.summary.named(name);
    if (all.size() > 1)
        all.removeDuplicates();
    return all;
}

QVariant progress(const Item &item)
{
    const bool moves = !isFinal(item.state) && item.stage.state == item.state && item.stage.total > 0;
    const double done = moves ? double(item.stage.done) / double(item.stage.total) : 0;
    return double(int(item.state)) + qBound(0.0, done, 0.999);
}

QVariant detected(const Item &item)
{
    return askedSources(item).isValid() ? QVariant(qlonglong(item.summary.detected().value_or(0))) : QVariant();
}

QVariant askedSources(const Item &item)
{
    if (const QVariant total = number(named(item, u"Third Party Total")); total.isValid())
        return total;
    const std::optional<qint64> listed = item.summary.listed();
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
