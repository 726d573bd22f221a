// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace assay {

// One token of a JSON text. `from` and `to` are bytes into the text; `to` is behind the token.
struct JsonToken
{
    enum class Kind : quint8 { ObjectBegin, ObjectEnd, ArrayBegin, ArrayEnd, Colon, Comma, String, Word };

    Kind kind = Kind::Word; //!< Word: a number, true, false, null, or any bytes that JSON does not know
    qsizetype from = 0;
    qsizetype to = 0;
    qsizetype textTo = 0; //!< of a String: where its text ends, which begins at from + 1

    bool opens() const { return kind == Kind::ObjectBegin || kind == Kind::ArrayBegin; }
    bool closes() const { return kind == Kind::ObjectEnd || kind == Kind::ArrayEnd; }
};

// Splits a JSON text into tokens, in one pass and without recursion. Accepts every text: checks neither the order of
// the tokens nor that brackets match, and ends a string that is not closed with the text. Every byte except blanks
// between tokens belongs to exactly one token. The text must outlive this object.
class JsonTokens
{
public:
    explicit JsonTokens(QByteArrayView json) : m_json(json) { }

    std::optional<JsonToken> next(); //!< nothing at the end

private:
    JsonToken string() const;
    JsonToken word() const;

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

// The text of a string with its escapes resolved. `written` is what stands between the quotes.
QString jsonText(QByteArrayView written);

QByteArrayView withoutByteOrderMark(QByteArrayView json);

} // namespace assay
