// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/extracted_files.h"

#include "analysis/lenient_json.h"
#include "json/json_elements.h"

#include <QSet>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxAnswerBytes = qsizetype(64) << 20;
constexpr size_t maxFiles = 100'000; // of a page
constexpr qsizetype maxContainers = 10'000;
constexpr qsizetype maxPathLength = 4096;

QString sha1In(const QJsonValue &value)
{
    constexpr qsizetype digits = 40;
    const QString given = value.toString().toLower();
    const bool isHex
        = std::ranges::all_of(given, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    return given.size() == digits && isHex ? given : QString();
}

// A child's verdict decides nothing about the row, so that an odd one costs only itself.
Verdict verdictIn(const QJsonObject &sample)
{
    Verdict verdict;
    const QString said = sample.value("classification"_L1).toString().left(100);
    verdict.classification = classificationFromWord(said);
    verdict.word = word(verdict.classification).isEmpty() ? said.toLower() : QString(word(verdict.classification));
    const auto score = lenient::number(sample.value("riskscore"_L1));
    if (score && isRiskScore(*score) && verdict.classification != Classification::None)
        verdict.riskScore = score;
    verdict.threatName = lenient::text(sample.value("classification_result"_L1));
    verdict.firstSeen = lenient::text(sample.value("local_first_seen"_L1));
    verdict.lastSeen = lenient::text(sample.value("local_last_seen"_L1));
    return verdict;
}

ExtractedFile fileIn(const QJsonObject &row)
{
    ExtractedFile file;
    const QJsonObject sample = lenient::object(row.value("sample"_L1));
    file.id = lenient::number(row.value("id"_L1), 0);
    file.parent = lenient::number(row.value("parent_relationship"_L1));
    file.fileName = lenient::text(row.value("filename"_L1)).left(maxPathLength);
    file.path = lenient::text(row.value("path"_L1)).left(maxPathLength);
    file.sha1 = sha1In(sample.value("sha1"_L1));
    file.verdict = verdictIn(sample);
    file.fileType = lenient::text(sample.value("type_display"_L1));
    if (file.fileType.isEmpty()) {
        const QString subtype = lenient::text(sample.value("file_subtype"_L1));
        file.fileType = lenient::text(sample.value("file_type"_L1));
        if (!subtype.isEmpty())
            file.fileType += u'/' + subtype;
    }
    file.identification = lenient::text(sample.value("identification_name"_L1));
    file.bytes = std::max(qint64(-1), lenient::number(sample.value("file_size"_L1), -1));
    file.innerFiles = std::max(qint64(0), lenient::number(sample.value("extracted_file_count"_L1), 0));
    return file;
}

} // namespace

Result<ExtractedPage> decodeExtractedPage(const QByteArray &json)
{
    ExtractedPage page;
    if (json.trimmed().isEmpty())
        return page;
    if (json.size() > maxAnswerBytes)
        return ApiError::of(ApiError::Kind::TooLarge, u"the list of extracted files is larger than 64 MiB"_s);
    const auto members = rawMembers(json);
    if (!members)
        return ApiError::of(ApiError::Kind::BadAnswer, u"the list of extracted files is not a JSON object"_s);
    const auto memberOf = [&members](const QString &key) {
        const auto found = std::ranges::find(*members, key, &RawMember::key);
        return found == members->end() ? QJsonValue(QJsonValue::Undefined) : lenient::value(found->json);
    };
    const QJsonValue results = memberOf(u"results"_s);
    if (!results.isArray())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the list of extracted files is missing"_s);
    const QJsonArray rows = results.toArray();
    for (const QJsonValue &row : rows) {
        if (!row.isObject() || page.files.size() >= maxFiles)
            ++page.skipped;
        else
            page.files.push_back(fileIn(row.toObject()));
    }
    page.count = std::max(lenient::number(memberOf(u"count"_s), 0), qint64(rows.size()));
    page.isLast = lenient::text(memberOf(u"next"_s)).isEmpty();
    return page;
}

Result<QStringList> decodeContainers(const QByteArray &json)
{
    const QJsonValue element = lenient::value(json);
    if (!element.isObject())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the containers are not a JSON object"_s);
    QStringList containers;
    QSet<QString> seen;
    for (const QJsonValue &one : lenient::list(element.toObject().value("containers"_L1))) {
        const QString sha1 = sha1In(one.isObject() ? one.toObject().value("sha1"_L1) : one);
        if (sha1.isEmpty() || seen.contains(sha1) || containers.size() >= maxContainers)
            continue;
        seen.insert(sha1);
        containers.append(sha1);
    }
    return containers;
}

} // namespace assay
