// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core_report.h"
#include "reputation.h"
#include "routes.h"
#include "rows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

QJsonObject answerObject(const QString &state, const QString &message, const QJsonObject &report)
{
    return {{u"processing_status"_s, state}, {u"message"_s, message}, {u"report"_s, report}};
}

QJsonObject fullReport(const UrlTask &task, const Sample &sample)
{
    auto report = listRow(sample, defaultFields(), sample.oldFamily);
    if (sample.oldFamily)
        report.insert(u"relationship_hash"_s, digestsOf(sample.digests.sha256.toLatin1()).sha1);
    // A real one is about 245 kB; nearly all of it is the static report.
    report.insert(u"ticore"_s, coreReport(sample, 235'000));
    report.insert(u"networkthreatintelligence"_s, urlReport(task.url, task.verdict));
    report.insert(u"domainthreatintelligence"_s, domainReport(task.url, task.verdict));
    return report;
}

} // namespace

Answer urlSample(Appliance &appliance, const Exchange &exchange)
{
    bool ok = false;
    const auto id = exchange.captures.first().toLongLong(&ok);
    const auto task = ok ? appliance.store.urlTask(id) : std::nullopt;
    if (!task)
        return detailError(404, u"Not found."_s);
    if (appliance.store.now() < task->readyAt)
        return jsonAnswer(answerObject(u"pending"_s, {}, {}));
    if (task->fails)
        return jsonAnswer(answerObject(u"error"_s, u"The URL could not be downloaded."_s, {}));
    const auto sample = appliance.store.find(task->contentSha1);
    if (!sample)
        return jsonAnswer(answerObject(u"error"_s, u"The downloaded sample was deleted."_s, {}));
    return jsonAnswer(answerObject(u"complete"_s, {}, fullReport(*task, *sample)));
}

} // namespace assay::demo
