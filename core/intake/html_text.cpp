// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/html_text.h"

#include "intake/browser_url.h"

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <utility>

namespace assay {

namespace {

struct HtmlTextText
{
    Q_DECLARE_TR_FUNCTIONS(assay::HtmlText)
};

constexpr qsizetype maxTagSize = 64 * 1024; // as notes() says it
constexpr qsizetype maxEntitySize = 24; // "&#00000000000000104;"

struct Entity
{
    const char *name;
    char16_t character;
};

// Those that can stand in or beside an address; any other is left as it is.
constexpr Entity entities[] = {{"amp", u'&'}, {"lt", u'<'}, {"gt", u'>'}, {"quot", u'"'}, {"apos", u'\''},
    {"nbsp", 0xA0}, {"ensp", 0x2002}, {"emsp", 0x2003}, {"thinsp", 0x2009}, {"shy", 0xAD}, {"zwj", 0x200D},
    {"zwnj", 0x200C}, {"ZeroWidthSpace", 0x200B}, {"NoBreak", 0x2060}, {"period", u'.'}, {"colon", u':'}, {"sol", u'/'},
    {"bsol", u'\\'}, {"commat", u'@'}, {"lpar", u'('}, {"rpar", u')'}, {"lbrack", u'['}, {"lsqb", u'['},
    {"rbrack", u']'}, {"rsqb", u']'}, {"lcub", u'{'}, {"rcub", u'}'}, {"num", u'#'}, {"quest", u'?'}, {"equals", u'='},
    {"percnt", u'%'}, {"lowbar", u'_'}, {"hyphen", 0x2010}, {"dash", 0x2010}, {"ndash", 0x2013}, {"mdash", 0x2014},
    {"comma", u','}, {"semi", u';'}, {"Tab", u'\t'}, {"NewLine", u'\n'}, {"laquo", 0xAB}, {"raquo", 0xBB},
    {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"bdquo", 0x201E}, {"hellip", 0x2026}};

// Without "&" and ";"; empty when it stands for nothing.
QByteArray characterOf(QByteArrayView entity)
{
    if (entity.startsWith('#')) {
        const bool isHex = entity.size() > 1 && (entity[1] | 0x20) == 'x';
        bool isNumber = false;
        const uint code = entity.sliced(isHex ? 2 : 1).toByteArray().toUInt(&isNumber, isHex ? 16 : 10);
        const auto character = char32_t(code);
        return isNumber && code > 0 && code <= QChar::LastValidCodePoint ? QString::fromUcs4(&character, 1).toUtf8()
                                                                         : QByteArray();
    }
    const auto found
        = std::ranges::find_if(entities, [&](const Entity &row) { return entity == QByteArrayView(row.name); });
    return found == std::end(entities) ? QByteArray() : QStringView(&found->character, 1).toUtf8();
}

// Entities that browsers read without the semicolon at their end.
bool isOldEntity(QByteArrayView entity)
{
    static constexpr const char *names[] = {"amp", "gt", "laquo", "lt", "nbsp", "quot", "raquo", "shy"};
    return std::ranges::any_of(names, [entity](const char *name) { return entity == QByteArrayView(name); });
}

// Whether `c` goes on with an entity of which `entity` came so far.
bool isInEntity(QByteArrayView entity, char c)
{
    const bool isDigit = c >= '0' && c <= '9';
    const char small = char(c | 0x20);
    const bool isLetter = small >= 'a' && small <= 'z';
    if (entity.size() >= maxEntitySize)
        return false;
    if (entity.isEmpty())
        return isLetter || c == '#';
    if (!entity.startsWith('#'))
        return isLetter || isDigit;
    if (entity.size() == 1)
        return isDigit || small == 'x';
    return isDigit || ((entity[1] | 0x20) == 'x' && small >= 'a' && small <= 'f');
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

bool isOneOf(QByteArrayView name, const char *names)
{
    return (QByteArray(" ") + names + ' ').contains(" " + name.toByteArray() + ' ');
}

// Elements inside a line: a word goes on across them.
bool isInline(QByteArrayView name)
{
    return isOneOf(name,
        "a abbr b bdi bdo big cite code em font i ins del kbd label mark nobr q s samp small span strike "
        "strong sub sup tt u var wbr");
}

// Attributes that name things of the page itself.
bool isInternal(QByteArrayView name)
{
    return name.startsWith("xmlns") || name.startsWith("aria-")
        || isOneOf(name, "class id for name type rel lang role target width height align method charset");
}

// Attributes whose whole value is one address.
bool isAddress(QByteArrayView name)
{
    return isOneOf(name, "action background cite data formaction href longdesc manifest poster src xlink:href");
}

} // namespace

QByteArray withoutEntities(QByteArrayView text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] != '&') {
            out += text[i++];
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size() && isInEntity(text.sliced(i + 1, end - i - 1), text[end]))
            ++end;
        const QByteArrayView entity = text.sliced(i + 1, end - i - 1);
        const bool isEnded = end < text.size() && text[end] == ';';
        // "?a=1&lt=2" is a parameter.
        const bool isParameter = end < text.size() && (text[end] == '=' || isLetter(text[end]));
        const bool isRead = isEnded || entity.startsWith('#') || (isOldEntity(entity) && !isParameter);
        const QByteArray character = isRead ? characterOf(entity) : QByteArray();
        out += character.isEmpty() ? text.sliced(i, end - i).toByteArray() : character;
        i = end + (isEnded && !character.isEmpty() ? 1 : 0);
    }
    return out;
}

QByteArray HtmlText::feed(QByteArrayView utf8)
{
    m_out.reserve(utf8.size());
    for (const char c : utf8)
        (this->*m_state)(c);
    return std::exchange(m_out, {});
}

QByteArray HtmlText::finish()
{
    // What was never closed is text, for nothing may be lost.
    if (m_state == &HtmlText::inEntity)
        m_out += '&' + m_entity;
    else if (m_state != &HtmlText::inText)
        m_out += '\n' + withoutEntities(m_tag);
    m_out += '\n' + std::exchange(m_aside, {});
    return std::exchange(m_out, {});
}

QStringList HtmlText::notes() const
{
    if (m_cutTags == 0)
        return {};
    return {HtmlTextText::tr(
        "%Ln tags of the web page are longer than 64 KiB. They were read as plain text.", nullptr, m_cutTags)};
}

void HtmlText::put(char c)
{
    m_out += c;
    if (isBlank(c))
        putAside();
}

void HtmlText::putAside()
{
    if (!m_aside.isEmpty())
        m_out += '\n' + std::exchange(m_aside, {});
}

void HtmlText::inText(char c)
{
    if (c == '<') {
        m_state = &HtmlText::inTagStart;
    } else if (c == '&') {
        m_entity.clear();
        m_state = &HtmlText::inEntity;
    } else {
        put(c);
    }
}

void HtmlText::inEntity(char c)
{
    if (c != ';' && isInEntity(m_entity, c)) {
        m_entity += c;
        return;
    }
    const bool isRead = c == ';' || m_entity.startsWith('#') || isOldEntity(m_entity);
    const QByteArray character = isRead ? characterOf(m_entity) : QByteArray();
    m_out += character.isEmpty() ? '&' + m_entity : character;
    m_state = &HtmlText::inText;
    if (c != ';' || character.isEmpty())
        inText(c);
}

void HtmlText::inTagStart(char c)
{
    m_tag.clear();
    m_quote = m_before = '\0';
    m_isCut = false;
    m_matched = 0;
    if (isLetter(c) || c == '/') {
        m_state = &HtmlText::inTag;
        m_tag += c;
    } else if (c == '!' || c == '?') {
        m_state = &HtmlText::inMarkup;
        m_tag += c;
    } else { // no tag: "a < b", "evil<.>example<.>com"
        m_out += '<';
        m_state = &HtmlText::inText;
        inText(c);
    }
}

void HtmlText::inTag(char c)
{
    if (c == '>' && m_quote == '\0')
        return endTag();
    if (m_quote == c)
        m_quote = '\0';
    else if (m_quote == '\0' && (c == '"' || c == '\'') && m_before == '=')
        m_quote = c;
    if (!isBlank(c))
        m_before = c;
    m_tag += c;
    if (m_tag.size() >= maxTagSize) {
        m_out += (m_isCut ? "" : "\n") + std::exchange(m_tag, {});
        m_cutTags += !m_isCut;
        m_isCut = true;
    }
}

void HtmlText::endTag()
{
    m_state = &HtmlText::inText;
    if (std::exchange(m_isCut, false)) {
        m_out += std::exchange(m_tag, {}) + '\n';
        return;
    }
    const QByteArray tag = std::exchange(m_tag, {});
    const bool isClosing = tag.startsWith('/');
    const qsizetype first = isClosing ? 1 : 0;
    const auto last = std::find_if(tag.begin() + first, tag.end(), [](char c) { return isBlank(c) || c == '/'; });
    const QByteArray name = QByteArray(tag.constData() + first, last - tag.begin() - first).toLower();
    if (!isInline(name))
        put('\n');
    if (isClosing)
        return;
    takeAttributes(QByteArrayView(tag).sliced(last - tag.begin()));
    if (isOneOf(name, "script style") && !tag.endsWith('/')) {
        m_scriptEnd = "</" + name;
        m_state = &HtmlText::inScript;
    }
}

void HtmlText::takeAttributes(QByteArrayView tag)
{
    qsizetype i = 0;
    const auto skip = [&](auto wanted) {
        const qsizetype from = i;
        while (i < tag.size() && wanted(tag[i]))
            ++i;
        return tag.sliced(from, i - from);
    };
    while (i < tag.size()) {
        skip([](char c) { return isBlank(c) || c == '/' || c == '='; });
        const QByteArray name = skip([](char c) { return !isBlank(c) && c != '='; }).toByteArray().toLower();
        skip(isBlank);
        if (i >= tag.size() || tag[i] != '=')
            continue;
        ++i;
        skip(isBlank);
        const char quote = i < tag.size() && (tag[i] == '"' || tag[i] == '\'') ? tag[i++] : '\0';
        const QByteArrayView value = skip([quote](char c) { return quote ? c != quote : !isBlank(c); });
        i += quote ? 1 : 0;
        if (isInternal(name) || value.isEmpty())
            continue;
        const QByteArray decoded = withoutEntities(value);
        m_aside += (isAddress(name) ? asBrowsersRead(decoded) : decoded) + '\n';
    }
}

// "<!DOCTYPE ...>", "<?xml ...?>", or the start of a comment.
void HtmlText::inMarkup(char c)
{
    m_tag += c;
    if (m_tag == "!--") {
        put('\n');
        m_matched = 2; // "<!-->" is a whole comment
        m_state = &HtmlText::inComment;
    } else if (c == '>') {
        put('\n');
        m_state = &HtmlText::inText;
        m_tag.clear();
    } else if (m_tag.size() >= maxTagSize) { // never closed: text
        m_out += '\n' + std::exchange(m_tag, {});
        ++m_cutTags;
        m_state = &HtmlText::inText;
    }
}

void HtmlText::inComment(char c)
{
    m_tag.clear();
    if (c == '>' && m_matched >= 2) {
        put('\n');
        m_state = &HtmlText::inText;
        return;
    }
    m_matched = c == '-' ? m_matched + 1 : 0;
    put(c);
}

void HtmlText::inScript(char c)
{
    // What may be the end of the script waits in m_tag until that is clear.
    const char small = isLetter(c) ? char(c | 0x20) : c;
    if (small != m_scriptEnd[m_matched]) {
        for (const char waiting : std::exchange(m_tag, {}))
            put(waiting);
        m_matched = 0;
    }
    if (small != m_scriptEnd[m_matched])
        return put(c);
    m_tag += c;
    if (++m_matched == m_scriptEnd.size()) {
        inTagStart('/');
        m_tag += m_scriptEnd.sliced(2);
    }
}

bool beginsHtml(QByteArrayView head)
{
    const QByteArray start = head.first(std::min<qsizetype>(head.size(), 512)).toByteArray().trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

Result<Imported> readHtml(ImportSource &source, const ImportRules &, const ImportSink &sink)
{
    HtmlText text;
    return readDecoded(source, sink, &text);
}

} // namespace assay
