// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissions/upload_lock.h"

#include "platform/private_folder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// One folder for each appliance, named after a hash: other users need not learn the address.
QString folderOf(const QString &folder, const QString &appliance)
{
    const QByteArray name = QCryptographicHash::hash(appliance.toUtf8(), QCryptographicHash::Sha1).toHex().first(16);
    return folder + u'/' + QString::fromLatin1(name);
}

} // namespace

std::optional<UploadLock> UploadLock::tryAcquire(const QString &folder, const QString &appliance, const QString &sha256)
{
    UploadLock lock;
    if (folder.isEmpty())
        return lock;
    const QString subfolder = folderOf(folder, appliance);
    QDir().mkpath(subfolder);
    const QByteArray path = QFile::encodeName(subfolder + u'/' + sha256);
    FileLock::Answer answer{};
    do
        answer = lock.m_lock.take(path);
    while (answer == FileLock::Answer::Vanished);
    return answer == FileLock::Answer::HeldByOther ? std::nullopt : std::optional(std::move(lock));
}

UploadLock::~UploadLock()
{
    m_lock.release(FileLock::Leave::Nothing);
}

QString uploadLockFolder()
{
    if (const QString shared = qEnvironmentVariable("ASSAY_CLAIMS"); !shared.isEmpty())
        return shared;
    const QString own = meetingFolder();
    return own.isEmpty() ? QString() : own + "/assay/claims"_L1;
}

} // namespace assay
