// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/stix_id.h"

#include "base/utf8.h"
#include "json/canonical_json.h"
#include "session/row.h"

#include <QCryptographicHash>
#include <QUuid>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// From the STIX specification; for observables only.
const QUuid observables(u"00abedb4-aa42-466c-9c01-fed23315a9b7"_s);
const QUuid own(u"b9d0f8a2-6d5c-4d1e-9f1a-2f6f3c1e7a40"_s);

} // namespace

QString observableId(const char *type, const QJsonObject &contributing)
{
    return QLatin1StringView(type) + "--"_L1
        + QUuid::createUuidV5(observables, canonicalJson(contributing)).toString(QUuid::WithoutBraces);
}

QString stableUuid(const QByteArray &key)
{
    return QUuid::createUuidV5(own, key).toString(QUuid::WithoutBraces);
}

QString stableId(const char *type, const QByteArray &key)
{
    return QLatin1StringView(type) + "--"_L1 + stableUuid(type + ('\0' + key));
}

QByteArray batchKey(std::span<const Row *const> rows)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Row *row : rows) {
        hash.addData(toValidUtf8(row->indicator.value));
        hash.addData(row->queriedAt.isValid() ? QByteArray::number(row->queriedAt.toMSecsSinceEpoch()) : "-"_ba);
        hash.addData("\n");
    }
    return hash.result();
}

} // namespace assay
