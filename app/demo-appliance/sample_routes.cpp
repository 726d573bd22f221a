// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance.h"
#include "base/digest_kind.h"
#include "inner_file.h"
#include "pdf.h"
#include "route_handlers.h"

#include <QJsonArray>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

// The hashes of one request; `error` when they are missing, malformed, too many or of more than one kind.
struct HashList
{
    QStringList hashes;
    std::optional<Answer> error{};
};

HashList hashList(const Appliance &appliance, const Exchange &exchange, const QString &field)
{
    const auto hashes = exchange.body.list(field);
    if (hashes.isEmpty())
        return {{}, fieldError(field, u"This field is required."_s)};
    if (hashes.size() > appliance.options.maxHashes)
        return {{}, messageError(400, u"At most %1 hashes are allowed."_s.arg(appliance.options.maxHashes))};
    for (const auto &hash : hashes) {
        if (digestLength(hash) == 0)
            return {{}, fieldError(field, u"\"%1\" is not a valid hash."_s.arg(hash))};
        if (hash.size() != hashes.first().size())
            return {{}, messageError(400, u"All hashes must be of the same type."_s)};
    }
    return {hashes};
}

QSet<QString> namesOf(const QString &templateName)
{
    const auto names = templateNamed(templateName).keys();
    return {names.begin(), names.end()};
}

// The names of the verdict, as the newer and the older appliances write them. An appliance knows the names of its own
// version only, and answers with all of them when one of either version is asked for.
const QSet<QString> &verdictFields()
{
    static const auto names
        = namesOf(u"verdict"_s) + QSet{u"threat_status"_s, u"threat_level"_s, u"trust_factor"_s, u"threat_name"_s};
    return names;
}

std::optional<Answer> fieldsError(const Exchange &exchange, const QSet<QString> &fields)
{
    static const auto known = namesOf(u"sample"_s) + namesOf(u"digests"_s) + namesOf(u"row_extras"_s) + verdictFields();
    for (const auto &field : fields) {
        if (!known.contains(field))
            return fieldError(u"fields"_s, u"Unknown field \"%1\"."_s.arg(field));
    }
    const bool hasNetwork
        = fields.contains(u"networkthreatintelligence"_s) && fields.contains(u"domainthreatintelligence"_s);
    if (!fields.isEmpty() && exchange.body.flag(u"include_networkthreatintelligence"_s) && !hasNetwork)
        return messageError(400, u"Both network fields are needed with include_networkthreatintelligence."_s);
    return {};
}

Answer list(const Appliance &appliance, const Exchange &exchange, const QString &templateName)
{
    const auto asked = hashList(appliance, exchange, u"hash_values"_s);
    if (asked.error)
        return *asked.error;
    const auto given = exchange.body.list(u"fields"_s);
    QSet<QString> fields(given.begin(), given.end());
    if (const auto error = fieldsError(exchange, fields))
        return *error;
    if (fields.contains(u"classification"_s) || fields.contains(u"threat_status"_s))
        fields += verdictFields();

    // Nothing promises an order, so a client must not rely on one.
    const auto fullTemplate = templateName.startsWith("full_"_L1) ? templateName : u"full_"_s + templateName;
    auto hashes = asked.hashes;
    hashes.removeDuplicates();
    std::ranges::shuffle(hashes, std::minstd_rand(static_cast<unsigned>(hashes.size())));
    QJsonArray results;
    for (const auto &hash : hashes) {
        if (const auto sample = appliance.store.find(hash))
            results.append(appliance.about(*sample, fields.isEmpty() ? templateName : fullTemplate, fields));
    }
    return jsonAnswer(rendered(u"page"_s,
        withValues({{u"count"_s, results.size()}, {u"next"_s, QJsonValue()}, {u"previous"_s, QJsonValue()},
            {u"results"_s, results}})));
}

// What the appliance would do with the engines that a reanalysis names; `error` when it cannot do that.
struct Engines
{
    QJsonArray analysis{};
    std::optional<Answer> error{};
};

Engines askedEngines(const Exchange &exchange)
{
    Engines asked;
    const auto names = exchange.body.list(u"analysis"_s).join(u',').split(u',', Qt::SkipEmptyParts);
    if (names.isEmpty())
        asked.error = fieldError(u"analysis"_s, u"This field is required."_s);
    for (const auto &part : names) {
        const auto name = part.trimmed();
        const auto engine = templateNamed(u"engines"_s).value(name);
        if (!engine.isObject())
            return {{}, fieldError(u"analysis"_s, u"\"%1\" is not a valid choice."_s.arg(name))};
        if (name == "rl_cloud_sandbox"_L1 && exchange.body.text(u"rl_cloud_sandbox_platform"_s).isEmpty())
            asked.error = fieldError(u"rl_cloud_sandbox_platform"_s, u"This field is required."_s);
        asked.analysis.append(engine);
    }
    return asked;
}

// The tag routes take no SHA-512.
std::optional<Sample> taggedSample(const Appliance &appliance, const Exchange &exchange)
{
    const auto &hash = exchange.captures.first();
    return digestLength(hash) == 128 ? std::nullopt : appliance.store.find(hash);
}

Answer changeTags(Appliance &appliance, const Exchange &exchange, void (*change)(QStringList &, const QStringList &))
{
    const auto sample = taggedSample(appliance, exchange);
    if (!sample)
        return notOnAppliance();
    auto tags = sample->userTags;
    change(tags, exchange.body.list(u"tags"_s));
    appliance.store.setTags(sample->digests.sha1, tags);
    return jsonAnswer(QJsonArray::fromStringList(tags));
}

// The PDF routes take no SHA-512.
std::optional<Sample> reportedSample(const Appliance &appliance, const Exchange &exchange)
{
    const auto length = digestLength(exchange.captures.first());
    return length == 0 || length == 128 ? std::nullopt : appliance.store.find(exchange.captures.first());
}

// The routes of dynamic reports take a SHA-1. The demo says that what is not goodware was in the sandbox.
std::optional<Sample> dynamicSample(const Appliance &appliance, const Exchange &exchange)
{
    const auto &kind = exchange.captures[1];
    if (digestLength(exchange.captures[0]) != 40 || (kind != "pdf"_L1 && kind != "html"_L1))
        return {};
    auto sample = appliance.store.find(exchange.captures[0]);
    return sample && sample->verdict != Verdict::Goodware ? sample : std::nullopt;
}

QString dynamicKey(const Exchange &exchange)
{
    return u"dynamic %1 %2"_s.arg(exchange.captures[0], exchange.captures[1]);
}

// A file at one place inside of a container.
struct Place
{
    Sample file;
    qint64 parent = -1; //!< number of the place that it came out of; -1: the container itself
    QString path;
};

// The first file holds the second and third; the second one is there twice, which is a place more.
std::vector<Place> placesIn(const Appliance &appliance, const Sample &sample)
{
    std::vector<Place> places;
    for (auto &file : appliance.store.extractedFrom(sample)) {
        const auto number = qint64(places.size());
        const bool isInner = number == 1 || number == 2;
        const auto path = isInner ? places.front().path + u"/overlay/"_s + file.name : u"inner/"_s + file.name;
        places.push_back({std::move(file), isInner ? 0 : -1, path});
    }
    if (places.size() > 3)
        places.push_back({places[1].file, -1, u"again/"_s + places[1].file.name});
    return places;
}

} // namespace

Answer samplesStatus(Appliance &appliance, const Exchange &exchange)
{
    const auto filter = exchange.query.text(u"status"_s);
    if (!filter.isEmpty() && filter != "processed"_L1 && filter != "not_found"_L1)
        return messageError(400, u"Unknown status filter."_s);
    const auto asked = hashList(appliance, exchange, u"hash_values"_s);
    if (asked.error)
        return *asked.error;
    QJsonArray results;
    for (const auto &hash : asked.hashes) {
        const bool isProcessed = appliance.store.find(hash).has_value();
        // A sample that is being processed has no status, so it has no row.
        if (!isProcessed && appliance.store.holds(hash))
            continue;
        const auto status = isProcessed ? u"processed"_s : u"not_found"_s;
        if (filter.isEmpty() || filter == status)
            results.append(QJsonObject{{u"hash_value"_s, hash}, {u"status"_s, status}});
    }
    const auto info = std::ranges::find(digestInfos, asked.hashes.first().size(), &DigestInfo::hexDigits);
    const QString type = info == digestInfos.end() ? QString() : QString(info->wordView());
    return jsonAnswer(QJsonObject{{u"hash_type"_s, type}, {u"results"_s, results}});
}

Answer listSamples(Appliance &appliance, const Exchange &exchange)
{
    return list(appliance, exchange, exchange.route->answer);
}

Answer classifySample(Appliance &appliance, const Exchange &exchange)
{
    const auto &hash = exchange.captures.first();
    const auto localOnly = exchange.query.text(u"localonly"_s);
    const auto scanners = exchange.query.text(u"av_scanners"_s);
    const QStringList flags{QString(), u"0"_s, u"1"_s};
    if (digestLength(hash) == 0)
        return messageError(404, u"Malformed hash."_s);
    if (!flags.contains(localOnly) || !flags.contains(scanners))
        return messageError(400, u"Query parameters must be 0 or 1."_s);
    if (localOnly == "1"_L1 && scanners == "1"_L1)
        return messageError(400, u"localonly and av_scanners can not be used together."_s);

    auto sample = appliance.store.find(hash);
    if (!sample && localOnly != "1"_L1)
        sample = appliance.store.findInCloud(hash);
    if (sample) {
        const auto suffix = sample->cloudOnly ? u"_cloud"_s : QString();
        auto object = appliance.about(*sample, exchange.route->answer + suffix);
        if (scanners != "1"_L1)
            object.remove("av_scanners"_L1);
        return jsonAnswer(object);
    }
    // Both answers were seen on real appliances.
    if (hash.left(1).toInt(nullptr, 16) % 2 == 0)
        return jsonAnswer(QJsonObject{{u"message"_s, u"Hash not found."_s}});
    return messageError(404, u"Hash not found."_s);
}

Answer reanalyzeSamples(Appliance &appliance, const Exchange &exchange)
{
    const auto asked = hashList(appliance, exchange, u"hash_value"_s);
    if (asked.error)
        return *asked.error;
    const auto engines = askedEngines(exchange);
    if (engines.error)
        return *engines.error;
    QJsonArray results;
    for (const auto &hash : asked.hashes) {
        const auto sample = appliance.store.find(hash);
        if (!sample)
            continue;
        appliance.store.touch(hash);
        results.prepend(
            QJsonObject{{u"detail"_s, appliance.about(*sample, u"digests"_s)}, {u"analysis"_s, engines.analysis}});
    }
    return jsonAnswer(QJsonObject{{u"results"_s, results}});
}

Answer reanalyzeSample(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = appliance.store.find(exchange.captures.first());
    if (!sample)
        return notOnAppliance();
    const auto engines = askedEngines(exchange);
    if (engines.error)
        return *engines.error;
    appliance.store.touch(exchange.captures.first());
    auto object = appliance.about(*sample, exchange.route->answer);
    object.insert(u"analysis"_s, engines.analysis);
    return jsonAnswer(object, 201);
}

Answer listExtractedFiles(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = appliance.store.find(exchange.captures.first());
    if (!sample)
        return notOnAppliance();
    const auto places = placesIn(appliance, *sample);
    const auto total = static_cast<qint64>(places.size());
    if (total == 0)
        return {200, {}}; // an empty body, no empty list
    const qint64 size
        = exchange.query.has(u"page_size"_s) ? qBound(1, exchange.query.text(u"page_size"_s).toInt(), 1000) : 100;
    const qint64 page = qMax(1, exchange.query.text(u"page"_s).toInt());
    if (page > 1 && (page - 1) * size >= total)
        return detailError(404, u"Invalid page."_s);
    QJsonArray results;
    for (auto at = (page - 1) * size; at < qMin(total, page * size); ++at) {
        const auto &place = places[static_cast<size_t>(at)];
        const auto rowOf = [&](qint64 number) { return QJsonValue(sample->id * 100 + number); };
        results.append(rendered(exchange.route->answer,
            withValues({{u"row"_s, rowOf(at)}, {u"parent"_s, place.parent < 0 ? QJsonValue() : rowOf(place.parent)},
                           {u"path"_s, place.path}, {u"container"_s, sample->digests.sha1}},
                valuesOf(place.file))));
    }
    const auto link = [&](bool exists, qint64 number) {
        return exists ? u"%1%2?page=%3&page_size=%4"_s.arg(exchange.origin, exchange.path).arg(number).arg(size)
                      : QJsonValue();
    };
    return jsonAnswer(rendered(u"page"_s,
        withValues({{u"count"_s, total}, {u"next"_s, link(page * size < total, page + 1)},
            {u"previous"_s, link(page > 1, page - 1)}, {u"results"_s, results}})));
}

Answer staticReport(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = appliance.store.find(exchange.captures.first());
    if (!sample)
        return notOnAppliance();
    const auto names = exchange.query.text(u"fields"_s).split(u',', Qt::SkipEmptyParts);
    QSet<QString> fields;
    for (const auto &name : names)
        fields.insert(name.trimmed());
    return jsonAnswer(appliance.about(*sample, exchange.route->answer, fields));
}

Answer listContainers(Appliance &appliance, const Exchange &exchange)
{
    const auto asked = hashList(appliance, exchange, u"hash_values"_s);
    if (asked.error)
        return *asked.error;
    if (asked.hashes.first().size() == 128)
        return messageError(400, u"SHA-512 is not supported."_s);
    QJsonArray results;
    for (const auto &hash : asked.hashes) {
        const auto sample = appliance.store.find(hash);
        const auto containers = sample ? appliance.store.containersOf(*sample) : QStringList();
        if (!containers.isEmpty()) { // samples that came out of no container are left out
            results.append(rendered(exchange.route->answer,
                withValues({{u"containers"_s, QJsonArray::fromStringList(containers)}}, valuesOf(*sample))));
        }
    }
    return jsonAnswer(rendered(u"page"_s,
        withValues({{u"count"_s, results.size()}, {u"next"_s, QJsonValue()}, {u"previous"_s, QJsonValue()},
            {u"results"_s, results}})));
}

Answer readTags(Appliance &appliance, const Exchange &exchange)
{
    return changeTags(appliance, exchange, [](QStringList &, const QStringList &) {});
}

Answer addTags(Appliance &appliance, const Exchange &exchange)
{
    if (taggedSample(appliance, exchange) && !exchange.body.has(u"tags"_s))
        return fieldError(u"tags"_s, u"This field is required."_s);
    return changeTags(appliance, exchange, [](QStringList &tags, const QStringList &given) {
        tags += given;
        tags.removeDuplicates();
    });
}

Answer removeTags(Appliance &appliance, const Exchange &exchange)
{
    return changeTags(appliance, exchange, [](QStringList &tags, const QStringList &given) {
        tags.removeIf([&](const QString &tag) { return given.contains(tag); });
    });
}

Answer setOwnVerdict(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = appliance.store.find(exchange.captures.first());
    if (!sample)
        return notOnAppliance();
    const auto &body = exchange.body;
    const auto word = body.text(u"classification"_s);
    const auto verdict = verdictFromString(word);
    if (verdict == Verdict::Unknown)
        return fieldError(u"classification"_s, u"\"%1\" is not a valid choice."_s.arg(word));
    const bool isGoodware = verdict == Verdict::Goodware;
    int risk = isGoodware ? 0 : verdict == Verdict::Suspicious ? 6 : 10;
    if (body.has(u"risk_score"_s)) {
        bool isNumber = false;
        risk = body.text(u"risk_score"_s).toInt(&isNumber);
        if (!isNumber || risk < (isGoodware ? 0 : 6) || risk > (isGoodware ? 5 : 10))
            return fieldError(u"risk_score"_s, u"The risk score does not suit the classification."_s);
    }
    const auto part = [&body](const QString &field, const QString &fallback) {
        return body.text(field).isEmpty() ? fallback : body.text(field);
    };
    const auto threat = isGoodware ? QString()
                                   : u"%1.%2.%3"_s.arg(part(u"threat_platform"_s, u"Win32"_s),
                                       part(u"threat_type"_s, u"Malware"_s), part(u"threat_name"_s, u"Generic"_s));
    appliance.store.setOwnVerdict(sample->digests.sha1, verdict, risk, threat);
    if (exchange.path.endsWith("/ticloud/"_L1))
        return {200, {}, {}};
    return jsonAnswer(appliance.about(*appliance.store.find(sample->digests.sha1), exchange.route->answer));
}

Answer removeOwnVerdict(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = appliance.store.find(exchange.captures.first());
    if (!sample || !appliance.store.removeOwnVerdict(sample->digests.sha1))
        return notOnAppliance();
    if (exchange.path.endsWith("/ticloud/"_L1))
        return {200, {}, {}};
    return jsonAnswer(appliance.about(*appliance.store.find(sample->digests.sha1), exchange.route->answer));
}

Answer downloadSample(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = appliance.store.find(exchange.captures.first());
    if (!sample)
        return notOnAppliance();
    // The store does not keep the bytes of uploads.
    if (sample->bytes.isEmpty())
        return messageError(410, u"The content of the sample can not be retrieved."_s);
    const auto disposition = "attachment; filename=\"" + sample->digests.sha1.toLatin1() + '"';
    return {200, sample->bytes, "application/octet-stream", {{"Content-Disposition", disposition}}};
}

Answer downloadExtractedFiles(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = appliance.store.find(exchange.captures.first());
    if (!sample)
        return notOnAppliance();
    std::vector<InnerFile> files;
    for (const auto &file : appliance.store.extractedFrom(*sample))
        files.push_back({file.name, file.bytes.isEmpty() ? "Harmless content of " + file.name.toUtf8() : file.bytes});
    const auto disposition = "attachment; filename=\"" + sample->digests.sha1.toLatin1() + ".zip\"";
    return {200, archiveOf(files), "application/zip", {{"Content-Disposition", disposition}}};
}

Answer deleteSample(Appliance &appliance, const Exchange &exchange)
{
    const auto &hash = exchange.captures.first();
    const auto sample = appliance.store.find(hash);
    if (!sample && appliance.store.holds(hash) && digestLength(hash) == 40)
        return messageError(405, u"The sample is still being processed."_s);
    if (!sample || !appliance.store.remove(hash))
        return notOnAppliance();
    return jsonAnswer(appliance.about(*sample, exchange.route->answer));
}

Answer deleteSamples(Appliance &appliance, const Exchange &exchange)
{
    const auto asked = hashList(appliance, exchange, u"hash_values"_s);
    if (asked.error)
        return *asked.error;
    const auto id = appliance.store.removeLater(asked.hashes);
    return jsonAnswer(rendered(exchange.route->answer, withValues({{u"id"_s, id}})), 202);
}

Answer deletionStatus(Appliance &appliance, const Exchange &exchange)
{
    const auto id = exchange.query.text(u"id"_s).toLongLong();
    const auto isOver = appliance.store.isRemoved(id);
    if (!isOver)
        return notOnAppliance();
    return jsonAnswer(rendered(exchange.route->answer, withValues({{u"id"_s, id}})), *isOver ? 200 : 202);
}

Answer createPdf(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = reportedSample(appliance, exchange);
    if (!sample)
        return detailError(404, u"Not found."_s);
    const auto &digest = exchange.captures.first();
    appliance.store.createPdf(digest, appliance.store.processingMs(sample->digests.sha256));
    return jsonAnswer(rendered(exchange.route->answer, withValues({{u"digest"_s, digest}})));
}

Answer pdfStatus(Appliance &appliance, const Exchange &exchange)
{
    if (!reportedSample(appliance, exchange))
        return detailError(404, u"Not found."_s);
    const auto states = templateNamed(exchange.route->answer).value("states"_L1);
    return jsonAnswer(states[static_cast<int>(appliance.store.pdfState(exchange.captures.first()))]);
}

Answer downloadPdf(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = reportedSample(appliance, exchange);
    if (!sample || appliance.store.pdfState(exchange.captures.first()) != PdfState::Ready)
        return messageError(404, u"PDF report does not exist."_s);
    const auto report = rendered(exchange.route->answer, valuesOf(*sample));
    const auto pdf = pdfOfLines(report["title"_L1].toString(), report["lines"_L1].toVariant().toStringList());
    return {200, pdf, "application/pdf", {{"Content-Disposition", "attachment; filename=\"report.pdf\""}}};
}

Answer createDynamicReport(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = dynamicSample(appliance, exchange);
    if (!sample)
        return detailError(404, u"Not found."_s);
    appliance.store.createPdf(dynamicKey(exchange), appliance.store.processingMs(sample->digests.sha256));
    return jsonAnswer(rendered(
        exchange.route->answer, withValues({{u"digest"_s, exchange.captures[0]}, {u"kind"_s, exchange.captures[1]}})));
}

Answer dynamicReportStatus(Appliance &appliance, const Exchange &exchange)
{
    if (!dynamicSample(appliance, exchange))
        return detailError(404, u"Not found."_s);
    const auto states = templateNamed(exchange.route->answer).value("states"_L1);
    return jsonAnswer(states[static_cast<int>(appliance.store.pdfState(dynamicKey(exchange)))]);
}

Answer downloadDynamicReport(Appliance &appliance, const Exchange &exchange)
{
    const auto sample = dynamicSample(appliance, exchange);
    if (!sample || appliance.store.pdfState(dynamicKey(exchange)) != PdfState::Ready)
        return messageError(404, u"The report does not exist."_s);
    const auto report = rendered(exchange.route->answer, valuesOf(*sample));
    const auto title = report["title"_L1].toString();
    const auto lines = report["lines"_L1].toVariant().toStringList();
    if (exchange.captures[1] == "pdf"_L1)
        return {200, pdfOfLines(title, lines), "application/pdf", {}};
    QString html = u"<!DOCTYPE html>\n<html><head><title>%1</title></head><body>\n"_s.arg(title.toHtmlEscaped());
    for (const auto &line : lines)
        html += u"<p>%1</p>\n"_s.arg(line.toHtmlEscaped());
    return {200, (html + u"</body></html>\n"_s).toUtf8(), "text/html", {}};
}

} // namespace assay::demo
