// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/readers.h"

#include <memory>

namespace assay {

// Resolves the escapes inside JSON strings ("http:\/\/evil.example.com\/") and changes nothing else, also in JSON that
// is itself inside a JSON string. Not a parser, so that a malformed document, or several in one file, are read
// completely.
class JsonText : public TextFilter
{
public:
    JsonText() = default;

    QByteArray feed(QByteArrayView utf8) override;
    QByteArray finish() override;

private:
    enum class In { Document, String, Escape, Code };
    enum class Content { Unknown, Opened, Text, Json }; //!< of the string: "{" or "[" came, or it is decided

    explicit JsonText(int depth) : m_depth(depth) { }
    void take(char c, QByteArray &out);
    void takeEscape(char c, QByteArray &out);
    void takeCode(char c, QByteArray &out);
    void put(char c, QByteArray &out);
    void put(QByteArrayView utf8, QByteArray &out);
    void putLoneHalf(QByteArray &out);
    void endString(QByteArray &out);

    In m_in = In::Document;
    Content m_content = Content::Unknown;
    QByteArray m_waiting; //!< the start of a string that may be JSON
    std::unique_ptr<JsonText> m_inner; //!< takes the content of a string that is JSON
    int m_depth = 0;
    char16_t m_code = 0;
    char16_t m_half = 0; //!< the first half of a surrogate pair
    QByteArray m_digits; //!< of the code, as far as they came
};

} // namespace assay
