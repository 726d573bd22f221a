// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/readers.h"

namespace assay {

// The text of a web page as people read it, and the addresses that they do not see: links, forms, pictures, scripts,
// comments. One pass, every byte looked at once, keeps at most one tag. (libxml2's reader takes time in the square of
// the open elements: half a megabyte of "<div>" and "</em>" holds it up for seconds.)
class HtmlText : public TextFilter
{
public:
    QByteArray feed(QByteArrayView utf8) override;
    QByteArray finish() override;
    QStringList notes() const override;

private:
    using State = void (HtmlText::*)(char);

    void inText(char c);
    void inEntity(char c);
    void inTagStart(char c);
    void inTag(char c);
    void inMarkup(char c);
    void inComment(char c);
    void inScript(char c);
    void put(char c);
    void endTag();
    void takeAttributes(QByteArrayView tag);
    void putAside();

    State m_state = &HtmlText::inText;
    QByteArray m_out;
    QByteArray m_tag; //!< from behind the "<"
    QByteArray m_entity; //!< from behind the "&"
    QByteArray m_aside; //!< attributes that wait for the end of a word, because a tag may be inside a host name
    QByteArray m_scriptEnd; //!< "</script"
    qsizetype m_matched = 0; //!< of m_scriptEnd or of the end of a comment
    char m_quote = '\0'; //!< inside a quoted attribute
    char m_before = '\0'; //!< the last character of the tag that was no blank
    bool m_isCut = false; //!< the tag was too long; its start is in m_out already
    int m_cutTags = 0; //!< those that were too long
};

// "&amp;" and the like in `text` as the characters that they stand for.
QByteArray withoutEntities(QByteArrayView text);

} // namespace assay
