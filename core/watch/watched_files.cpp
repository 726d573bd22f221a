// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/watched_files.h"

#include <algorithm>

namespace assay {

QList<QByteArray> WatchedFiles::take(const WatchedListing &listing, Time now)
{
    m_files.removeIf(
        [&listing](QHash<QByteArray, Seen>::iterator file) { return !listing.files.contains(file.key()); });
    QList<QByteArray> complete;
    for (auto entry = listing.files.begin(); entry != listing.files.end(); ++entry) {
        const auto known = m_files.find(entry.key());
        if (known == m_files.end()) {
            m_files.insert(entry.key(), {*entry, now, now, false, false});
            continue;
        }
        const bool isSame = known->status.hasSameContent(*entry) && known->status.id == entry->id;
        if (!isSame) {
            known->first = known->isTaken ? now : known->first;
            known->status = *entry;
            known->unchanged = now;
            known->isTaken = false;
        } else if (!known->isTaken && entry->size > 0 && now - known->unchanged >= m_quiet) {
            known->isTaken = true;
            complete.append(entry.key());
        }
    }
    std::ranges::sort(complete);
    return complete;
}

QList<QByteArray> WatchedFiles::neverQuiet(Time since, Time now)
{
    QList<QByteArray> growing;
    for (auto file = m_files.begin(); file != m_files.end(); ++file) {
        if (file->isTaken || file->isReported || file->status.size == 0 || now - file->first < since)
            continue;
        file->isReported = true;
        growing.append(file.key());
    }
    std::ranges::sort(growing);
    return growing;
}

} // namespace assay
