// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/readers.h"

#include <vector>

namespace assay {

// The text of an RTF document, its fields (links) and the address of its template; not pictures and embedded objects.
// One pass, bounded memory, any nesting.
class RtfText : public TextFilter
{
public:
    QByteArray feed(QByteArrayView utf8) override;
    QByteArray finish() override;
    QStringList notes() const override;

private:
    enum class In { Text, Escape, Word, Number, Hex };

    void take(char c);
    void endWord();
    void put(QByteArrayView utf8);
    void putCodePoint(char32_t c);
    void openGroup();
    void closeGroup();

    struct Group
    {
        bool isSkipped = false;
        int fallback = 1; //!< characters that stand in for a \u, for readers that do not know it
    };
    static constexpr std::size_t maxGroups = 4096; //!< deeper ones are like their parent

    In m_in = In::Text;
    QByteArray m_out;
    QByteArray m_word;
    QByteArray m_number;
    QByteArray m_hex;
    Group m_group;
    std::vector<Group> m_outer;
    qint64 m_deeper = 0; //!< groups beyond maxGroups
    int m_toSkip = 0; //!< characters after a \u
    qint64 m_binary = 0; //!< bytes after a \bin
    char16_t m_half = 0;
    bool m_hasObjects = false;
};

} // namespace assay
