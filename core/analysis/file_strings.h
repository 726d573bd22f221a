// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace assay {

// One string that the static analysis found in a file.
struct FileString
{
    QString value; //!< hostile text
    qint64 offset = 0; //!< bytes from the begin of the file; -1 = not in the answer
    qint64 count = 1; //!< how often it is in the file
    int flags = 0; //!< as answered
};

// The strings of a file, up to a million, in one block of memory: about 20 bytes a string beside its text. Copies
// share the block. Immutable when it is shared; may be read on any thread.
class FileStrings
{
public:
    static constexpr size_t maxCount = 1'000'000; //!< add() ignores more
    static constexpr qsizetype maxValueSize = 4096; //!< bytes of UTF-8; the rest of a string is cut

    size_t size() const { return m_block ? m_block->entries.size() : 0; }
    bool isEmpty() const { return size() == 0; }
    FileString at(size_t index) const; //!< `index` below size(); makes the text each time

    // Indices from `from` on of strings that contain `word`, in order, at most `limit` of them. Ignores case; an
    // empty word is in all of them. Looks at `maxLooked` strings at most, so that a caller on the window's thread can
    // go on in its next turn from Hits::next.
    struct Hits
    {
        std::vector<quint32> indices;
        size_t next = 0; //!< where to go on; size() = everything was looked at
    };
    Hits find(const QString &word, size_t from, size_t maxLooked, size_t limit) const;

    // Appends a string of UTF-8. Only while there is no other copy. Returns false if there are `most` already.
    bool add(QByteArrayView value, qint64 offset, qint64 count, int flags);

private:
    struct Entry
    {
        qint64 offset = 0;
        quint32 from = 0; //!< in `text`
        quint32 count = 0;
        quint16 length = 0;
        quint16 flags = 0;
    };
    struct Block
    {
        QByteArray text; //!< the values, one behind the other
        std::vector<Entry> entries;
    };
    std::shared_ptr<Block> m_block;
};

} // namespace assay
