// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/network_lists.h"

#include "actions/asked.h"
#include "actions/json_answer.h"
#include "actions/sample_answer.h"
#include "base/digest_kind.h"
#include "findings/findings.h"
#include "findings/mapping.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// GET /api/network-threat-intel/ip/<address>/<route>/ (vendor documentation: "Network Threat Intelligence API").
constexpr std::array lists{
    NetworkList{NetworkRecord::Kind::Resolution, "resolutions", QT_TRANSLATE_NOOP("assay::Network", "resolutions")},
    NetworkList{NetworkRecord::Kind::Url, "urls", QT_TRANSLATE_NOOP("assay::Network", "URLs")},
    NetworkList{NetworkRecord::Kind::DownloadedFile, "downloaded_files",
        QT_TRANSLATE_NOOP("assay::Network", "downloaded files")},
};

constexpr auto nextKey = "next_page"_L1;

// The keys of each field of a record in an element of those lists; the first key with a value counts.
struct Field
{
    QString NetworkRecord::*field;
    std::array<const char *, 4> keys;
};
constexpr std::array fields{
    Field{&NetworkRecord::value, {"host_name", "url", "sha1", "value"}},
    Field{&NetworkRecord::verdict, {"classification", "threat_status", nullptr, nullptr}},
    Field{&NetworkRecord::detail, {"threat_name", "provider", "sample_type", "file_type"}},
    Field{&NetworkRecord::seen, {"last_resolution_time", "last_download", "last_seen", "last_analysis"}},
};

Result<NetworkRecord> recordOf(const QJsonObject &element)
{
    NetworkRecord record;
    for (const Field &field : fields) {
        for (const char *key : field.keys) {
            if (!key || !(record.*field.field).isEmpty())
                continue;
            const Result<QString> text = textOf(element.value(QLatin1StringView(key)), QString::fromLatin1(key));
            if (!text)
                return text.error();
            record.*field.field = *text;
        }
    }
    record.verdict = verdictWordOf(record.verdict); // upper case in downloaded files
    return record;
}

} // namespace

std::span<const NetworkList> networkLists()
{
    return lists;
}

Result<NetworkPage> decodeNetworkPage(const NetworkList &list, const QString &address, const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    if (const auto other = Asked::address(address).objection(*object, Asked::Echo::Required))
        return *other;
    const QJsonValue rows = object->value(QLatin1StringView(list.route));
    if (!rows.isArray() && !rows.isNull())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the list %1 is missing"_s.arg(QLatin1StringView(list.route)));
    NetworkPage page;
    const QJsonArray elements = rows.toArray();
    for (const QJsonValue &element : elements) {
        // An element may be a plain string.
        QJsonObject elementFields = element.toObject();
        if (element.isString())
            elementFields.insert("value"_L1, element);
        Result<NetworkRecord> record = recordOf(elementFields);
        if (!record)
            return record.error();
        if (record->value.isEmpty())
            continue;
        if (list.kind == NetworkRecord::Kind::DownloadedFile
            && !isPlausible({QString(digestInfo(DigestKind::Sha1).titleView()), record->value, false}))
            continue; // not the hash of a file
        record->kind = list.kind;
        record->about = address;
        page.records.push_back(std::move(*record));
    }
    const Result<QString> next = textOf(object->value(nextKey), nextKey);
    if (!next)
        return next.error();
    page.next = *next;
    return page;
}

} // namespace assay
