// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace assay {

// Counts look-ups in the vendor's cloud for each profile and UTC day. An estimate, because others may use the same
// appliance; the appliance's own answer, setSpent(), decides.
class CloudQuota : public QObject
{
    Q_OBJECT
public:
    static constexpr int perDay = 10'000; //!< look-ups, from the appliance's documentation

    using Clock = std::function<QDateTime()>; //!< UTC

    // Reads `path` immediately and writes it shortly after each change. With an empty path nothing is saved. A damaged
    // file counts as missing.
    explicit CloudQuota(const QString &path, Clock clock = &QDateTime::currentDateTimeUtc, QObject *parent = nullptr);
    ~CloudQuota() override; //!< writes pending changes

    int used(const QString &profileId) const; //!< today
    void count(const QString &profileId); //!< adds one look-up
    // Notes that the appliance has no look-ups left today; they are available again at 00:01 UTC.
    void setSpent(const QString &profileId);
    std::optional<QDateTime> spentUntil(const QString &profileId) const; //!< UTC; empty if there are look-ups left

Q_SIGNALS:
    void changed();

private:
    struct Day
    {
        QDate day;
        int used = 0;
        QDateTime spentUntil;
    };

    void load();
    void save();
    Day &today(const QString &profileId);
    void keep();

    QString m_path;
    Clock m_clock;
    QHash<QString, Day> m_days; //!< by profile id
    QTimer m_saving;
};

} // namespace assay
