// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/row_keys.h"

#include <optional>

namespace assay {

// Which rows of the session are shown, in which order and group.
class Arrangement
{
public:
    struct Group
    {
        int number = 0; //!< as RowKeys counts; 0 without groups
        std::vector<int> rows;
    };
    struct Place
    {
        int group = -1; //!< -1 = not shown
        int at = 0;
    };

    // `rows` in the order wanted.
    Arrangement() = default;
    Arrangement(std::vector<int> rows, const RowKeys &keys, Grouping grouping);

    Grouping grouping() const { return m_grouping; }
    const std::vector<Group> &groups() const { return m_groups; } //!< exactly one without grouping
    const std::vector<int> &rows(int group) const { return m_groups[size_t(group)].rows; }
    Place placeOf(int row) const;
    int shownCount() const;
    // True if the session's first rows are shown as they came, without groups; extend() then shows the next ones, too.
    bool isPlain() const { return m_isPlain; }
    void extend(int count); //!< to so many rows

    void renumber(const Renumbering &moved);

private:
    void findPlaces();

    Grouping m_grouping = Grouping::None;
    std::vector<Group> m_groups{Group()};
    std::vector<Place> m_places; //!< by row; empty while the rows are plain
    bool m_isPlain = true;
};

// How one list becomes another in one step: `removed` rows from `at` leave, then `inserted` come. Views keep their
// selection and place through that.
struct OneStep
{
    int at = 0;
    int removed = 0;
    int inserted = 0;
};
// Empty when it takes more than one run of rows that leave or come.
std::optional<OneStep> oneStep(const std::vector<int> &from, const std::vector<int> &to);

} // namespace assay
