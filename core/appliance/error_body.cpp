// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/error_body.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 1000;
constexpr qsizetype mostFields = 20;

QString fieldErrors(const QJsonObject &object)
{
    QStringList lines;
    for (auto field = object.begin(); field != object.end() && lines.size() < mostFields; ++field) {
        QStringList texts;
        const QJsonArray said = field->isArray() ? field->toArray() : QJsonArray{*field};
        for (const QJsonValue &text : said) {
            if (text.isString() && texts.size() < mostFields)
                texts += text.toString().left(longestText);
        }
        if (!texts.isEmpty())
            lines += field.key().left(longestText) + ": "_L1 + texts.join(u' ');
    }
    return lines.join("; "_L1);
}

QString spoken(const QJsonObject &object)
{
    for (const auto key : {"detail"_L1, "message"_L1}) {
        if (const QJsonValue text = object.value(key); text.isString() && !text.toString().isEmpty())
            return text.toString();
    }
    return fieldErrors(object);
}

} // namespace

bool isWebPage(const QByteArray &contentType)
{
    return contentType == "text/html" || contentType == "application/xhtml+xml";
}

QString errorText(const QByteArray &contentType, const QByteArray &body)
{
    if (isWebPage(contentType))
        return u"answered with a web page"_s;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? spoken(document.object()).left(longestText) : QString();
}

} // namespace assay
