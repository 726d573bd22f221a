// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "consent/disclosure.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace assay {

// One request of the session that disclosed something, submitted something, or changed something for others. The log
// keeps it when its row is removed.
struct Activity
{
    QDateTime at; //!< UTC
    QString appliance; //!< "https://a1000.example.org:8443"
    QString method; //!< "POST"
    QString path; //!< path and query; hostile
    int status = 0; //!< HTTP status; 0 = no answer
    Disclosures kinds; //!< what the request needed consent for
    QString action; //!< Action::word
    QString indicator; //!< exact, hostile

    friend bool operator==(const Activity &, const Activity &) = default;
};

// Reads the log of a session file, oldest first: the latest `most` requests that are not older than `since` (UTC;
// invalid = all). Blocks; call it on a worker thread. A file of an older version has no log. Errors: Disk (the file
// cannot be read or is not a session).
Result<std::vector<Activity>> readActivities(const QString &file, const QDateTime &since = {}, int maxCount = 100'000);

// Words for what a request did, for machines: "upload", "cloud_look_up", "shared_verdict" ...; "submission" for a
// request that only submits.
QStringList activityWords(const Activity &activity);
QString activityText(const Activity &activity); //!< the same for people, translated

} // namespace assay
