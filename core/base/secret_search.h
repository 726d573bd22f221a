// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <array>
#include <vector>

namespace assay {

// Finds secrets in text: in any letter case, in Base64 (both alphabets, any alignment), in hexadecimal, and each of
// these with single characters escaped as in JSON, percent-encoding or HTML, up to `levels` deep. Immutable; any
// thread.
class SecretSearch
{
public:
    explicit SecretSearch(const QList<QByteArray> &secrets);

    // Bytes. Shorter secrets also occur by chance in words and digests.
    static constexpr qsizetype minLong = 8;
    static constexpr int levels = 4;

    enum class Short {
        Anywhere, //!< secrets of less than `minLong` bytes count everywhere
        WholeWords, //!< only between characters that are neither letters nor digits, and not as the key of a JSON
                    //!< object
        Never,
    };

    struct Place
    {
        qsizetype from = 0;
        qsizetype size = 0;
    };
    // The places of secrets, in order, without overlaps. Linear in the text, in time and memory.
    std::vector<Place> placesIn(QByteArrayView text, Short shortOnes) const;

    // The maximum number of bytes of one found secret, escapes included.
    qsizetype maxSpan() const { return m_maxSpan; }

private:
    // A sequence of sets of characters; searched with the Boyer-Moore-Horspool algorithm.
    class Pattern
    {
    public:
        using Accepted = std::array<quint64, 4>; //!< one bit for each character
        Pattern(std::vector<Accepted> places, bool isShort);

        qsizetype find(QByteArrayView text, qsizetype from) const;
        qsizetype size() const { return qsizetype(m_places.size()); }
        bool isShort() const { return m_isShort; }

    private:
        std::vector<Accepted> m_places;
        std::array<quint32, 256> m_skip;
        bool m_isShort;
    };

    void add(const QByteArray &secret);
    void addBase64(const QByteArray &secret, int alignment);

    std::vector<Pattern> m_patterns;
    qsizetype m_maxSpan = 0;
};

} // namespace assay
