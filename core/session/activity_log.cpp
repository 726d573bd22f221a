// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activity_log.h"

#include "session/session.h"
#include "session/store_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct ActivityText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Activity)
};

struct KindWords
{
    Disclosure kind;
    QLatin1StringView word;
    const char *title; //!< translate in context "assay::Activity"
};
constexpr std::array kindTable{
    KindWords{Disclosure::Upload, "upload"_L1, QT_TRANSLATE_NOOP("assay::Activity", "Uploaded a file")},
    KindWords{Disclosure::CloudSubmission, "cloud_submission"_L1,
        QT_TRANSLATE_NOOP("assay::Activity", "Submitted a URL to the cloud")},
    KindWords{Disclosure::CloudLookUp, "cloud_look_up"_L1,
        QT_TRANSLATE_NOOP("assay::Activity", "Looked up a hash, perhaps in the cloud")},
    KindWords{Disclosure::NetworkLookUp, "network_look_up"_L1,
        QT_TRANSLATE_NOOP("assay::Activity", "Looked up a URL, domain or address in the cloud")},
    KindWords{Disclosure::StoredPath, "stored_path"_L1,
        QT_TRANSLATE_NOOP("assay::Activity", "Read a file that another session names")},
    KindWords{Disclosure::SharedVerdict, "shared_verdict"_L1,
        QT_TRANSLATE_NOOP("assay::Activity", "Changed the verdict for all users")},
    KindWords{
        Disclosure::SharedTags, "shared_tags"_L1, QT_TRANSLATE_NOOP("assay::Activity", "Changed tags for all users")},
    KindWords{Disclosure::CloudVerdict, "cloud_verdict"_L1,
        QT_TRANSLATE_NOOP("assay::Activity", "Changed the verdict in the cloud")},
    KindWords{Disclosure::SharedDeletion, "shared_deletion"_L1,
        QT_TRANSLATE_NOOP("assay::Activity", "Deleted a sample from the appliance")},
    KindWords{Disclosure::CloudSandbox, "cloud_sandbox"_L1,
        QT_TRANSLATE_NOOP("assay::Activity", "Had a sample or URL run in a cloud sandbox")},
};

QString boundedText(const QString &column)
{
    constexpr int maxCharacters = 100'000; // characters; nothing that Assay writes is longer
    return u"substr(%1, 1, %2)"_s.arg(column).arg(maxCharacters);
}

} // namespace

Result<std::vector<Activity>> readActivities(const QString &file, const QDateTime &since, int maxCount)
{
    SqlBrake brake;
    QSqlDatabase database = newDatabase();
    std::vector<Activity> all;
    QString trouble = QFileInfo::exists(file) ? openForReading(file, database, brake) : u"it does not exist"_s;
    if (trouble.isEmpty()) {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        brake.beginReading(QFileInfo(file).size(), 2);
        query.exec(u"SELECT count(*) FROM sqlite_master WHERE type='table' AND name='activity'"_s);
        const bool hasLog = query.next() && query.value(0).toInt() > 0;
        query.prepare(
            u"SELECT at, %1, %2, %3, status, kinds, %4, %5 FROM activity WHERE at>=? ORDER BY at DESC, item DESC, place DESC LIMIT ?"_s
                .arg(boundedText(u"appliance"_s), boundedText(u"method"_s), boundedText(u"path"_s),
                    boundedText(u"action"_s), boundedText(u"indicator"_s)));
        query.bindValue(0, since.isValid() ? since.toMSecsSinceEpoch() : qint64(0));
        query.bindValue(1, maxCount);
        if (hasLog && query.exec()) {
            while (query.next()) {
                all.push_back({QDateTime::fromMSecsSinceEpoch(query.value(0).toLongLong(), Qt::UTC),
                    query.value(1).toString(), query.value(2).toString(), query.value(3).toString(),
                    query.value(4).toInt(), Disclosures::fromInt(quint16(query.value(5).toInt())),
                    query.value(6).toString(), query.value(7).toString()});
            }
        }
        trouble = hasLog ? query.lastError().databaseText() : QString();
    }
    forgetDatabase(database);
    if (!trouble.isEmpty())
        return ApiError::of(ApiError::Kind::Disk, ActivityText::tr("%1 cannot be read: %2").arg(file, trouble));
    std::ranges::reverse(all);
    return all;
}

QStringList activityWords(const Activity &activity)
{
    QStringList words;
    for (const KindWords &row : kindTable) {
        if (activity.kinds.testFlag(row.kind))
            words << row.word;
    }
    return words.isEmpty() ? QStringList{u"submission"_s} : words;
}

QString activityText(const Activity &activity)
{
    QStringList texts;
    for (const KindWords &row : kindTable) {
        if (activity.kinds.testFlag(row.kind))
            texts << ActivityText::tr(row.title);
    }
    return texts.isEmpty() ? ActivityText::tr("Submitted something to the appliance") : texts.join("; "_L1);
}

} // namespace assay
