// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_report.h"
#include "routes.h"
#include "rows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

QString pageLink(const Exchange &exchange, qint64 page, qint64 size)
{
    return u"%1%2?page=%3&page_size=%4"_s.arg(exchange.origin, exchange.path).arg(page).arg(size);
}

Answer tagAnswer(const QStringList &tags)
{
    return jsonAnswer(QJsonArray::fromStringList(tags));
}

// The tag routes take no SHA-512.
std::optional<Sample> taggable(Appliance &appliance, const Exchange &exchange)
{
    const auto &hash = exchange.captures.first();
    return kindOf(hash) == DigestKind::Sha512 ? std::nullopt : appliance.store.find(hash);
}

} // namespace

Answer extractedFiles(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = appliance.store.find(exchange.captures.first());
    if (!sample)
        return notOnAppliance();
    const auto inside = appliance.store.extractedFrom(*sample);
    const auto total = static_cast<qint64>(inside.size());
    const qint64 size = qBound(1, exchange.query.text(u"page_size"_s).toInt(), 1000);
    const auto asked = exchange.query.has(u"page_size"_s) ? size : 100;
    const qint64 page = qMax(1, exchange.query.text(u"page"_s).toInt());
    if (page > 1 && (page - 1) * asked >= total)
        return detailError(404, u"Invalid page."_s);
    QJsonArray results;
    for (auto at = (page - 1) * asked; at < qMin(total, page * asked); ++at) {
        const auto &file = inside[static_cast<size_t>(at)];
        auto fields = defaultFields();
        results.append(QJsonObject{{u"id"_s, sample->id * 100 + at}, {u"parent"_s, sample->digests.sha1},
            {u"filename"_s, file.name}, {u"path"_s, u"inner/"_s + file.name},
            {u"sample"_s, listRow(file, fields.subtract({u"av_scanners"_s}), file.oldFamily)}});
    }
    const bool more = page * asked < total;
    return jsonAnswer(QJsonObject{{u"count"_s, total},
        {u"next"_s, more ? QJsonValue(pageLink(exchange, page + 1, asked)) : QJsonValue()},
        {u"previous"_s, page > 1 ? QJsonValue(pageLink(exchange, page - 1, asked)) : QJsonValue()},
        {u"results"_s, results}});
}

Answer staticReport(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = appliance.store.find(exchange.captures.first());
    return sample ? jsonAnswer(coreReport(*sample, 20'000)) : notOnAppliance();
}

Answer readTags(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = taggable(appliance, exchange);
    return sample ? tagAnswer(sample->userTags) : notOnAppliance();
}

Answer addTags(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = taggable(appliance, exchange);
    if (!sample)
        return notOnAppliance();
    if (!exchange.body.has(u"tags"_s))
        return fieldError(u"tags"_s, u"This field is required."_s);
    auto tags = sample->userTags;
    tags << exchange.body.list(u"tags"_s);
    tags.removeDuplicates();
    appliance.store.setTags(sample->digests.sha1, tags);
    return tagAnswer(tags);
}

Answer removeTags(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = taggable(appliance, exchange);
    if (!sample)
        return notOnAppliance();
    auto tags = sample->userTags;
    const auto gone = exchange.body.list(u"tags"_s);
    tags.removeIf([&](const QString &tag) { return gone.contains(tag); });
    appliance.store.setTags(sample->digests.sha1, tags);
    return tagAnswer(tags);
}

Answer downloadSample(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = appliance.store.find(exchange.captures.first());
    if (!sample)
        return notOnAppliance();
    // Uploads are not kept, so theirs can't be had.
    if (sample->bytes.isEmpty())
        return messageError(410, u"The content of the sample can not be retrieved."_s);
    Answer answer;
    answer.contentType = "application/octet-stream";
    answer.body = sample->bytes;
    answer.headers << std::pair(
        "Content-Disposition"_ba, "attachment; filename=\"" + sample->digests.sha1.toLatin1() + '"');
    return answer;
}

Answer deleteSample(Appliance &appliance, const Exchange &exchange)
{
    const auto &hash = exchange.captures.first();
    const auto sample = appliance.store.find(hash);
    if (!sample && appliance.store.holds(hash) && kindOf(hash) == DigestKind::Sha1)
        return messageError(405, u"The sample is still being processed."_s);
    if (!sample || !appliance.store.remove(hash))
        return notOnAppliance();
    return jsonAnswer(QJsonObject{{u"results"_s,
        QJsonObject{{u"code"_s, 200}, {u"message"_s, u"Sample deleted successfully."_s},
            {u"detail"_s, digestObject(sample->digests)}}}});
}

Answer tokenAuth(Appliance &appliance, const Exchange &exchange)
{
    for (const auto &field : {u"username"_s, u"password"_s}) {
        if (exchange.body.text(field).isEmpty())
            return fieldError(field, u"This field is required."_s);
    }
    if (exchange.body.text(u"username"_s) != "demo"_L1 || exchange.body.text(u"password"_s) != "demo"_L1)
        return fieldError(u"non_field_errors"_s, u"Unable to log in with provided credentials."_s);
    return jsonAnswer(QJsonObject{{u"token"_s, appliance.options.token}});
}

} // namespace assay::demo
