// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xml_text.h"

#include "intake/html_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace assay {

namespace {

constexpr qsizetype maxXmlTag = 64 * 1024; // bytes
constexpr qsizetype maxXmlEntity = 16;

// Of SVG, and of pages inside of feeds.
constexpr std::array<const char *, 12> insideWords{
    "a", "b", "em", "font", "i", "span", "strong", "sub", "sup", "textPath", "tspan", "u"};

bool isXmlBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || static_cast<uchar>(c) >= 0x80;
}

QByteArrayView localName(QByteArrayView name)
{
    return name.sliced(name.lastIndexOf(':') + 1);
}

bool isAmong(std::span<const char *const> names, QByteArrayView name)
{
    return std::ranges::any_of(names, [name](const char *one) { return name == QByteArrayView(one); });
}

bool namesSchema(QByteArrayView name)
{
    return name.startsWith("xmlns") || name.endsWith("chemaLocation") || name == QByteArrayView("targetNamespace");
}

} // namespace

QByteArray XmlText::feed(QByteArrayView utf8)
{
    m_out.reserve(utf8.size());
    for (const char c : utf8)
        take(c);
    return std::exchange(m_out, {});
}

QByteArray XmlText::finish()
{
    // What was never closed is text, because nothing may be lost.
    if (m_in == In::Entity)
        m_out += '&' + std::exchange(m_entity, {});
    else if (m_in == In::TagStart)
        m_out += '<';
    else if (m_in != In::Text)
        m_out += '\n' + withoutEntities(std::exchange(m_tag, {}));
    putAside();
    m_in = In::Text;
    return std::exchange(m_out, {});
}

void XmlText::put(char c)
{
    m_out += c;
    if (isXmlBlank(c))
        putAside();
}

void XmlText::putAside()
{
    if (!m_aside.isEmpty())
        m_out += '\n' + std::exchange(m_aside, {});
}

void XmlText::take(char c)
{
    switch (m_in) {
    case In::Text:
        if (c == '<')
            m_in = In::TagStart;
        else if (c == '&')
            m_in = In::Entity;
        else
            put(c);
        return;
    case In::Entity:
        if (c == ';') {
            m_out += withoutEntities('&' + std::exchange(m_entity, {}) + ';');
            m_in = In::Text;
        } else if (m_entity.size() < maxXmlEntity && (isNameStart(c) || c == '#' || (c >= '0' && c <= '9'))) {
            m_entity += c;
        } else {
            m_out += '&' + std::exchange(m_entity, {});
            m_in = In::Text;
            take(c);
        }
        return;
    case In::TagStart:
        m_tag.clear();
        m_quote = '\0';
        m_isCut = false;
        if (isNameStart(c) || c == '/') {
            m_in = In::Tag;
            m_tag += c;
        } else if (c == '!' || c == '?') {
            m_in = c == '!' ? In::Markup : In::Instruction;
            m_tag += c;
        } else { // no tag: "a < b"
            m_out += '<';
            m_in = In::Text;
            take(c);
        }
        return;
    case In::Tag:
        return takeTag(c);
    case In::Markup:
    case In::Comment:
    case In::Instruction:
    case In::Data:
        return takeMarkup(c);
    }
}

void XmlText::takeTag(char c)
{
    if (c == '>' && m_quote == '\0')
        return endTag();
    if (m_quote == c)
        m_quote = '\0';
    else if (m_quote == '\0' && (c == '"' || c == '\''))
        m_quote = c;
    m_tag += c;
    if (m_tag.size() >= maxXmlTag) {
        m_out += (m_isCut ? "" : "\n") + std::exchange(m_tag, {});
        m_isCut = true;
    }
}

// "<!DOCTYPE ...>", "<!-- ... -->", "<?xml ...?>", "<![CDATA[ ... ]]>". Comments and data are text.
void XmlText::takeMarkup(char c)
{
    m_tag += c;
    if (m_in == In::Markup) {
        if (m_tag == "!--" || m_tag == "![CDATA[") {
            m_in = m_tag.endsWith('[') ? In::Data : In::Comment;
            if (m_in == In::Comment)
                put('\n');
            m_tag.clear();
            return;
        }
        if (c == '>') {
            // The whole declaration, from which the extractor knows the names of document types.
            m_out += "\n<" + std::exchange(m_tag, {}) + '\n';
            m_in = In::Text;
            return;
        }
    } else if (m_in == In::Instruction) {
        if (m_tag.endsWith("?>")) {
            m_tag.chop(2);
            takeAttributes(QByteArrayView(m_tag));
            m_tag.clear();
            put('\n');
            m_in = In::Text;
            return;
        }
    } else {
        const char inner = m_in == In::Comment ? '-' : ']';
        const qsizetype size = m_tag.size();
        if (c == '>' && size >= 3 && m_tag[size - 2] == inner && m_tag[size - 3] == inner) {
            const bool isComment = m_in == In::Comment;
            m_out += m_tag.first(size - 3);
            m_tag.clear();
            m_in = In::Text;
            if (isComment)
                put('\n');
            return;
        }
        if ((c == inner || c == '>') && size < maxXmlTag)
            return; // maybe the end
        m_out += std::exchange(m_tag, {});
        return;
    }
    if (m_tag.size() >= maxXmlTag) { // never closed: text
        m_out += '\n' + std::exchange(m_tag, {});
        m_in = In::Text;
    }
}

bool XmlText::isBreak(QByteArrayView name) const
{
    return m_rules.breaks.empty() ? !isAmong(insideWords, name) : isAmong(m_rules.breaks, name);
}

void XmlText::endTag()
{
    m_in = In::Text;
    const QByteArray tag = std::exchange(m_tag, {});
    if (std::exchange(m_isCut, false)) {
        m_out += tag + '\n';
        return;
    }
    const qsizetype first = tag.startsWith('/') ? 1 : 0;
    const auto last = std::find_if(tag.begin() + first, tag.end(), [](char c) { return isXmlBlank(c) || c == '/'; });
    const QByteArrayView name = QByteArrayView(tag).first(last - tag.begin()).sliced(first);
    if (isBreak(localName(name)))
        put('\n');
    if (first == 0)
        takeAttributes(QByteArrayView(tag).sliced(last - tag.begin()));
}

void XmlText::takeAttributes(QByteArrayView tag)
{
    qsizetype i = 0;
    const auto skip = [&](auto wanted) {
        const qsizetype from = i;
        while (i < tag.size() && wanted(tag[i]))
            ++i;
        return tag.sliced(from, i - from);
    };
    while (i < tag.size()) {
        skip([](char c) { return isXmlBlank(c) || c == '/' || c == '=' || c == '"' || c == '\''; });
        const QByteArrayView name = skip([](char c) { return !isXmlBlank(c) && c != '='; });
        skip(isXmlBlank);
        if (i >= tag.size() || tag[i] != '=')
            continue;
        ++i;
        skip(isXmlBlank);
        const char quote = i < tag.size() && (tag[i] == '"' || tag[i] == '\'') ? tag[i++] : '\0';
        const QByteArrayView value = skip([quote](char c) { return quote ? c != quote : !isXmlBlank(c); });
        i += quote && i < tag.size() ? 1 : 0;
        if (value.isEmpty() || (!m_rules.attributes.empty() && !isAmong(m_rules.attributes, localName(name))))
            continue;
        if (namesSchema(localName(name)) || namesSchema(name))
            m_aside += name.toByteArray() + "=\"" + withoutEntities(value).replace('\n', ' ') + "\"\n";
        else
            m_aside += withoutEntities(value) + '\n';
    }
}

bool beginsXml(QByteArrayView head)
{
    const QByteArray start = head.first(std::min<qsizetype>(head.size(), 256)).toByteArray().trimmed();
    return start.startsWith("<?xml ") || start.startsWith("\xEF\xBB\xBF<?xml ") || start.startsWith("<svg ");
}

Result<Imported> readXml(ImportSource &source, const ImportRules &, const ImportSink &sink)
{
    XmlText text;
    return readDecoded(source, sink, &text);
}

} // namespace assay
