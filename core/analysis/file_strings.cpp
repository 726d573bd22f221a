// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/file_strings.h"

#include <algorithm>
#include <limits>

namespace assay {

namespace {

constexpr qsizetype maxText = std::numeric_limits<quint32>::max() / 2;

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128; });
}

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

// `word` is lower case.
bool containsAscii(QByteArrayView text, QByteArrayView word)
{
    const auto isSame = [](char a, char b) { return lowerAscii(a) == b; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), isSame) != text.end();
}

} // namespace

FileString FileStrings::at(size_t index) const
{
    const Entry &entry = m_block->entries[index];
    const QByteArrayView text = QByteArrayView(m_block->text).sliced(entry.from, entry.length);
    return {QString::fromUtf8(text), entry.offset, entry.count, entry.flags};
}

FileStrings::Hits FileStrings::find(const QString &word, size_t from, size_t maxLooked, size_t limit) const
{
    Hits hits;
    hits.next = from;
    const size_t end = from < size() ? from + std::min(maxLooked, size() - from) : from;
    const QString folded = word.toCaseFolded();
    const bool isPlain = isAscii(folded);
    const QByteArray plain = folded.toLatin1();
    while (hits.next < end && hits.indices.size() < limit) {
        const Entry &entry = m_block->entries[hits.next];
        const QByteArrayView text = QByteArrayView(m_block->text).sliced(entry.from, entry.length);
        if (isPlain ? containsAscii(text, plain) : QString::fromUtf8(text).contains(folded, Qt::CaseInsensitive))
            hits.indices.push_back(quint32(hits.next));
        ++hits.next;
    }
    return hits;
}

bool FileStrings::add(QByteArrayView value, qint64 offset, qint64 count, int flags)
{
    if (size() >= maxCount)
        return false;
    if (!m_block)
        m_block = std::make_shared<Block>();
    qsizetype length = std::min(value.size(), maxValueSize);
    while (length > 0 && length < value.size() && (uchar(value[length]) & 0xc0) == 0x80)
        --length; // not within a character
    if (m_block->text.size() + length > maxText)
        return false;
    Entry entry;
    entry.offset = offset;
    entry.from = quint32(m_block->text.size());
    entry.count = quint32(qBound(qint64(0), count, qint64(std::numeric_limits<quint32>::max())));
    entry.length = quint16(length);
    entry.flags = quint16(qBound(0, flags, int(std::numeric_limits<quint16>::max())));
    m_block->text.append(value.first(length));
    m_block->entries.push_back(entry);
    return true;
}

} // namespace assay
