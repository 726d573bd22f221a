// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

} // namespace

bool Fields::addJson(const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    const auto object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto elements = entry->isArray() ? entry->toArray() : QJsonArray{*entry};
        auto &values = m_values[entry.key()]; // an empty list is also given
        for (const auto &element : elements)
            values << textOf(element);
    }
    return document.isObject();
}

void Fields::addForm(const QByteArray &body)
{
    const QUrlQuery query(QString::fromUtf8(body).replace(u'+', "%20"_L1));
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        add(name, value);
}

bool Fields::flag(const QString &name) const
{
    return QStringList{u"true"_s, u"1"_s, u"on"_s}.contains(text(name).toLower());
}

} // namespace assay::demo
