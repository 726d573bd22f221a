// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/activity_export.h"

#include "export/csv_cell.h"
#include "json/json_writer.h"
#include "session/cell_values.h"

namespace assay {
using namespace Qt::StringLiterals;

QByteArray activitiesCsv(std::span<const Activity> activities)
{
    const ExportOptions options;
    QByteArray csv = csvStart(options)
        + csvRecord(
            {u"time"_s, u"appliance"_s, u"method"_s, u"path"_s, u"status"_s, u"kinds"_s, u"action"_s, u"indicator"_s},
            options);
    for (const Activity &one : activities) {
        csv += csvRecord({cell::time(one.at), one.appliance, one.method, one.path, qlonglong(one.status),
                             activityWords(one).join(options.joiner), one.action, one.indicator},
            options);
    }
    return csv;
}

QByteArray activityJson(const Activity &activity)
{
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.StartObject();
    putMemberOrNull(writer, "time", cell::time(activity.at).toString());
    putMember(writer, "appliance", activity.appliance);
    putMember(writer, "method", activity.method);
    putMember(writer, "path", activity.path);
    putKey(writer, "status");
    writer.Int(activity.status);
    putTexts(writer, "kinds", activityWords(activity));
    putMember(writer, "action", activity.action);
    putMember(writer, "indicator", activity.indicator);
    writer.EndObject();
    return finished(buffer);
}

QByteArray activitiesJson(std::span<const Activity> activities)
{
    QByteArray json = "["_ba;
    for (const Activity &one : activities)
        json += (json.size() > 1 ? ",\n" : "\n") + activityJson(one);
    return json + "\n]\n";
}

} // namespace assay
