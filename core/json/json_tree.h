// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace assay {

// A JSON text as a tree of positions in its own bytes. Unlike a parser into values it keeps every token exactly as it
// arrived, repeated keys and numbers of any size included. Also reads cut and malformed texts, as far as they make
// sense; without recursion. Immutable; may be made and read on any thread.
class JsonTree
{
public:
    enum class Kind : quint8 { Object, Array, Range, String, Other };
    using Id = quint32;
    static constexpr Id root = 0;
    static constexpr quint32 maxNodes = 4'000'000; //!< the rest of the text is left out

    static std::shared_ptr<const JsonTree> read(const QByteArray &json); //!< null for a text without tokens

    Kind kind(Id id) const { return m_nodes[id].kind; }
    Id parent(Id id) const { return m_nodes[id].parent; }
    int row(Id id) const { return int(m_nodes[id].row); }
    int childCount(Id id) const { return int(m_nodes[id].count); }
    Id child(Id id, int row) const { return m_children[m_nodes[id].first + quint32(row)]; }
    bool isCut() const { return m_isCut; } //!< the text is not closed, too long, or goes on behind its end

    QString key(Id id) const; //!< "sha1", "[3]"; "[500 … 999]" for a part of a long list
    QString value(Id id, qsizetype limit = 2048) const; //!< text of a string; "{3}", "[12]" for a container
    QByteArray raw(Id id) const; //!< the value with all that it contains, byte for byte
    QString path(Id id) const; //!< $.results[0].sha1

    // Nodes whose key or value contains `text`, ignoring case, in their order; the first `limit` of them.
    std::vector<Id> find(const QString &text, size_t limit) const;

private:
    struct Node
    {
        Id parent = 0;
        quint32 row = 0;
        quint32 first = 0; //!< of its children in m_children
        quint32 count = 0;
        quint32 keyFrom = 0, keyTo = 0; //!< bytes of the key between its quotes; of a Range its first and last row
        quint32 from = 0, to = 0; //!< bytes of the value
        Kind kind = Kind::Other;
    };
    class Reader;

    void divideLongLists();
    void link();
    QString textOf(quint32 from, quint32 to, qsizetype limit) const;

    QByteArray m_json;
    std::vector<Node> m_nodes;
    std::vector<Id> m_children;
    bool m_isCut = false;
};

} // namespace assay
