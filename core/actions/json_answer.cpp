// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/json_answer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <simdjson.h>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

using namespace simdjson;

// A key in the form in which keys are compared. `written` points behind the opening quote.
QByteArray keyText(const char *written)
{
    const char *end = written;
    bool isEscaped = false;
    for (; *end != '"'; ++end) {
        isEscaped = isEscaped || *end == '\\';
        end += *end == '\\';
    }
    const QByteArray bytes(written, end - written);
    if (!isEscaped)
        return bytes;
    return QJsonDocument::fromJson("[\"" + bytes + "\"]").array().first().toString().toUtf8();
}

// Checks the keys of a value and of everything in it; the depth is limited by the parser.
std::optional<ApiError> wrongKeys(ondemand::value value);

std::optional<ApiError> notReadable(error_code error)
{
    return ApiError::of(ApiError::Kind::BadAnswer, u"not JSON: %1"_s.arg(QLatin1StringView(error_message(error))));
}

std::optional<ApiError> wrongKeysOf(ondemand::object object)
{
    std::vector<QByteArray> keys;
    for (auto field : object) {
        ondemand::raw_json_string key;
        ondemand::value value;
        if (const error_code error = field.key().get(key))
            return notReadable(error);
        keys.push_back(keyText(key.raw()));
        if (const error_code error = field.value().get(value))
            return notReadable(error);
        if (auto wrong = wrongKeys(value))
            return wrong;
    }
    std::ranges::sort(keys);
    if (const auto twice = std::ranges::adjacent_find(keys); twice != keys.end()) {
        constexpr qsizetype maxShown = 100; // characters
        return ApiError::of(ApiError::Kind::BadAnswer,
            u"the key \"%1\" is there twice in one object"_s.arg(QString::fromUtf8(*twice).left(maxShown)));
    }
    return {};
}

std::optional<ApiError> wrongKeysOf(ondemand::array array)
{
    for (auto element : array) {
        ondemand::value value;
        if (const error_code error = element.get(value))
            return notReadable(error);
        if (auto wrong = wrongKeys(value))
            return wrong;
    }
    return {};
}

std::optional<ApiError> wrongKeys(ondemand::value value)
{
    ondemand::json_type type{};
    if (const error_code error = value.type().get(type))
        return notReadable(error);
    if (type == ondemand::json_type::object) {
        ondemand::object object;
        if (const error_code error = value.get_object().get(object))
            return notReadable(error);
        return wrongKeysOf(object);
    }
    if (type == ondemand::json_type::array) {
        ondemand::array array;
        if (const error_code error = value.get_array().get(array))
            return notReadable(error);
        return wrongKeysOf(array);
    }
    return {};
}

// Finds a key that occurs twice in one object. Qt reads the last one and other readers the first, so an appliance, or a
// proxy in front of it, could answer "malicious" and "goodware" at once. `json` is an object that Qt could read.
std::optional<ApiError> doubledKey(const QByteArray &json)
{
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    const QByteArrayView bytes = QByteArrayView(json).sliced(json.startsWith(mark) ? mark.size() : 0);
    const padded_string padded(bytes.data(), size_t(bytes.size()));
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    if (const error_code error = parser.iterate(padded).get(document))
        return notReadable(error);
    if (const error_code error = document.get_object().get(object))
        return notReadable(error);
    return wrongKeysOf(object);
}

} // namespace

ApiError badAnswer(const QString &detail)
{
    return ApiError::of(ApiError::Kind::BadAnswer, detail);
}

Result<QJsonObject> objectOf(const RawAnswer &answer)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return ApiError::of(ApiError::Kind::BadAnswer,
            u"not JSON: %1 at byte %2"_s.arg(problem.errorString(), QString::number(problem.offset)));
    }
    if (!document.isObject())
        return ApiError::of(ApiError::Kind::BadAnswer, u"JSON, but not an object"_s);
    if (const auto wrong = doubledKey(answer.body))
        return *wrong;
    return document.object();
}

std::vector<QByteArray> rawElements(const QByteArray &json, const char *key)
{
    std::vector<QByteArray> elements;
    const simdjson::padded_string padded(json.constData(), size_t(json.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::array array;
    if (parser.iterate(padded).get(document) || document[key].get_array().get(array))
        return {};
    for (auto element : array) {
        simdjson::ondemand::object object;
        std::string_view raw;
        if (element.get_object().get(object) || object.raw_json().get(raw))
            return {};
        elements.emplace_back(raw.data(), qsizetype(raw.size()));
    }
    return elements;
}

} // namespace assay
