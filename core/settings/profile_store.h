// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <vector>

namespace assay {

//! The analyst's profiles and which of them is in use, kept in one JSON file with mode 0600. Tokens are not here:
//! SecretStore has them. JSON through SaveFile and not QSettings, because QSettings leaves an empty file behind when
//! the disk is full. A broken file never stops the program: it is moved aside and problems() says so. What a newer
//! version added is kept.
class ProfileStore : public QObject
{
    Q_OBJECT
public:
    //! Reads `path` at once; an empty path keeps everything in memory (demo, tests).
    explicit ProfileStore(const QString &path, QObject *parent = nullptr);

    const std::vector<Profile> &profiles() const { return m_profiles; } //!< in the analyst's order
    std::optional<Profile> find(const QString &id) const;
    std::optional<Profile>
    current() const; //!< the one in use; the first when none was chosen; empty when there is none
    QStringList problems() const { return m_problems; } //!< sentences for the analyst about the file

    // Each of these takes effect for this session even when it returns an error (Disk): then it is not remembered.
    std::optional<ApiError> save(const Profile &profile); //!< replaces the one with the same id, else appends
    std::optional<ApiError> remove(const QString &id); //!< its token stays with the SecretStore: remove that first
    std::optional<ApiError> setCurrent(const QString &id);

    static QString newId(); //!< for a profile that is about to be made

Q_SIGNALS:
    void changed(); //!< the list or the current profile

private:
    void load();
    void loadProfiles(const QJsonObject &root);
    std::optional<ApiError> store();

    QString m_path;
    std::vector<Profile> m_profiles;
    QString m_currentId;
    QJsonObject m_root; //!< as read, with members that this version does not know
    QStringList m_problems;
    bool m_mayWrite = true; //!< false: the file could not be read and not be moved aside either
};

} // namespace assay
