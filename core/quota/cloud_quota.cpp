// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quota/cloud_quota.h"

#include "files/save_file.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxBytes = qint64(1) << 20;
constexpr std::chrono::seconds saveAfter{2};
constexpr auto dayKey = "day"_L1;
constexpr auto usedKey = "used"_L1;
constexpr auto spentKey = "spent_until"_L1;

} // namespace

CloudQuota::CloudQuota(const QString &path, Clock clock, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_clock(std::move(clock))
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(saveAfter);
    connect(&m_saving, &QTimer::timeout, this, &CloudQuota::save);
    if (!m_path.isEmpty())
        load();
}

CloudQuota::~CloudQuota()
{
    if (m_saving.isActive())
        save();
}

void CloudQuota::load()
{
    QFile file(m_path);
    if (!QFileInfo(m_path).isFile() || file.size() > maxBytes || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject profiles = QJsonDocument::fromJson(file.readAll()).object();
    for (auto one = profiles.begin(); one != profiles.end(); ++one) {
        const QJsonObject kept = one->toObject();
        Day &day = m_days[one.key()];
        day.day = QDate::fromString(kept.value(dayKey).toString(), Qt::ISODate);
        day.used = std::max(0, kept.value(usedKey).toInt());
        day.spentUntil = QDateTime::fromString(kept.value(spentKey).toString(), Qt::ISODate).toUTC();
    }
}

void CloudQuota::save()
{
    m_saving.stop();
    if (m_path.isEmpty())
        return;
    QJsonObject profiles;
    for (auto one = m_days.cbegin(); one != m_days.cend(); ++one) {
        QJsonObject day{{dayKey, one->day.toString(Qt::ISODate)}, {usedKey, one->used}};
        if (one->spentUntil.isValid())
            day.insert(spentKey, one->spentUntil.toString(Qt::ISODate));
        profiles.insert(one.key(), day);
    }
    // An error of the disk is not reported, because the appliance counts as well.
    SaveFile file(m_path, IfExists::Replace);
    if (!file.open() && !file.write(QJsonDocument(profiles).toJson()) && file.commit())
        QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

CloudQuota::Day &CloudQuota::today(const QString &profileId)
{
    const QDateTime now = m_clock();
    Day &day = m_days[profileId];
    if (day.day != now.date()) {
        day.day = now.date();
        day.used = 0;
    }
    return day;
}

void CloudQuota::keep()
{
    if (!m_saving.isActive())
        m_saving.start();
    Q_EMIT changed();
}

int CloudQuota::used(const QString &profileId) const
{
    const auto day = m_days.constFind(profileId);
    return day != m_days.cend() && day->day == m_clock().date() ? day->used : 0;
}

void CloudQuota::count(const QString &profileId)
{
    ++today(profileId).used;
    keep();
}

void CloudQuota::setSpent(const QString &profileId)
{
    const QDateTime now = m_clock();
    // The first minute after midnight counts for the day before.
    const QDateTime early(now.date(), QTime(0, 1), Qt::UTC);
    today(profileId).spentUntil = now < early ? early : early.addDays(1);
    keep();
}

std::optional<QDateTime> CloudQuota::spentUntil(const QString &profileId) const
{
    const auto day = m_days.constFind(profileId);
    if (day == m_days.cend() || !day->spentUntil.isValid())
        return {};
    const QDateTime now = m_clock();
    // After the clock was set back by more than a day, look-ups must be possible again.
    const bool holds = now < day->spentUntil && now.secsTo(day->spentUntil) <= 24 * 3600;
    return holds ? std::optional(day->spentUntil) : std::nullopt;
}

} // namespace assay
