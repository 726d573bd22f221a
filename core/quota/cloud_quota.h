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

//! Look-ups in the vendor's cloud, counted for each profile and UTC day. An estimate: others may use the same
//! appliance, so what counts in the end is the appliance's own word, setSpent().
class CloudQuota : public QObject
{
    Q_OBJECT
public:
    static constexpr int perDay = 10'000; //!< what the appliance's documentation says

    using Clock = std::function<QDateTime()>; //!< UTC

    //! Reads `path` at once, writes it a moment after each change; an empty path keeps nothing. A damaged file counts
    //! as none.
    explicit CloudQuota(const QString &path, Clock clock = &QDateTime::currentDateTimeUtc, QObject *parent = nullptr);
    ~CloudQuota() override; //!< writes what is not written yet

    int used(const QString &profileId) const; //!< today
    void count(const QString &profileId); //!< one more
    //! The appliance said that today's are used up; they come back at 00:01 UTC.
    void setSpent(const QString &profileId);
    std::optional<QDateTime> spentUntil(const QString &profileId) const; //!< UTC; nothing when there are some left

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
