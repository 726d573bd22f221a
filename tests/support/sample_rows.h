// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <vector>

namespace assay::test {

// Gives access to the record of a row, and summarises the row at the end of the statement, so that a test can change
// findings in one line.
class Edit
{
public:
    explicit Edit(Row &row) : m_item(row) { }
    ~Edit() { summarise(m_item); }
    Q_DISABLE_COPY_MOVE(Edit)

    Record *operator->() const { return &*m_item.record; }

private:
    Row &m_item;
};
inline Edit edit(Row &row)
{
    return Edit(row);
}
inline const Record *edit(const Row &row)
{
    return &*row.record;
}

// Returns `n` realistic rows, the same for the same seed: digests, URLs, hosts, files and submissions in every state
// and with every verdict; about one file in ten has a hostile name. Ids count up from 1.
std::vector<Row> sampleRows(int n, quint32 seed);

// Returns a finished row with every kind of finding: of a file on the disk if `file`, otherwise of a SHA-256.
Row fullRow(bool file = false);

// The malicious file of fullRow(true) with a static report, extracted files and containers, as the actions leave them.
Row analysedRow();
constexpr auto analysedSha1 = "fe835e0d7b9026a2ce1f0e081fcbd68ff474ffb8";
constexpr auto maliciousChild = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

// Returns a finished reanalysis in which one of two engines failed.
Row reanalyzedRow();

// File names that an attacker would choose: formulas, bidi and control characters, separators, quotes, markup.
QStringList hostileNames();

} // namespace assay::test
