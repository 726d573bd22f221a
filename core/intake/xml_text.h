// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/readers.h"

#include <span>

namespace assay {

// What of an XML document is text.
struct XmlRules
{
    // Local names of the elements that end a word; other elements stand inside words. Empty: all but those that format
    // text in pictures and pages.
    std::span<const char *const> breaks{};
    // Local names of the attributes whose values are read. Empty: all.
    std::span<const char *const> attributes{};
};

// The text of an XML document and the values of its attributes, without entities. Declarations of namespaces and
// schemas keep their names, so that the extractor recognises them. Not a parser: malformed documents are read to their
// end, no entity is defined, nothing is fetched. One pass, keeps at most one tag.
class XmlText : public TextFilter
{
public:
    explicit XmlText(const XmlRules &rules = {}) : m_rules(rules) { }

    QByteArray feed(QByteArrayView utf8) override;
    QByteArray finish() override;

private:
    enum class In { Text, Entity, TagStart, Tag, Markup, Comment, Instruction, Data };

    void take(char c);
    void takeTag(char c);
    void takeMarkup(char c);
    void endTag();
    void takeAttributes(QByteArrayView tag);
    bool isBreak(QByteArrayView localName) const;
    void put(char c);
    void putAside();

    XmlRules m_rules;
    In m_in = In::Text;
    QByteArray m_out;
    QByteArray m_tag; //!< from behind the "<", or what may be the end of a comment
    QByteArray m_entity; //!< from behind the "&"
    QByteArray m_aside; //!< attributes that wait for the end of a word
    char m_quote = '\0'; //!< inside a quoted attribute
    bool m_isCut = false; //!< the tag was too long and is read as text
};

} // namespace assay
