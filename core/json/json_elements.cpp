// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json_elements.h"

#include "json/json_tokens.h"

namespace assay {

namespace {

// Moves `tokens` behind the bracket that opens the array under `key`. False if there is no such array.
bool enterArray(JsonTokens &tokens, QByteArrayView json, const QString &key)
{
    using Kind = JsonToken::Kind;
    const auto first = tokens.next();
    if (!first || first->kind != Kind::ObjectBegin)
        return false;
    int depth = 1;
    bool isKeyNext = true;
    bool isValueNext = false; // the value of `key`
    while (const auto token = tokens.next()) {
        if (isValueNext && token->kind != Kind::Colon)
            return token->kind == Kind::ArrayBegin;
        if (depth == 1 && isKeyNext && token->kind == Kind::String) {
            isValueNext = jsonText(json.sliced(token->from + 1, token->textTo - token->from - 1)) == key;
            isKeyNext = false;
        } else if (token->kind == Kind::Comma) {
            isKeyNext = depth == 1;
        } else if (token->opens()) {
            ++depth;
        } else if (token->closes() && --depth == 0) {
            return false;
        }
    }
    return false;
}

} // namespace

std::vector<QByteArray> rawElements(const QByteArray &json, const char *key)
{
    using Kind = JsonToken::Kind;
    const QByteArrayView text = withoutByteOrderMark(json);
    JsonTokens tokens(text);
    if (!enterArray(tokens, text, QString::fromUtf8(key)))
        return {};
    std::vector<QByteArray> elements;
    int depth = 0; // inside of the array
    qsizetype from = 0;
    while (const auto token = tokens.next()) {
        if (depth == 0 && token->kind == Kind::ArrayEnd)
            return elements;
        if (depth == 0 && token->kind == Kind::ObjectBegin)
            from = token->from;
        else if (depth == 0 && token->kind != Kind::Comma)
            return {};
        if (token->opens())
            ++depth;
        else if (token->closes() && --depth == 0)
            elements.push_back(text.sliced(from, token->to - from).toByteArray());
    }
    return {};
}

std::optional<std::vector<RawMember>> rawMembers(QByteArrayView json)
{
    using Kind = JsonToken::Kind;
    const QByteArrayView text = withoutByteOrderMark(json);
    JsonTokens tokens(text);
    const auto first = tokens.next();
    if (!first || first->kind != Kind::ObjectBegin)
        return {};
    std::vector<RawMember> members;
    for (auto token = tokens.next();; token = tokens.next()) {
        if (token && token->kind == Kind::ObjectEnd && members.empty())
            break;
        if (!token || token->kind != Kind::String)
            return {};
        RawMember member{jsonText(text.sliced(token->from + 1, token->textTo - token->from - 1)), {}};
        const auto colon = tokens.next();
        auto value = tokens.next();
        if (!colon || colon->kind != Kind::Colon || !value || value->closes() || value->kind == Kind::Comma)
            return {};
        const qsizetype from = value->from;
        for (qsizetype depth = value->opens() ? 1 : 0; depth > 0;) {
            value = tokens.next();
            if (!value)
                return {};
            depth += value->opens() ? 1 : value->closes() ? -1 : 0;
        }
        member.json = text.sliced(from, value->to - from);
        members.push_back(std::move(member));
        token = tokens.next();
        if (token && token->kind == Kind::ObjectEnd)
            break;
        if (!token || token->kind != Kind::Comma)
            return {};
    }
    if (tokens.next())
        return {};
    return members;
}

} // namespace assay
