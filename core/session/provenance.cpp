// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/provenance.h"

#include <algorithm>

namespace assay {

namespace {
bool cameFrom(const Row &child, const Row &row, const QString &name)
{
    return child.id != row.id && child.cameFrom && (child.cameFrom->row == row.id || child.cameFrom->name == name);
}
} // namespace

QString provenanceOf(const Row &row)
{
    const QString sha1 = row.summary.digest(u"SHA-1");
    return sha1.isEmpty() ? row.indicator.value.toString() : sha1;
}

RowId containerRow(const Session &session, const Row &row)
{
    if (!row.cameFrom)
        return 0;
    if (session.find(row.cameFrom->row))
        return row.cameFrom->row;
    const auto found = std::ranges::find_if(
        session.rows(), [&row](const Row &one) { return one.id != row.id && provenanceOf(one) == row.cameFrom->name; });
    return found == session.rows().end() ? 0 : found->id;
}

std::vector<RowId> childRows(const Session &session, const Row &row)
{
    const QString name = provenanceOf(row);
    std::vector<RowId> ids;
    for (const Row &one : session.rows()) {
        if (cameFrom(one, row, name))
            ids.push_back(one.id);
    }
    return ids;
}

bool hasChildRows(const Session &session, const Row &row)
{
    const QString name = provenanceOf(row);
    return std::ranges::any_of(session.rows(), [&](const Row &one) { return cameFrom(one, row, name); });
}

} // namespace assay
