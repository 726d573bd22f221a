// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/row_keys.h"

namespace assay {

RowKeys::RowKeys(const Session &session) : m_session(session)
{
    append(int(session.count()));
}

void RowKeys::append(int rows)
{
    for (int i = 0; i < rows; ++i)
        m_rows.push_back({.id = m_session.at(count()).id, .isRead = false, .family = 0, .values = {}, .facets = {}});
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
        const ItemId id = m_session.at(row).id;
        for (; old < m_rows.size() && m_rows[old].id < id; ++old) {
            if (m_rows[old].isRead)
                m_counts.remove(m_rows[old].facets);
        }
        if (old < m_rows.size() && m_rows[old].id == id) {
            moved[old] = int(now.size());
            now.push_back(std::move(m_rows[old++]));
        } else {
            now.push_back({.id = id, .isRead = false, .family = 0, .values = {}, .facets = {}});
        }
        if (m_unread < 0 && !now.back().isRead)
            m_unread = int(now.size()) - 1;
    }
    for (; old < m_rows.size(); ++old) {
        if (m_rows[old].isRead)
            m_counts.remove(m_rows[old].facets);
    }
    m_rows = std::move(now);
    if (m_unread < 0)
        m_unread = count();
    return moved;
}

bool RowKeys::readSome(Slice &slice)
{
    for (; m_unread < count() && slice.next(); ++m_unread) {
        if (!m_rows[size_t(m_unread)].isRead)
            read(m_unread);
    }
    return isRead();
}

void RowKeys::readAgain(int row)
{
    Row &known = m_rows[size_t(row)];
    if (!known.isRead)
        return;
    m_counts.remove(known.facets);
    const bool hadText = !known.values.text.isNull();
    read(row);
    if (hadText)
        known.values.text = searchText(m_session.at(row));
}

void RowKeys::read(int row)
{
    Row &known = m_rows[size_t(row)];
    known.values = filterRow(m_session.at(row));
    known.facets = m_counts.add(known.values);
    const QString family = threatFamily(known.values.threat);
    const auto number = m_familyNumbers.constFind(family);
    if (number != m_familyNumbers.cend()) {
        known.family = *number;
    } else {
        known.family = int(m_families.size());
        m_familyNumbers.insert(family, known.family);
        m_families.append(family);
    }
    known.isRead = true;
}

bool RowKeys::accepts(int row, const FacetChoice &choice, const Filter &filter)
{
    Row &known = m_rows[size_t(row)];
    if (!assay::accepts(choice, known.facets))
        return false;
    if (filter.needsText() && known.values.text.isNull())
        known.values.text = searchText(m_session.at(row)); // most people who search once search again
    return filter.matches(known.values);
}

int RowKeys::group(int row, Grouping grouping) const
{
    const Row &known = m_rows[size_t(row)];
    switch (grouping) {
    case Grouping::None:
        return 0;
    case Grouping::Verdict:
        return known.facets.one[size_t(Facet::Verdict)];
    case Grouping::Family:
        return known.family;
    case Grouping::Batch:
        return known.facets.one[size_t(Facet::Batch)];
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
