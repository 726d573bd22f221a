// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/consent_question.h"

#include "actions/network.h"
#include "files/disk_path.h"
#include "quota/cloud_quota.h"
#include "session/row.h"

#include <algorithm>
#include <utility>

namespace assay {

void ConsentQuestion::add(const Row &item, const Action &action, const Target &target)
{
    Disclosures all = disclosuresOf(action, target);
    if (item.indicator.type == IndicatorType::File && item.origin == Origin::Elsewhere)
        all |= Disclosure::StoredPath;
    if (profile.hashOnly)
        all &= ~(Disclosure::Upload | Disclosure::CloudSubmission);
    Entry row{.id = item.id, .needs = all, .optional = action.optional};
    for (const Disclosure kind :
        {Disclosure::Upload, Disclosure::CloudSubmission, Disclosure::CloudLookUp, Disclosure::NetworkLookUp,
            Disclosure::StoredPath, Disclosure::SharedVerdict, Disclosure::SharedTags, Disclosure::CloudVerdict}) {
        if (covers(item.agreed, applianceKey(profile), kind))
            row.needs.setFlag(kind, false);
    }
    if (!row.needs && (!all || wasAsked(item.agreed, applianceKey(profile))))
        return;
    if (row.needs.testFlag(Disclosure::StoredPath))
        storedPaths.append(item.indicator.value);
    if (row.needs.testFlag(Disclosure::Upload)) {
        ++files;
        if (!row.needs.testFlag(Disclosure::StoredPath)) // do not read its size before the analyst has seen the path
            row.path = item.indicator.value;
    }
    sharedVerdicts += row.needs.testFlag(Disclosure::SharedVerdict);
    cloudVerdicts += row.needs.testFlag(Disclosure::CloudVerdict);
    sharedTags += row.needs.testFlag(Disclosure::SharedTags);
    cloudUrls += row.needs.testFlag(Disclosure::CloudSubmission);
    cloudHashes += row.needs.testFlag(Disclosure::CloudLookUp);
    if (row.needs.testFlag(Disclosure::NetworkLookUp)) // one row may look up several names
        cloudNames += int(networkSubjects(target).size());
    rows.push_back(row);
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
        row.needs &= ~(Disclosure::Upload | Disclosure::CloudLookUp);
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
    return cloudUrls == 0 && cloudNames == 0 && std::ranges::all_of(rows, [](const Entry &row) {
        return !row.needs.testFlag(Disclosure::CloudLookUp) || row.optional.testFlag(Disclosure::CloudLookUp);
    });
}

} // namespace assay
