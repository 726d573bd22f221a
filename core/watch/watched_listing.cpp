// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/watched_listing.h"

#include "files/disk_path.h"
#include "platform/folder_listing.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxDepth = 64; // of folders

QList<QRegularExpression> patternsOf(const QStringList &words)
{
    QList<QRegularExpression> patterns;
    for (const QString &word : words)
        patterns << QRegularExpression::fromWildcard(word, Qt::CaseInsensitive);
    return patterns;
}

bool matchesAny(const QList<QRegularExpression> &patterns, const QString &name)
{
    return std::ranges::any_of(patterns, [&name](const QRegularExpression &one) { return one.match(name).hasMatch(); });
}

} // namespace

Result<WatchedListing> listWatched(const WatchedFolder &folder, const std::atomic<bool> &isCancelled)
{
    struct Level
    {
        QByteArray path;
        qsizetype depth = 0;
    };
    const QList<QRegularExpression> include = patternsOf(folder.include);
    const QList<QRegularExpression> exclude = patternsOf(folder.exclude);
    WatchedListing found;
    std::vector<Level> levels{{pathForDisk(folder.path), 0}};
    while (!levels.empty() && !isCancelled) {
        const Level level = levels.back();
        levels.pop_back();
        FolderListing listing(level.path);
        const auto status = listing.isOpen() ? fileStatus(level.path) : std::nullopt;
        if (level.depth == 0 && (!listing.isOpen() || !status || !status->isFolder()))
            return ApiError::of(ApiError::Kind::File, qt_error_string(listing.error()));
        if (level.depth == 0)
            found.folder = status->id;
        while (const auto name = listing.next()) {
            if (isCancelled)
                break;
            const QByteArray path = level.path + '/' + *name;
            const auto one = fileStatus(path, LastLink::Keep); // it may be gone
            if (one && one->isFolder() && folder.isRecursive && level.depth < maxDepth)
                levels.push_back({path, level.depth + 1});
            if (!one || !one->isRegular())
                continue;
            const QString shown = pathFromDisk(*name);
            const bool isWanted = (include.isEmpty() || matchesAny(include, shown)) && !matchesAny(exclude, shown);
            if (isWanted)
                found.files.insert(path, *one);
        }
    }
    return found;
}

} // namespace assay
