// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/json_answer.h"

#include "json/json_tokens.h"

#include <QJsonDocument>

#include <algorithm>
#include <optional>
#include <vector>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

bool hasControlCharacter(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char c) { return uchar(c) < ' '; });
}

// The first key that one object of `json` contains twice, at any depth. `json` is well-formed. Qt reads the last one
// and other readers the first, so an appliance, or a proxy in front of it, could answer "malicious" and "goodware" at
// once.
std::optional<QString> repeatedKey(QByteArrayView json)
{
    using Kind = JsonToken::Kind;
    struct Open
    {
        bool isObject = false;
        size_t firstKey = 0;
    };
    std::vector<Open> open;
    std::vector<QByteArray> keys; // of all open objects, in UTF-8
    bool isKeyNext = false;
    JsonTokens tokens(json);
    while (const auto token = tokens.next()) {
        if (token->opens()) {
            isKeyNext = token->kind == Kind::ObjectBegin;
            open.push_back({isKeyNext, keys.size()});
        } else if (token->closes() && !open.empty()) {
            const auto first = keys.begin() + std::ptrdiff_t(open.back().firstKey);
            std::sort(first, keys.end());
            if (const auto twice = std::adjacent_find(first, keys.end()); twice != keys.end())
                return QString::fromUtf8(*twice);
            keys.erase(first, keys.end());
            open.pop_back();
        } else if (token->kind == Kind::Comma) {
            isKeyNext = !open.empty() && open.back().isObject;
        } else if (token->kind == Kind::String && std::exchange(isKeyNext, false)) {
            const QByteArrayView written = json.sliced(token->from + 1, token->textTo - token->from - 1);
            keys.push_back(written.contains('\\') ? jsonText(written).toUtf8()
                                                  : QByteArray::fromRawData(written.data(), written.size()));
        }
    }
    return {};
}

} // namespace

std::optional<ApiError> jsonFault(const QByteArray &json)
{
    constexpr qsizetype maxKeyLength = 100;
    if (!json.isValidUtf8())
        return ApiError::of(ApiError::Kind::BadAnswer, u"not JSON: not UTF-8"_s);
    const QByteArrayView text = withoutByteOrderMark(json);
    JsonTokens tokens(text);
    while (const auto token = tokens.next()) {
        if (token->kind == JsonToken::Kind::String
            && hasControlCharacter(text.sliced(token->from, token->to - token->from)))
            return ApiError::of(ApiError::Kind::BadAnswer, u"not JSON: a control character in a string"_s);
    }
    if (const auto key = repeatedKey(text))
        return ApiError::of(
            ApiError::Kind::BadAnswer, u"the key \"%1\" is there twice in one object"_s.arg(key->left(maxKeyLength)));
    return {};
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
    if (const auto fault = jsonFault(answer.body))
        return *fault;
    return document.object();
}

} // namespace assay
