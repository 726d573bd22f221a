// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json_tree.h"

#include "json/json_tokens.h"

#include <QHash>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// A view lays out all rows of a list that it expands: longer lists are divided.
constexpr quint32 maxUndivided = 1000;

// Elements in each part of a list of `count` elements.
quint32 partSize(quint32 count)
{
    return count <= 250'000 ? 500 : 5'000;
}

bool isPlainWord(const QString &key)
{
    return !key.isEmpty() && !key[0].isDigit()
        && std::ranges::all_of(key, [](QChar c) { return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber()); });
}
} // namespace

// Makes the nodes from the tokens.
class JsonTree::Reader
{
public:
    explicit Reader(JsonTree &tree) : m_tree(tree) { }

    void read()
    {
        JsonTokens tokens(m_tree.m_json);
        for (auto token = tokens.next(); token && !m_tree.m_isCut; token = tokens.next())
            take(*token);
        m_tree.m_isCut = m_tree.m_isCut || !m_open.empty();
        while (!m_open.empty())
            close(m_tree.m_json.size());
    }

private:
    void take(const JsonToken &token)
    {
        switch (token.kind) {
        case JsonToken::Kind::ObjectBegin:
            return open(Kind::Object, token);
        case JsonToken::Kind::ArrayBegin:
            return open(Kind::Array, token);
        case JsonToken::Kind::ObjectEnd:
        case JsonToken::Kind::ArrayEnd:
            return close(token.to);
        case JsonToken::Kind::Colon:
            return;
        case JsonToken::Kind::Comma:
            m_isKeyNext = !m_open.empty() && m_tree.m_nodes[m_open.back()].kind == Kind::Object;
            return;
        case JsonToken::Kind::Word:
            return add(Kind::Other, token);
        case JsonToken::Kind::String:
            if (!m_isKeyNext)
                return add(Kind::String, token);
            m_keyFrom = quint32(token.from + 1);
            m_keyTo = quint32(token.textTo);
            m_isKeyNext = false;
        }
    }

    void add(Kind kind, const JsonToken &token)
    {
        if (m_tree.m_nodes.size() >= maxNodes || (m_open.empty() && !m_tree.m_nodes.empty())) {
            m_tree.m_isCut = true; // too many nodes, or something behind the end
            return;
        }
        Node node;
        node.kind = kind;
        node.from = quint32(token.from);
        node.to = quint32(token.to);
        if (!m_open.empty()) {
            Node &parent = m_tree.m_nodes[m_open.back()];
            node.parent = m_open.back();
            node.row = parent.count++;
            if (parent.kind == Kind::Object) {
                node.keyFrom = m_keyFrom;
                node.keyTo = m_keyTo;
            }
        }
        m_tree.m_nodes.push_back(node);
    }

    void open(Kind kind, const JsonToken &token)
    {
        add(kind, token);
        if (m_tree.m_isCut)
            return;
        m_open.push_back(Id(m_tree.m_nodes.size() - 1));
        m_isKeyNext = kind == Kind::Object;
    }

    void close(qsizetype end)
    {
        if (m_open.empty())
            return;
        m_tree.m_nodes[m_open.back()].to = quint32(end);
        m_open.pop_back();
        m_isKeyNext = false;
    }

    JsonTree &m_tree;
    std::vector<Id> m_open; //!< containers, the innermost last
    quint32 m_keyFrom = 0, m_keyTo = 0;
    bool m_isKeyNext = false;
};

std::shared_ptr<const JsonTree> JsonTree::read(const QByteArray &json)
{
    auto tree = std::make_shared<JsonTree>();
    tree->m_json = json;
    Reader(*tree).read();
    if (tree->m_nodes.empty())
        return nullptr;
    tree->divideLongLists();
    tree->link();
    return tree;
}

void JsonTree::divideLongLists()
{
    QHash<Id, Id> firstPart; // by the list that is divided
    const size_t given = m_nodes.size();
    for (Id id = 0; id < given; ++id) {
        const quint32 count = m_nodes[id].count;
        if (count <= maxUndivided)
            continue;
        firstPart.insert(id, Id(m_nodes.size()));
        const quint32 size = partSize(count);
        for (quint32 from = 0; from < count; from += size) {
            Node part;
            part.kind = Kind::Range;
            part.parent = id;
            part.row = from / size;
            part.keyFrom = from;
            part.keyTo = std::min(from + size, count) - 1;
            m_nodes.push_back(part);
        }
    }
    for (Id id = 1; id < given && !firstPart.isEmpty(); ++id) {
        Node &node = m_nodes[id];
        const auto part = firstPart.constFind(node.parent);
        if (part == firstPart.cend())
            continue;
        const quint32 size = partSize(m_nodes[node.parent].count);
        node.parent = *part + node.row / size;
        node.row %= size;
        ++m_nodes[node.parent].count;
    }
    for (auto part = firstPart.cbegin(); part != firstPart.cend(); ++part)
        m_nodes[part.key()].count = (m_nodes[part.key()].count + partSize(m_nodes[part.key()].count) - 1)
            / partSize(m_nodes[part.key()].count);
}

void JsonTree::link()
{
    quint32 next = 0;
    for (Node &node : m_nodes) {
        node.first = next;
        next += node.count;
    }
    m_children.resize(next);
    for (Id id = 1; id < m_nodes.size(); ++id)
        m_children[m_nodes[m_nodes[id].parent].first + m_nodes[id].row] = id;
}

QString JsonTree::textOf(quint32 from, quint32 to, qsizetype limit) const
{
    const QByteArrayView all = QByteArrayView(m_json).sliced(from, to - from);
    const QByteArrayView bytes = all.first(std::min(all.size(), limit));
    return jsonText(bytes);
}

QString JsonTree::key(Id id) const
{
    const Node &node = m_nodes[id];
    if (id == root)
        return {};
    if (node.kind == Kind::Range)
        return u"[%1 … %2]"_s.arg(node.keyFrom).arg(node.keyTo);
    const Node &parent = m_nodes[node.parent];
    const Node &list = parent.kind == Kind::Range ? m_nodes[parent.parent] : parent;
    if (list.kind == Kind::Object)
        return textOf(node.keyFrom, node.keyTo, 2048);
    return u"[%1]"_s.arg((parent.kind == Kind::Range ? parent.keyFrom : 0) + node.row);
}

QString JsonTree::value(Id id, qsizetype limit) const
{
    const Node &node = m_nodes[id];
    switch (node.kind) {
    case Kind::Object:
    case Kind::Array: {
        quint32 count = node.count;
        if (count > 0 && m_nodes[m_children[node.first]].kind == Kind::Range)
            count = m_nodes[m_children[node.first + count - 1]].keyTo + 1;
        return node.kind == Kind::Object ? u"{%1}"_s.arg(count) : u"[%1]"_s.arg(count);
    }
    case Kind::Range:
        return {};
    case Kind::String: {
        const bool closed = node.to - node.from >= 2 && m_json[node.to - 1] == '"';
        return textOf(node.from + 1, closed ? node.to - 1 : node.to, limit);
    }
    case Kind::Other:
        break;
    }
    return QString::fromUtf8(QByteArrayView(m_json).sliced(node.from, std::min<qsizetype>(node.to - node.from, limit)));
}

QByteArray JsonTree::raw(Id id) const
{
    const Node &node = m_nodes[id];
    if (node.kind == Kind::Range) {
        if (node.count == 0)
            return {};
        const quint32 from = m_nodes[child(id, 0)].from;
        return m_json.sliced(from, m_nodes[child(id, int(node.count) - 1)].to - from);
    }
    return m_json.sliced(node.from, node.to - node.from);
}

QString JsonTree::path(Id id) const
{
    QStringList parts;
    for (Id at = id; at != root; at = m_nodes[at].parent) {
        if (m_nodes[at].kind == Kind::Range)
            continue;
        const QString name = key(at);
        const Node &parent = m_nodes[m_nodes[at].parent];
        const Node &list = parent.kind == Kind::Range ? m_nodes[parent.parent] : parent;
        if (list.kind == Kind::Array)
            parts.prepend(name);
        else if (isPlainWord(name))
            parts.prepend(u'.' + name);
        else
            parts.prepend(u"[\"%1\"]"_s.arg(QString(name).replace(u'"', "\\\""_L1)));
    }
    return u'$' + parts.join(QString());
}

std::vector<JsonTree::Id> JsonTree::find(const QString &text, size_t limit) const
{
    std::vector<Id> found;
    for (Id id = 1; id < m_nodes.size() && found.size() < limit; ++id) {
        const Node &node = m_nodes[id];
        if (node.kind == Kind::Range)
            break; // the parts come after all other nodes
        const bool inKey = node.keyTo > node.keyFrom
            && textOf(node.keyFrom, node.keyTo, m_json.size()).contains(text, Qt::CaseInsensitive);
        if (inKey
            || ((node.kind == Kind::String || node.kind == Kind::Other)
                && value(id, m_json.size()).contains(text, Qt::CaseInsensitive)))
            found.push_back(id);
    }
    return found;
}

} // namespace assay
