// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/consent_question.h"

#include "actions/network.h"
#include "files/disk_path.h"
#include "quota/cloud_quota.h"
#include "session/cell_values.h"

#include <algorithm>
#include <utility>

namespace assay {

void ConsentQuestion::add(const Row &item, const Action &action, const Target &target)
{
    Disclosures all = disclosuresOf(action, target);
    if (item.indicator.type == IndicatorType::File && item.origin == Origin::Elsewhere)
        all |= Disclosure::StoredPath;
    if (profile.hashOnly)
        all &= ~(Disclosure::Upload | Disclosure::CloudSubmission | Disclosure::CloudSandbox);
    if (cell::isOwn(item))
        all |= Disclosure::OwnThing;
    Entry row{.id = item.id, .needs = all, .optional = action.optional, .value = item.indicator.value};
    for (const Disclosure kind : {Disclosure::Upload, Disclosure::CloudSubmission, Disclosure::CloudLookUp,
             Disclosure::NetworkLookUp, Disclosure::StoredPath, Disclosure::SharedVerdict, Disclosure::SharedTags,
             Disclosure::CloudVerdict, Disclosure::OwnThing, Disclosure::SharedDeletion, Disclosure::CloudSandbox}) {
        if (covers(item.agreed, applianceKey(profile), kind))
            row.needs.setFlag(kind, false);
    }
    if (!row.needs && (!all || wasAsked(item.agreed, applianceKey(profile))))
        return;
    // Do not read its size before the analyst has seen the path.
    if (row.needs.testFlag(Disclosure::Upload) && !row.needs.testFlag(Disclosure::StoredPath))
        row.path = item.indicator.value;
    if (row.needs.testFlag(Disclosure::NetworkLookUp)) // one row may look up several names
        row.names = int(networkSubjects(target).size());
    if (row.needs.testFlag(Disclosure::StoredPath))
        storedPaths.append(row.value);
    if (row.needs.testFlag(Disclosure::OwnThing))
        ownThings.append(row.value);
    count(row, 1);
    rows.push_back(row);
}

void ConsentQuestion::count(const Entry &row, int times)
{
    const auto has = [&](Disclosure kind) { return row.needs.testFlag(kind) ? times : 0; };
    files += has(Disclosure::Upload);
    sharedVerdicts += has(Disclosure::SharedVerdict);
    cloudVerdicts += has(Disclosure::CloudVerdict);
    sharedTags += has(Disclosure::SharedTags);
    deletions += has(Disclosure::SharedDeletion);
    sandboxed += has(Disclosure::CloudSandbox);
    cloudUrls += has(Disclosure::CloudSubmission);
    cloudHashes += has(Disclosure::CloudLookUp);
    cloudNames += times * row.names;
}

ConsentQuestion ConsentQuestion::withoutOwn() const
{
    ConsentQuestion rest = *this;
    rest.ownThings.clear();
    std::erase_if(rest.rows, [&rest](const Entry &row) {
        const bool isOwn = row.needs.testFlag(Disclosure::OwnThing);
        if (isOwn) {
            rest.count(row, -1);
            rest.storedPaths.removeOne(row.value);
        }
        return isOwn;
    });
    return rest;
}

QStringList ConsentQuestion::uploadPaths() const
{
    QStringList paths;
    for (const Entry &row : rows) {
        if (!row.path.isEmpty())
            paths.append(row.path);
    }
    return paths;
}

QHash<QString, qint64> ConsentQuestion::sizesOnDisk(const QStringList &paths)
{
    QHash<QString, qint64> sizes;
    for (const QString &path : paths) {
        if (isOnDisk(path))
            sizes.insert(path, sizeOnDisk(path));
    }
    return sizes;
}

void ConsentQuestion::setSizes(const QHash<QString, qint64> &sizes)
{
    bytes = 0;
    for (Entry &row : rows) {
        const QString path = std::exchange(row.path, {});
        if (path.isEmpty())
            continue;
        if (const auto size = sizes.constFind(path); size != sizes.cend()) {
            *bytes += *size;
            continue;
        }
        files -= row.needs.testFlag(Disclosure::Upload);
        cloudHashes -= row.needs.testFlag(Disclosure::CloudLookUp);
        sandboxed -= row.needs.testFlag(Disclosure::CloudSandbox);
        row.needs &= ~(Disclosure::Upload | Disclosure::CloudLookUp | Disclosure::CloudSandbox);
    }
}

std::optional<int> ConsentQuestion::cloudLeft() const
{
    if (!cloudUsed || profile.demo)
        return {};
    return std::max(0, CloudQuota::perDay - *cloudUsed);
}

bool ConsentQuestion::canGoWithoutCloud() const
{
    // "Without the cloud" must be true for every row.
    return cloudUrls == 0 && cloudNames == 0 && sandboxed == 0 && std::ranges::all_of(rows, [](const Entry &row) {
        return !row.needs.testFlag(Disclosure::CloudLookUp) || row.optional.testFlag(Disclosure::CloudLookUp);
    });
}

} // namespace assay
