// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/profile_store.h"

#include "files/save_file.h"
#include "settings/private_file.h"
#include "settings/profile_fields.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr auto versionKey = "version"_L1;
constexpr auto currentKey = "current"_L1;
constexpr auto profilesKey = "profiles"_L1;
constexpr int version = 1;
constexpr qint64 maxBytes = qint64(4) << 20;

auto byId(const QString &id)
{
    return [id](const Profile &profile) { return profile.id == id; };
}

QJsonObject objectOf(const QJsonObject &root, const QString &id)
{
    const QJsonArray array = root.value(profilesKey).toArray();
    for (const QJsonValue &value : array) {
        if (value.toObject().value("id"_L1) == id)
            return value.toObject();
    }
    return {};
}

std::optional<QJsonObject> readObject(const QString &path)
{
    QFile file(path);
    // Reading a pipe or a device would block or never end.
    if (!QFileInfo(path).isFile() || file.size() > maxBytes || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    if (bytes.isEmpty() && file.error() == QFileDevice::NoError)
        return QJsonObject(); // made, but never written
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace

ProfileStore::ProfileStore(const QString &path, QObject *parent) : QObject(parent), m_path(path)
{
    if (!m_path.isEmpty() && (QFileInfo::exists(m_path) || QFileInfo(m_path).isSymLink()))
        load();
}

void ProfileStore::load()
{
    const auto root = readObject(m_path);
    if (root && (root->isEmpty() || root->value(profilesKey).isArray())) {
        loadProfiles(*root);
        return;
    }
    const QString bad = moveAside(m_path);
    m_mayWrite = !bad.isEmpty();
    m_problems << (m_mayWrite
            ? tr("The profiles in “%1” could not be read. The old file is now “%2”; add your appliance again.")
                  .arg(m_path, bad)
            : tr("The profiles in “%1” could not be read and the file could not be moved. Check its permissions; "
                 "changes are "
                 "not remembered.")
                  .arg(m_path));
}

void ProfileStore::loadProfiles(const QJsonObject &root)
{
    m_root = root;
    if (root.value(versionKey).toInt(version) > version)
        m_problems << tr(
            "The profiles were written by a newer version of Assay. What this version does not know is kept.");

    bool isWhole = true;
    const QJsonArray array = root.value(profilesKey).toArray();
    for (const QJsonValue &value : array) {
        Profile profile;
        const QStringList damaged = readProfile(value.toObject(), profile);
        if (profile.id.isEmpty() || find(profile.id)) {
            isWhole = false;
            continue;
        }
        if (!damaged.isEmpty()) {
            m_problems << tr("Profile “%1” has damaged settings (%2); they were replaced. Check the profile.")
                              .arg(profile.name, damaged.join(", "_L1));
        }
        m_profiles.push_back(profile);
    }
    m_currentId = root.value(currentKey).toString();
    if (!isWhole) {
        m_problems << tr("Some profiles in “%1” could not be read and were left out. A copy of the file is in “%2”.")
                          .arg(m_path, copyAside(m_path));
    }
}

std::optional<Profile> ProfileStore::find(const QString &id) const
{
    const auto found = std::find_if(m_profiles.cbegin(), m_profiles.cend(), byId(id));
    return found == m_profiles.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Profile> ProfileStore::current() const
{
    auto chosen = find(m_currentId);
    return chosen || m_profiles.empty() ? chosen : m_profiles.front();
}

// Another host is another appliance, for which the user has not consented to anything.
static Profile sameOrAskedAgain(const Profile &before, Profile now)
{
    if (applianceKey(before) == applianceKey(now))
        return now;
    now.uploadConsent = now.uploadConsent && !before.uploadConsent;
    now.cloudConsent = now.cloudConsent && !before.cloudConsent;
    return now;
}

std::optional<ApiError> ProfileStore::save(const Profile &profile)
{
    Q_ASSERT(!profile.id.isEmpty());
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(), byId(profile.id));
    if (found == m_profiles.end())
        m_profiles.push_back(profile);
    else
        *found = sameOrAskedAgain(*found, profile);
    return store();
}

std::optional<ApiError> ProfileStore::remove(const QString &id)
{
    std::erase_if(m_profiles, byId(id));
    return store();
}

std::optional<ApiError> ProfileStore::setCurrent(const QString &id)
{
    if (m_currentId == id)
        return {};
    m_currentId = id;
    return store();
}

std::optional<ApiError> ProfileStore::store()
{
    QJsonArray array;
    for (const Profile &profile : m_profiles) {
        QJsonObject object = objectOf(m_root, profile.id);
        writeProfile(profile, object);
        array.append(object);
    }
    m_root.insert(versionKey, std::max(version, m_root.value(versionKey).toInt(version)));
    m_root.insert(currentKey, m_currentId);
    m_root.insert(profilesKey, array);
    Q_EMIT changed();

    if (m_path.isEmpty())
        return {};
    const auto refused = [this] {
        return ApiError::of(ApiError::Kind::Disk,
            tr("“%1” cannot be written; the profiles are not remembered. Check the folder's permissions.").arg(m_path));
    };
    if (!m_mayWrite || !makePrivate(m_path))
        return refused();
    SaveFile file(m_path, IfExists::Replace);
    if (auto error = file.open())
        return error;
    if (auto error = file.write(QJsonDocument(m_root).toJson()))
        return error;
    const auto saved = file.commit();
    return saved ? std::nullopt : std::optional(saved.error());
}

QString ProfileStore::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace assay
