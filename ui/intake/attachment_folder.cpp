// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/attachment_folder.h"

#include "intake/attachment_sweep.h"

#include <QDateTime>
#include <QDir>

using namespace Qt::StringLiterals;

namespace assay {

// The names of the two differ, so that a sweep never touches what a row of the queue points to.
constexpr auto undecided = "undecided-"_L1;

static void sweep(const QString &parent)
{
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const QFileInfoList folders
        = QDir(parent).entryInfoList({undecided + u'*'}, QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : folders) {
        const bool isKept = QFileInfo::exists(folder.absoluteFilePath() + noteSuffix); // it could not be renamed
        if (!isKept && folder.lastModified().toUTC() < yesterday)
            QDir(folder.absoluteFilePath()).removeRecursively();
    }
}

AttachmentFolder::AttachmentFolder(const QString &parent) : m_parent(parent)
{
    QDir().mkpath(parent);
    QFile::setPermissions(parent, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    sweep(parent);
    m_waiting = std::make_unique<QTemporaryDir>(parent + u'/' + undecided + u"XXXXXX"_s);
    if (!m_waiting->isValid()) {
        m_whyNot = m_waiting->errorString();
        m_waiting.reset();
    }
}

bool AttachmentFolder::isUndecided(const QString &folderName)
{
    return folderName.startsWith(undecided);
}

QStringList AttachmentFolder::keep(const QStringList &paths, const QString &session)
{
    if (!m_waiting || paths.isEmpty())
        return {};
    const QFileInfoList files = QDir(m_waiting->path()).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &file : files) {
        if (!paths.contains(file.absoluteFilePath()))
            QFile::remove(file.absoluteFilePath());
    }
    const QString undecidedName = QFileInfo(m_waiting->path()).fileName();
    const QString kept = m_parent + u'/' + undecidedName.mid(undecided.size());
    const bool isRenamed = QDir().rename(m_waiting->path(), kept);
    noteSessionOf(isRenamed ? kept : m_waiting->path(), session);
    QStringList places;
    for (const QString &path : paths)
        places += (isRenamed ? kept : m_waiting->path()) + u'/' + QFileInfo(path).fileName();
    m_waiting->setAutoRemove(false);
    m_waiting.reset();
    return places;
}

} // namespace assay
