// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

} // namespace

bool Fields::addJson(const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return false;
    const auto object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        auto &values = m_values[entry.key()];
        if (!entry.value().isArray()) {
            values << textOf(entry.value());
            continue;
        }
        const auto elements = entry.value().toArray();
        for (const auto &element : elements)
            values << textOf(element);
    }
    return true;
}

void Fields::addForm(const QByteArray &body)
{
    const auto pairs = body.split('&');
    for (const auto &pair : pairs) {
        if (pair.isEmpty())
            continue;
        const auto equals = pair.indexOf('=');
        if (equals < 0)
            add(decoded(pair), {});
        else
            add(decoded(pair.left(equals)), decoded(pair.mid(equals + 1)));
    }
}

bool Fields::flag(const QString &name) const
{
    const auto word = text(name).toLower();
    return word == "true"_L1 || word == "1"_L1 || word == "on"_L1;
}

Fields decodeForm(const QByteArray &body)
{
    Fields fields;
    fields.addForm(body);
    return fields;
}

} // namespace assay::demo
