// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/upload_claim.h"

#include "platform/private_folder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

//! One folder for each appliance, whose address is nobody's business.
QString folderOf(const QString &folder, const QString &appliance)
{
    const QByteArray name = QCryptographicHash::hash(appliance.toUtf8(), QCryptographicHash::Sha1).toHex().first(16);
    return folder + u'/' + QString::fromLatin1(name);
}

} // namespace

std::optional<UploadClaim> UploadClaim::take(const QString &folder, const QString &appliance, const QString &sha256)
{
    UploadClaim claim;
    if (folder.isEmpty())
        return claim;
    const QString place = folderOf(folder, appliance);
    QDir().mkpath(place);
    const QByteArray path = QFile::encodeName(place + u'/' + sha256);
    FileLock::Answer answer{};
    do
        answer = claim.m_lock.take(path);
    while (answer == FileLock::Answer::Vanished);
    return answer == FileLock::Answer::HeldByOther ? std::nullopt : std::optional(std::move(claim));
}

UploadClaim::~UploadClaim()
{
    m_lock.release(FileLock::Leave::Nothing);
}

QString usualClaimsFolder()
{
    if (const QString shared = qEnvironmentVariable("ASSAY_CLAIMS"); !shared.isEmpty())
        return shared;
    const QString own = meetingFolder();
    return own.isEmpty() ? QString() : own + "/assay/claims"_L1;
}

} // namespace assay
