// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rtf_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace assay {

namespace {

struct RtfTextText
{
    Q_DECLARE_TR_FUNCTIONS(assay::RtfText)
};

constexpr qsizetype maxWordSize = 32;
constexpr qsizetype maxNumberSize = 10;

// Groups without text for people: tables, pictures and objects in hexadecimal.
constexpr std::array skippedGroups{"blipuid", "colorschememapping", "colortbl", "datastore", "falt", "filetbl",
    "fontemb", "fonttbl", "latentstyles", "listoverridetable", "listtable", "objdata", "panose", "pict", "rsidtbl",
    "stylesheet", "themedata", "xmlnstbl"};
// Control words that end a word of text.
constexpr std::array lineEnds{
    "cell", "column", "line", "lbr", "nestcell", "nestrow", "page", "par", "row", "sect", "softline"};

template <std::size_t N>
bool isWordOf(const std::array<const char *, N> &words, const QByteArray &word)
{
    return std::ranges::any_of(words, [&word](const char *one) { return word == one; });
}

} // namespace

QByteArray RtfText::feed(QByteArrayView utf8)
{
    m_out.reserve(utf8.size());
    for (const char c : utf8)
        take(c);
    return std::exchange(m_out, {});
}

QByteArray RtfText::finish()
{
    if (m_in == In::Word || m_in == In::Number)
        endWord();
    m_in = In::Text;
    return std::exchange(m_out, {});
}

QStringList RtfText::notes() const
{
    return m_hasObjects ? QStringList{RtfTextText::tr("The document contains embedded objects, which were not read.")}
                        : QStringList();
}

void RtfText::openGroup()
{
    if (m_outer.size() < maxGroups)
        m_outer.push_back(m_group);
    else
        ++m_deeper;
}

void RtfText::closeGroup()
{
    if (m_deeper > 0)
        --m_deeper;
    else if (!m_outer.empty()) {
        m_group = m_outer.back();
        m_outer.pop_back();
    }
    m_toSkip = 0;
}

void RtfText::put(QByteArrayView utf8)
{
    if (m_group.isSkipped || utf8.isEmpty())
        return;
    if (m_toSkip > 0) {
        --m_toSkip;
        return;
    }
    m_out += utf8;
}

void RtfText::putCodePoint(char32_t c)
{
    if (!m_group.isSkipped)
        m_out += QString::fromUcs4(&c, 1).toUtf8();
}

void RtfText::take(char c)
{
    if (m_binary > 0) {
        --m_binary;
        return;
    }
    switch (m_in) {
    case In::Text:
        if (c == '\\')
            m_in = In::Escape;
        else if (c == '{')
            openGroup();
        else if (c == '}')
            closeGroup();
        else if (c != '\n' && c != '\r')
            put(QByteArrayView(&c, 1));
        return;
    case In::Escape:
        m_in = In::Text;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            m_word = QByteArray(1, c);
            m_number.clear();
            m_in = In::Word;
        } else if (c == '\'') {
            m_hex.clear();
            m_in = In::Hex;
        } else if (c == '~') {
            put(" ");
        } else if (c == '_') {
            put("-");
        } else if (c == '\n' || c == '\r') {
            put("\n");
        } else if (c != '*' && c != '-') {
            put(QByteArrayView(&c, 1));
        }
        return;
    case In::Word:
        if (((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) && m_word.size() < maxWordSize) {
            m_word += c;
            return;
        }
        if (c == '-' || (c >= '0' && c <= '9')) {
            m_number += c;
            m_in = In::Number;
            return;
        }
        break;
    case In::Number:
        if (c >= '0' && c <= '9' && m_number.size() < maxNumberSize) {
            m_number += c;
            return;
        }
        break;
    case In::Hex:
        m_hex += c;
        if (m_hex.size() < 2)
            return;
        m_in = In::Text;
        if (bool isNumber = false; const uint byte = m_hex.toUInt(&isNumber, 16)) {
            if (isNumber && m_toSkip > 0)
                --m_toSkip;
            else if (isNumber)
                putCodePoint(byte);
        }
        return;
    }
    endWord();
    // A blank behind a control word belongs to it.
    if (c != ' ')
        take(c);
}

void RtfText::endWord()
{
    m_in = In::Text;
    const int number = m_number.toInt();
    if (isWordOf(skippedGroups, m_word)) {
        m_group.isSkipped = true;
        m_hasObjects = m_hasObjects || m_word == "objdata";
    } else if (m_word == "bin") {
        m_binary = std::max(0, number);
    } else if (m_word == "uc") {
        m_group.fallback = std::clamp(number, 0, 8);
    } else if (m_word == "u") {
        const auto unit = char16_t(number);
        if (QChar::isHighSurrogate(unit)) {
            m_half = unit;
        } else {
            const char16_t half = std::exchange(m_half, u'\0');
            const bool isPair = half != 0 && QChar::isLowSurrogate(unit);
            if (isPair)
                putCodePoint(QChar::surrogateToUcs4(half, unit));
            else if (!QChar::isSurrogate(unit) && unit != 0)
                putCodePoint(unit);
        }
        m_toSkip = m_group.fallback;
    } else if (isWordOf(lineEnds, m_word)) {
        m_toSkip = 0;
        put("\n");
    } else if (m_word == "tab") {
        put("\t");
    } else if (m_word == "fldinst" || m_word == "template" || m_word == "objname" || m_word == "objclass"
        || m_word == "field") {
        put("\n");
    } else if (m_word == "fldrslt") {
        put("\n");
    }
}

bool beginsRtf(QByteArrayView head)
{
    return head.first(std::min<qsizetype>(head.size(), 64)).toByteArray().trimmed().startsWith("{\\rt");
}

Result<Imported> readRtf(ImportSource &source, const ImportRules &, const ImportSink &sink)
{
    RtfText text;
    return readDecoded(source, sink, &text);
}

} // namespace assay
