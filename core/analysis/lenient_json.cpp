// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/lenient_json.h"

#include <QJsonDocument>
#include <QVariant>

#include <cmath>

namespace assay::lenient {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxTextLength = 65536;
constexpr double exactWhole = 9007199254740992.0; // 2^53
} // namespace

QString text(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().left(maxTextLength);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (!value.isDouble())
        return {};
    if (const QVariant whole = value.toVariant(); whole.typeId() == QMetaType::LongLong)
        return QString::number(whole.toLongLong());
    return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

std::optional<qint64> number(const QJsonValue &value)
{
    if (value.isString()) {
        bool isNumber = false;
        const qint64 whole = value.toString().toLongLong(&isNumber);
        return isNumber ? std::optional(whole) : std::nullopt;
    }
    if (!value.isDouble())
        return {};
    if (const QVariant whole = value.toVariant(); whole.typeId() == QMetaType::LongLong)
        return whole.toLongLong();
    const double given = value.toDouble();
    if (std::fabs(given) >= exactWhole || std::floor(given) != given)
        return {};
    return qint64(given);
}

qint64 number(const QJsonValue &value, qint64 fallback)
{
    return number(value).value_or(fallback);
}

std::optional<double> real(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const double given = value.isString() ? value.toString().toDouble(&isNumber) : value.toDouble();
    return isNumber && std::isfinite(given) ? std::optional(given) : std::nullopt;
}

bool flag(const QJsonValue &value)
{
    return value.toBool() || number(value, 0) == 1 || value.toString().compare("true"_L1, Qt::CaseInsensitive) == 0;
}

QJsonArray list(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    if (value.isNull() || value.isUndefined() || (value.isObject() && value.toObject().isEmpty()))
        return {};
    return {value};
}

QJsonObject object(const QJsonValue &value)
{
    return value.isArray() ? value.toArray().first().toObject() : value.toObject();
}

QJsonValue value(QByteArrayView json)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + json.toByteArray() + ']');
    if (!document.isArray() || document.array().size() != 1)
        return QJsonValue(QJsonValue::Undefined);
    return document.array().first();
}

} // namespace assay::lenient
