// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared_bytes.h"

#include <QAnyStringView>
#include <QHashFunctions>
#include <QString>

#include <concepts>

namespace assay {

// An immutable text in the space of one pointer, shared by copies: for members that each of a million rows has. Takes
// one byte per character if all characters are Latin-1, as in digests and URLs, otherwise two. Preserves every QString,
// lone surrogates included. Converts to QString, which allocates each time; view() does not.
class PackedText
{
public:
    PackedText() = default;
    PackedText(QStringView text);
    PackedText(const QString &text) : PackedText(QStringView(text)) { }
    template <class T>
    requires(std::convertible_to<const T &,
                 QString> && !std::convertible_to<const T &, QStringView> && !std::same_as<T, PackedText>)
        PackedText(const T &text)
        : PackedText(QString(text))
    { }

    operator QString() const { return toString(); }
    QString toString() const;
    QAnyStringView view() const; //!< valid as long as this object is not changed
    // Calls `take` with the text as it is stored, a QLatin1StringView or a QStringView, and returns what that returns.
    template <class F>
    auto visit(F take) const
    {
        return isNarrow() ? take(narrowView()) : take(wideView());
    }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    qsizetype size() const { return view().size(); } //!< in UTF-16 units
    bool startsWith(QLatin1StringView start) const
    {
        return visit([start](auto text) { return text.startsWith(start); });
    }

    friend bool operator==(const PackedText &a, const PackedText &b) { return a.m_bytes.view() == b.m_bytes.view(); }
    friend bool operator==(const PackedText &a, const QString &b) { return a.view() == QAnyStringView(b); }
    friend bool operator==(const PackedText &a, QStringView b) { return a.view() == QAnyStringView(b); }
    friend bool operator==(const PackedText &a, QLatin1StringView b) { return a.view() == QAnyStringView(b); }
    friend size_t qHash(const PackedText &text, size_t seed = 0) { return qHash(text.m_bytes.view(), seed); }

private:
    bool isNarrow() const; //!< or empty
    QLatin1StringView narrowView() const;
    QStringView wideView() const;

    SharedBytes m_bytes; //!< the characters, then one byte that tells how wide they are
};

} // namespace assay
