// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/mapping.h"

#include "findings/findings.h"

#include <QHostAddress>
#include <QJsonArray>

#include <cmath>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr double exactIntegers = 9007199254740992.0; // 2^53: above it, one double represents several integers

ApiError wrongType(const QString &path)
{
    return ApiError::of(ApiError::Kind::BadAnswer, u"the field %1 has an unexpected type"_s.arg(path));
}

// "no threats" -> "No Threats".
QString titleCased(QString text)
{
    bool inWord = false;
    for (QChar &c : text) {
        c = inWord ? c.toLower() : c.toUpper();
        inWord = c.isLetter();
    }
    return text;
}

QString verdictTitle(const QString &said)
{
    const QLatin1StringView plain = word(classificationFromWord(said));
    return titleCased(plain.isEmpty() ? said : QString(plain));
}

bool isAddress(const QString &text)
{
    QString host = text;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    QHostAddress address;
    // setAddress() also accepts the short forms of inet_aton ("1.2"); only the full form counts here
    return address.setAddress(host) && (host.contains(u':') || host.count(u'.') == 3);
}

void addFinding(Findings &findings, const MappingRow &row, const QString &value)
{
    if (value.isEmpty())
        return;
    const bool automatic = row.when == When::Automatic;
    const QString name = QString::fromLatin1(row.name);
    switch (row.to) {
    case MapTo::Attribute:
        findings.attributes.push_back({name, row.change == Change::Verdict ? verdictTitle(value) : value, automatic});
        break;
    case MapTo::Fact:
        findings.facts.push_back({name, value, automatic});
        break;
    case MapTo::Related:
        if (const RelatedIndicator related{name, value, automatic}; isPlausible(related))
            findings.related.push_back(related);
        break;
    case MapTo::RelatedHost:
        findings.related.push_back({isAddress(value) ? u"IP Address"_s : u"FQDN"_s, value, automatic});
        break;
    }
}

} // namespace

Result<QString> textOf(const QJsonValue &value, const QString &path)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QString();
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: {
        const QVariant number = value.toVariant();
        if (number.typeId() == QMetaType::LongLong)
            return QString::number(number.toLongLong());
        const double real = value.toDouble();
        if (std::fabs(real) >= exactIntegers)
            return wrongType(path);
        return QString::number(real, 'g', QLocale::FloatingPointShortest);
    }
    case QJsonValue::Array:
    case QJsonValue::Object:
        break;
    }
    return wrongType(path);
}

Result<QJsonValue> valueAt(const QJsonObject &answer, QStringView path)
{
    QJsonObject at = answer;
    for (qsizetype dot = path.indexOf(u'.'), from = 0;; dot = path.indexOf(u'.', from)) {
        const QStringView part = path.sliced(from, (dot < 0 ? path.size() : dot) - from);
        const QJsonValue value = at.value(part);
        if (dot < 0)
            return value;
        if (value.isNull() || value.isUndefined())
            return QJsonValue(QJsonValue::Undefined);
        if (!value.isObject())
            return wrongType(path.toString());
        at = value.toObject();
        from = dot + 1;
    }
}

Result<Findings> map(const QJsonObject &answer, std::span<const MappingRow> rows)
{
    Findings findings;
    for (const MappingRow &row : rows) {
        QString path = QString::fromLatin1(row.path);
        const bool each = path.endsWith("[]"_L1);
        if (each)
            path.chop(2);
        const Result<QJsonValue> value = valueAt(answer, path);
        if (!value)
            return value.error();
        QJsonArray values{*value};
        if (each && (value->isNull() || value->isUndefined()))
            continue;
        if (each && !value->isArray())
            return wrongType(path);
        if (each)
            values = value->toArray();
        for (const QJsonValue &one : std::as_const(values)) {
            const Result<QString> text = textOf(one, path);
            if (!text)
                return text.error();
            addFinding(findings, row, *text);
        }
    }
    return findings;
}

} // namespace assay
