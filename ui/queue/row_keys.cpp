// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/row_keys.h"

#include <algorithm>

namespace assay {

RowKeys::RowKeys(const Session &session) : m_session(session)
{
    append(int(session.count()));
}

void RowKeys::append(int rows)
{
    const size_t needed = m_rows.size() + size_t(rows);
    if (needed > m_rows.capacity())
        m_rows.reserve(std::max(needed, m_rows.size() * 2)); // once, not while they are appended
    for (int i = 0; i < rows; ++i)
        m_rows.push_back({m_session.at(count()).id});
}

Renumbering RowKeys::resync()
{
    // Both lists are in the order of ids.
    std::vector<Row> now;
    now.reserve(size_t(m_session.count()));
    Renumbering moved(m_rows.size(), -1);
    size_t old = 0;
    m_unread = -1;
    for (qsizetype row = 0; row < m_session.count(); ++row) {
        const RowId id = m_session.at(row).id;
        for (; old < m_rows.size() && m_rows[old].id < id; ++old)
            forget(m_rows[old]);
        if (old < m_rows.size() && m_rows[old].id == id) {
            moved[old] = int(now.size());
            now.push_back(m_rows[old++]);
        } else {
            now.push_back({id});
        }
        if (m_unread < 0 && now.back().kind < 0)
            m_unread = int(now.size()) - 1;
    }
    for (; old < m_rows.size(); ++old)
        forget(m_rows[old]);
    m_rows = std::move(now);
    if (m_unread < 0)
        m_unread = count();
    return moved;
}

bool RowKeys::readSome(TimeBudget &budget)
{
    for (; m_unread < count() && budget.next(); ++m_unread) {
        if (m_rows[size_t(m_unread)].kind < 0)
            read(m_unread);
    }
    return isRead();
}

void RowKeys::readAgain(int row)
{
    Row &known = m_rows[size_t(row)];
    if (known.kind < 0)
        return;
    forget(known);
    read(row);
}

void RowKeys::read(int row)
{
    Row &known = m_rows[size_t(row)];
    known.kind = kindOf(filterRow(m_session.at(row)));
    Kind &kind = m_kinds[size_t(known.kind)];
    ++kind.rows;
    m_counts.add(kind.facets);
}

void RowKeys::forget(Row &row)
{
    if (row.kind < 0)
        return;
    Kind &kind = m_kinds[size_t(row.kind)];
    m_counts.remove(kind.facets);
    if (--kind.rows == 0) {
        m_kindNumbers.remove(kind.values);
        m_freeKinds.push_back(row.kind);
        kind = {};
    }
    row.kind = -1;
}

int RowKeys::kindOf(const FilterRow &values)
{
    if (const auto known = m_kindNumbers.constFind(values); known != m_kindNumbers.cend())
        return *known;
    int number = int(m_kinds.size());
    if (m_freeKinds.empty()) {
        m_kinds.emplace_back();
    } else {
        number = m_freeKinds.back();
        m_freeKinds.pop_back();
    }
    Kind &kind = m_kinds[size_t(number)];
    kind.values = values;
    kind.facets = m_counts.number(values);
    kind.family = familyOf(values.threat);
    m_kindNumbers.insert(values, number);
    return number;
}

int RowKeys::familyOf(const QString &threat)
{
    const QString family = threatFamily(threat);
    if (const auto known = m_familyNumbers.constFind(family); known != m_familyNumbers.cend())
        return *known;
    m_familyNumbers.insert(family, int(m_families.size()));
    m_families.append(family);
    return int(m_families.size()) - 1;
}

void RowKeys::ask(const FacetChoice &choice, const Filter &filter)
{
    m_choice = choice;
    m_filter = filter;
    ++m_question;
}

const Filter::Judgement &RowKeys::judgementOf(Kind &kind)
{
    if (std::exchange(kind.judgedFor, m_question) != m_question) {
        kind.judgement = m_filter.judge(kind.values);
        kind.judgement.mayMatch = kind.judgement.mayMatch && assay::accepts(m_choice, kind.facets);
    }
    return kind.judgement;
}

bool RowKeys::accepts(int row)
{
    const Filter::Judgement &judgement = judgementOf(m_kinds[size_t(m_rows[size_t(row)].kind)]);
    return judgement.mayMatch && m_filter.matchesOpen(m_session.at(row), judgement.open);
}

int RowKeys::group(int row, Grouping grouping) const
{
    const int number = m_rows[size_t(row)].kind;
    if (number < 0)
        return 0;
    const Kind &kind = m_kinds[size_t(number)];
    switch (grouping) {
    case Grouping::None:
        return 0;
    case Grouping::Verdict:
        return kind.facets.one[size_t(Facet::Verdict)];
    case Grouping::Family:
        return kind.family;
    case Grouping::Batch:
        return kind.facets.one[size_t(Facet::Batch)];
    }
    return 0;
}

QString RowKeys::groupText(int number, Grouping grouping) const
{
    if (grouping == Grouping::Family)
        return m_families.value(number);
    const auto batches = m_counts.values(Facet::Batch);
    return grouping == Grouping::Batch && size_t(number) < batches.size() ? batches[size_t(number)].text : QString();
}

} // namespace assay
