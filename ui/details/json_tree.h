// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace assay {

//! A JSON text as a tree of places in its own bytes: every token is shown exactly as it came, repeated keys and numbers
//! of any size included, which no parser into values keeps. Reads without recursion whatever is there, cut and wrong
//! texts too. Pure and immutable; fit for a worker thread.
class JsonTree
{
public:
    enum class Kind : quint8 { Object, Array, Range, String, Other };
    using Id = quint32;
    static constexpr Id root = 0;
    static constexpr quint32 most = 4'000'000; //!< nodes; what follows is left out

    static std::shared_ptr<const JsonTree> read(const QByteArray &json); //!< null for an empty text

    Kind kind(Id id) const { return m_nodes[id].kind; }
    Id parent(Id id) const { return m_nodes[id].parent; }
    int row(Id id) const { return int(m_nodes[id].row); }
    int childCount(Id id) const { return int(m_nodes[id].count); }
    Id child(Id id, int row) const { return m_children[m_nodes[id].first + quint32(row)]; }
    bool isCut() const { return m_isCut; }

    QString key(Id id) const; //!< "sha1", "[3]"; "[500 … 999]" for a part of a long list
    QString value(Id id, qsizetype limit = 2048) const; //!< of a string its text; of containers "{3}", "[12]"
    QByteArray raw(Id id) const; //!< with all that is in it, byte for byte
    QString path(Id id) const; //!< $.results[0].sha1

    //! Keys and values that hold the text, in order; at most `limit`.
    std::vector<Id> find(const QString &text, size_t limit) const;

private:
    struct Node
    {
        Id parent = 0;
        quint32 row = 0;
        quint32 first = 0; //!< of its children in m_children
        quint32 count = 0;
        quint32 keyFrom = 0, keyTo = 0; //!< bytes of the key between its quotes; of a Range the rows it stands for
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
