// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/readers.h"

#include <QChar>
#include <QStringView>

namespace assay {

namespace {

//! Resolves the escapes inside JSON strings ("http:\/\/evil.example.com\/") and changes nothing else. Not a parser, so
//! that a malformed document, or several in one file, are read completely.
class JsonStrings : public TextFilter
{
public:
    QByteArray feed(QByteArrayView utf8) override
    {
        QByteArray out;
        out.reserve(utf8.size());
        for (const char c : utf8)
            take(c, out);
        return out;
    }
    QByteArray finish() override
    {
        QByteArray out;
        putLoneHalf(out);
        if (m_in == In::Escape)
            out += '\\';
        else if (m_in == In::Code)
            out += "\\u" + m_digits;
        return out;
    }

private:
    enum class In { Document, String, Escape, Code };

    void take(char c, QByteArray &out)
    {
        switch (m_in) {
        case In::Document:
            m_in = c == '"' ? In::String : In::Document;
            out += c;
            return;
        case In::String:
            if (c == '\\') {
                m_in = In::Escape;
                return;
            }
            putLoneHalf(out);
            m_in = c == '"' ? In::Document : In::String;
            out += c;
            return;
        case In::Escape:
            return takeEscape(c, out);
        case In::Code:
            return takeCode(c, out);
        }
    }

    void takeEscape(char c, QByteArray &out)
    {
        m_in = In::String;
        if (c == 'u') {
            m_in = In::Code;
            m_code = 0;
            m_digits.clear();
            return;
        }
        putLoneHalf(out);
        switch (c) {
        case 'n':
        case 'r':
            out += '\n';
            return;
        case 't':
        case 'b':
        case 'f':
            out += '\t';
            return;
        case '"':
        case '\\':
        case '/':
            out += c;
            return;
        default: // not an escape of JSON: "C:\Users"
            out += '\\';
            out += c;
        }
    }

    void takeCode(char c, QByteArray &out)
    {
        const auto digit = QByteArrayView("0123456789abcdef").indexOf(char(c >= 'A' && c <= 'F' ? c | 0x20 : c));
        if (digit < 0) {
            m_in = In::String;
            out += "\\u" + m_digits;
            return take(c, out);
        }
        m_code = char16_t(m_code * 16 + digit);
        m_digits += c;
        if (m_digits.size() < 4)
            return;
        m_in = In::String;
        if (QChar::isHighSurrogate(m_code)) {
            putLoneHalf(out);
            m_half = m_code;
            return;
        }
        if (m_half != 0 && QChar::isLowSurrogate(m_code)) {
            const char16_t pair[] = {std::exchange(m_half, u'\0'), m_code};
            out += QStringView(pair, 2).toUtf8();
            return;
        }
        putLoneHalf(out);
        out += QStringView(&m_code, 1).toUtf8();
    }

    void putLoneHalf(QByteArray &out)
    {
        if (m_half != 0)
            out += QStringView(&m_half, 1).toUtf8(); // a question mark, because half a pair is not a character
        m_half = 0;
    }

    In m_in = In::Document;
    char16_t m_code = 0;
    char16_t m_half = 0; //!< the first half of a surrogate pair
    QByteArray m_digits; //!< of the code, as far as they came
};

} // namespace

Result<Imported> readJson(ImportSource &source, const ImportRules &, const ImportSink &sink)
{
    JsonStrings strings;
    return readDecoded(source, sink, &strings);
}

} // namespace assay
