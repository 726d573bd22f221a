// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/error_body.h"

#include "base/secrets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 1000;
constexpr qsizetype mostFields = 20;
constexpr auto detailKey = "detail"_L1;
constexpr auto codeKey = "code"_L1;
constexpr auto messageKey = "message"_L1;
//! Of {"detail": ...}, {"code": ..., "message": ...}, and what Django's REST framework and a deletion put beside them.
constexpr std::array ownKeys{detailKey, codeKey, messageKey, "messages"_L1, "results"_L1, "success"_L1};

//! What Django's REST framework says of one field: a list of sentences, or the same for the fields inside it.
bool isFieldErrors(const QJsonValue &field)
{
    if (field.isArray())
        return true;
    const QJsonObject inner = field.toObject();
    return !inner.isEmpty()
        && std::all_of(inner.begin(), inner.end(), [](const QJsonValue &one) { return isFieldErrors(one); });
}

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
    for (const auto key : {detailKey, messageKey}) {
        if (const QJsonValue text = object.value(key); text.isString() && !text.toString().isEmpty())
            return text.toString();
    }
    return fieldErrors(object);
}

} // namespace

bool isJsonType(const QByteArray &contentType)
{
    return contentType == "application/json" || contentType == "text/json" || contentType.endsWith("+json");
}

bool isOwnForm(int status, const QByteArray &contentType, const QByteArray &body)
{
    if (!contentType.isEmpty() && !isJsonType(contentType))
        return false;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return false;
    const QJsonObject object = document.object();
    const bool isProblem = contentType == "application/problem+json"; // RFC 9457: others write it, with a "detail", too
    if (!isProblem && object.value(detailKey).isString())
        return true;
    if (object.value(codeKey).toInteger() == status && object.value(messageKey).isString())
        return true;
    for (auto field = object.begin(); field != object.end(); ++field) {
        const bool isNamedField = status == 400 && isFieldErrors(*field);
        if (!isNamedField && std::ranges::find(ownKeys, field.key()) == ownKeys.end())
            return false;
    }
    return true;
}

bool isWebPage(const QByteArray &contentType)
{
    return contentType == "text/html" || contentType == "application/xhtml+xml";
}

QString errorText(const QByteArray &contentType, const QByteArray &body)
{
    if (isWebPage(contentType))
        return formOf(contentType, body);
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? spoken(document.object()).left(longestText) : QString();
}

QString formOf(const QByteArray &contentType, const QByteArray &body)
{
    constexpr qsizetype longestType = 100;
    if (isWebPage(contentType))
        return u"answered with a web page"_s;
    if (body.isEmpty())
        return u"answered with an empty body"_s;
    if (!contentType.isEmpty() && !isJsonType(contentType))
        return u"answered with %1 instead of JSON"_s.arg(
            withoutSecrets(QString::fromLatin1(contentType)).left(longestType));
    return u"answered in another form than an A1000 does"_s;
}

} // namespace assay
