// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/row_order.h"

#include "queue/queue_cell.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace assay {

namespace {
constexpr qsizetype lettersPacked = 4;
constexpr size_t mergedAtOnce = 4000; // strays; sorting more takes longer than a frame

quint64 packedNumber(double number)
{
    const quint64 bits = std::bit_cast<quint64>(number);
    constexpr quint64 sign = quint64(1) << 63;
    return bits & sign ? ~bits : bits | sign;
}

quint64 packedText(const QString &folded)
{
    quint64 packed = 0;
    for (qsizetype i = 0; i < lettersPacked; ++i)
        packed = packed << 16 | (i < folded.size() ? folded[i].unicode() : 0);
    return packed;
}

// Text as bytes that are ordered as the text is, mostly one for each letter. Each unit of UTF-16 is written as UTF-8
// writes a letter of that number, so that pairs of surrogates stay in their place.
QByteArray inOrder(const QString &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar letter : text) {
        const char16_t unit = letter.unicode();
        if (unit < 0x80) {
            bytes.append(char(unit));
        } else if (unit < 0x800) {
            bytes.append(char(0xc0 | unit >> 6));
            bytes.append(char(0x80 | (unit & 0x3f)));
        } else {
            bytes.append(char(0xe0 | unit >> 12));
            bytes.append(char(0x80 | (unit >> 6 & 0x3f)));
            bytes.append(char(0x80 | (unit & 0x3f)));
        }
    }
    return bytes;
}

void sortRows(std::vector<int> &rows, const std::vector<SortKey> &keys, Qt::SortOrder order)
{
    std::ranges::sort(rows);
    std::ranges::stable_sort(rows,
        [&keys, order](int left, int right) { return comesBefore(keys[size_t(left)], keys[size_t(right)], order); });
}
} // namespace

SortKey makeSortKey(const QVariant &value)
{
    if (!value.isValid())
        return {};
    if (value.typeId() == QMetaType::QString) {
        const QString folded = value.toString().toCaseFolded();
        const bool isLong = folded.size() > lettersPacked;
        return {packedText(folded), isLong ? SharedBytes(inOrder(folded)) : SharedBytes(), folded.isEmpty()};
    }
    const double number = value.toDouble();
    return std::isnan(number) ? SortKey() : SortKey{packedNumber(number), {}, false};
}

bool comesBefore(const SortKey &left, const SortKey &right, Qt::SortOrder order)
{
    if (left.isEmpty != right.isEmpty)
        return right.isEmpty;
    const SortKey &low = order == Qt::AscendingOrder ? left : right;
    const SortKey &high = order == Qt::AscendingOrder ? right : left;
    return low.packed != high.packed ? low.packed < high.packed : low.folded.view() < high.folded.view();
}

RowOrder::RowOrder(const Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RowOrder::takeSorted);
}

void RowOrder::set(int section, Qt::SortOrder order)
{
    if (section >= int(columns().size()))
        section = -1;
    const bool otherKeys = std::exchange(m_section, section) != section;
    m_order = order;
    ++m_ticket;
    m_rows.clear();
    m_strays.clear();
    m_isStray.clear();
    if (otherKeys) {
        m_keys.clear();
        m_unread = 0;
    }
    if (m_section < 0)
        return;
    m_keys.resize(size_t(m_session.count()));
    m_strays.resize(m_keys.size());
    std::iota(m_strays.begin(), m_strays.end(), 0);
    m_isStray.assign(m_keys.size(), 1);
}

void RowOrder::append(int rows)
{
    if (m_section < 0)
        return;
    for (int i = 0; i < rows; ++i) {
        m_keys.emplace_back();
        m_isStray.push_back(0);
        stray(int(m_keys.size()) - 1);
    }
}

void RowOrder::renumber(const Renumbering &moved, int count)
{
    if (m_section < 0)
        return;
    ++m_ticket;
    const auto renumbered = [&moved](std::vector<int> &rows) {
        for (int &row : rows)
            row = moved[size_t(row)];
        std::erase(rows, -1);
    };
    std::vector<SortKey> keys(static_cast<size_t>(count));
    std::vector<char> isStray(size_t(count), 0);
    std::vector<char> isKnown(size_t(count), 0);
    for (size_t old = 0; old < moved.size(); ++old) {
        if (moved[old] < 0)
            continue;
        const auto now = size_t(moved[old]);
        keys[now] = std::move(m_keys[old]);
        isStray[now] = m_isStray[old];
        isKnown[now] = int(old) < m_unread;
    }
    renumbered(m_rows);
    renumbered(m_strays);
    m_isStray = std::move(isStray);
    m_keys = std::move(keys);
    // Rows that came back among the others are read here: they are few. Those never read follow at the end.
    m_unread = count;
    while (m_unread > 0 && !isKnown[size_t(m_unread) - 1])
        --m_unread;
    for (int row = 0; row < count; ++row) {
        if (isKnown[size_t(row)])
            continue;
        if (row < m_unread)
            m_keys[size_t(row)] = keyOf(row);
        stray(row);
    }
}

void RowOrder::changed(int row)
{
    if (m_section < 0 || row >= m_unread)
        return;
    SortKey now = keyOf(row);
    if (now == m_keys[size_t(row)])
        return;
    m_keys[size_t(row)] = std::move(now);
    stray(row);
}

void RowOrder::stray(int row)
{
    if (!std::exchange(m_isStray[size_t(row)], 1))
        m_strays.push_back(row);
}

SortKey RowOrder::keyOf(int row) const
{
    return makeSortKey(cellSortKey(columns()[size_t(m_section)], m_session.at(row)));
}

bool RowOrder::readSome(TimeBudget &budget)
{
    for (; m_unread < int(m_keys.size()) && budget.next(); ++m_unread)
        m_keys[size_t(m_unread)] = keyOf(m_unread);
    return m_unread == int(m_keys.size());
}

bool RowOrder::settle()
{
    if (m_section < 0)
        return true;
    if (m_sorting)
        return false;
    if (m_strays.size() > mergedAtOnce) {
        m_sorting = true;
        std::vector<int> all(m_keys.size());
        std::iota(all.begin(), all.end(), 0);
        for (const int row : m_strays)
            m_isStray[size_t(row)] = 0;
        m_strays.clear(); // what changes from here on is merged in afterwards
        m_watcher.setFuture(QtConcurrent::run([keys = m_keys, all, order = m_order, ticket = m_ticket]() mutable {
            sortRows(all, keys, order);
            return std::pair(ticket, std::move(all));
        }));
        return false;
    }
    if (m_strays.empty())
        return true;
    std::erase_if(m_rows, [this](int row) { return m_isStray[size_t(row)]; });
    sortRows(m_strays, m_keys, m_order);
    std::vector<int> merged;
    merged.reserve(m_rows.size() + m_strays.size());
    const auto before = [this](int left, int right) {
        const SortKey &a = m_keys[size_t(left)];
        const SortKey &b = m_keys[size_t(right)];
        return comesBefore(a, b, m_order) || (!comesBefore(b, a, m_order) && left < right);
    };
    // They are few: looking for each place touches fewer keys than walking past all of them.
    auto from = m_rows.cbegin();
    for (const int row : m_strays) {
        const auto place = std::lower_bound(from, m_rows.cend(), row, before);
        merged.insert(merged.end(), from, place);
        merged.push_back(row);
        from = place;
    }
    merged.insert(merged.end(), from, m_rows.cend());
    m_rows = std::move(merged);
    for (const int row : m_strays)
        m_isStray[size_t(row)] = 0;
    m_strays.clear();
    return true;
}

void RowOrder::takeSorted()
{
    m_sorting = false;
    auto [ticket, rows] = m_watcher.result();
    if (ticket == m_ticket) {
        m_rows = std::move(rows);
    } else if (m_section >= 0) {
        // It was sorted for another column, or rows went meanwhile: once more.
        m_rows.clear();
        m_strays.resize(m_keys.size());
        std::iota(m_strays.begin(), m_strays.end(), 0);
        m_isStray.assign(m_keys.size(), 1);
    }
    Q_EMIT sorted();
}

} // namespace assay
