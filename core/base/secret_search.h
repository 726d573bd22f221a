// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <array>
#include <vector>

namespace assay {

//! Finds secrets in text, however they are written: in any letter case, in Base64 (both alphabets, at any alignment),
//! in hexadecimal, and any of these with the escapes of JSON, percent-encoding and HTML around single characters, up to
//! `levels` deep. Immutable; any thread.
class SecretSearch
{
public:
    explicit SecretSearch(const QList<QByteArray> &secrets);

    //! Shorter secrets are in other words, too, and in every other digest.
    static constexpr qsizetype long_ = 8;
    static constexpr int levels = 4;

    enum class Short {
        Anywhere, //!< secrets of less than `long_` bytes count wherever they are
        WholeWords, //!< only between characters that are no letters and no digits, and not as the key of a JSON object
        Never,
    };

    struct Place
    {
        qsizetype from = 0;
        qsizetype size = 0;
    };
    //! Where secrets are, from front to back, without overlaps. Time and memory grow linearly with the text.
    std::vector<Place> placesIn(QByteArrayView text, Short shortOnes) const;

    //! The bytes that a found secret may span at most, escapes included.
    qsizetype widest() const { return m_widest; }

private:
    //! A row of characters, several of which may be right at each place; searched as Boyer, Moore and Horspool do.
    class Pattern
    {
    public:
        using Accepted = std::array<quint64, 4>; //!< one bit a character
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
    qsizetype m_widest = 0;
};

} // namespace assay
