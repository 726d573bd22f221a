// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace assay {

// Rows by hash, in one flat table: for up to a million values, a node each would cost more time in cache misses than
// finding the values.
class RowIndex
{
public:
    // The row with this hash for which `isSame`(row) holds.
    template <typename IsSame>
    std::optional<quint32> find(std::size_t hash, IsSame isSame) const
    {
        if (m_slots.empty())
            return std::nullopt;
        for (std::size_t i = hash & m_mask; m_slots[i].row != none; i = (i + 1) & m_mask) {
            if (m_slots[i].hash == hash && isSame(m_slots[i].row))
                return m_slots[i].row;
        }
        return std::nullopt;
    }
    void insert(std::size_t hash, quint32 row)
    {
        if (m_used + m_used / 2 >= m_slots.size())
            grow();
        put({hash, row});
        ++m_used;
    }

private:
    static constexpr quint32 none = ~quint32(0);
    struct Slot
    {
        std::size_t hash = 0;
        quint32 row = none;
    };
    void put(Slot slot)
    {
        std::size_t i = slot.hash & m_mask;
        while (m_slots[i].row != none)
            i = (i + 1) & m_mask;
        m_slots[i] = slot;
    }
    void grow()
    {
        constexpr std::size_t minSize = 1024;
        std::vector<Slot> old(std::max(minSize, m_slots.size() * 2));
        old.swap(m_slots);
        m_mask = m_slots.size() - 1;
        for (const Slot &slot : old) {
            if (slot.row != none)
                put(slot);
        }
    }

    std::vector<Slot> m_slots; //!< a power of two of them
    std::size_t m_mask = 0;
    std::size_t m_used = 0;
};

} // namespace assay
