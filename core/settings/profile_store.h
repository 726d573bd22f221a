// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <vector>

namespace assay {

// The profiles and the current one, in one JSON file with mode 0600. Tokens are in the SecretStore. Writes with
// SaveFile, because QSettings leaves an empty file on a full disk. A broken file does not stop the program: it is
// renamed and problems() reports it. Members that a newer version added are kept.
class ProfileStore : public QObject
{
    Q_OBJECT
public:
    // Reads `path` immediately. With an empty path everything stays in memory (demo, tests).
    explicit ProfileStore(const QString &path, QObject *parent = nullptr);

    const std::vector<Profile> &profiles() const { return m_profiles; } //!< in the user's order
    std::optional<Profile> find(const QString &id) const;
    std::optional<Profile> current() const; //!< the first if none was chosen; empty if there is none
    QStringList problems() const { return m_problems; } //!< sentences for the user about the file

    // Each of these takes effect in memory even if it returns an error. Errors: Disk (not saved).
    std::optional<ApiError> save(const Profile &profile); //!< replaces the profile with the same id, or appends it
    std::optional<ApiError> remove(const QString &id); //!< does not remove its token: do that first
    std::optional<ApiError> setCurrent(const QString &id);

    static QString newId(); //!< for a new profile

Q_SIGNALS:
    void changed(); //!< the list or the current profile

private:
    void load();
    void loadProfiles(const QJsonObject &root);
    std::optional<ApiError> store();

    QString m_path;
    std::vector<Profile> m_profiles;
    QString m_currentId;
    QJsonObject m_root; //!< as read, with unknown members
    QStringList m_problems;
    bool m_mayWrite = true; //!< false: the file could neither be read nor renamed
};

} // namespace assay
