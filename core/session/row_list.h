// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <compare>
#include <iterator>
#include <memory>
#include <span>
#include <vector>

namespace assay {

// Rows in the order of their ids, each with a place of its own in memory: a million of them grow, lose and take in
// others without being moved. A row stays where it is until it is taken away.
class RowList
{
    using Rows = std::vector<std::unique_ptr<Row>>;

public:
    // Random access to const rows.
    class Iterator
    {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using pointer = const Row *;
        using reference = const Row &;

        Iterator() = default;
        explicit Iterator(Rows::const_iterator at) : m_at(at) { }
        const Row &operator*() const { return **m_at; }
        const Row *operator->() const { return m_at->get(); }
        const Row &operator[](difference_type by) const { return *m_at[by]; }
        Iterator &operator+=(difference_type by)
        {
            m_at += by;
            return *this;
        }
        Iterator &operator-=(difference_type by) { return *this += -by; }
        Iterator &operator++() { return *this += 1; }
        Iterator &operator--() { return *this += -1; }
        Iterator operator++(int) { return Iterator(m_at++); }
        Iterator operator--(int) { return Iterator(m_at--); }
        friend Iterator operator+(Iterator at, difference_type by) { return at += by; }
        friend Iterator operator+(difference_type by, Iterator at) { return at += by; }
        friend Iterator operator-(Iterator at, difference_type by) { return at -= by; }
        friend difference_type operator-(const Iterator &a, const Iterator &b) { return a.m_at - b.m_at; }
        friend bool operator==(const Iterator &a, const Iterator &b) { return a.m_at == b.m_at; }
        friend std::strong_ordering operator<=>(const Iterator &a, const Iterator &b) { return a.m_at - b.m_at <=> 0; }

    private:
        Rows::const_iterator m_at{};
    };

    qsizetype size() const { return qsizetype(m_rows.size()); }
    bool empty() const { return m_rows.empty(); }
    Iterator begin() const { return Iterator(m_rows.begin()); }
    Iterator end() const { return Iterator(m_rows.end()); }
    const Row &operator[](qsizetype at) const { return *m_rows[size_t(at)]; }
    Row &operator[](qsizetype at) { return *m_rows[size_t(at)]; }
    qsizetype placeOf(RowId id) const; //!< of the first row with that id or a larger one

    // Takes in rows before place `at`. The ids must fit there.
    void insert(qsizetype at, std::span<Row> rows);
    // Takes in rows wherever their ids belong; `rows` must be in order, and none of them be here.
    void merge(std::span<Row> rows);
    // Takes the rows at these places away, which must be in order, and returns them.
    std::vector<Row> take(const std::vector<qsizetype> &places);
    void clear();

private:
    Rows m_rows;
};

} // namespace assay
