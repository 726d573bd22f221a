// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_source.h"

#include "files/disk_path.h"
#include "platform/file.h"

#include <QDir>

#include <cerrno>

namespace assay::cli {
using namespace Qt::StringLiterals;

FolderSource::FolderSource(WatchedFolder folder, QObject *parent) : PacedSource(parent), m_folder(std::move(folder)) { }

QString FolderSource::open(const QString &path)
{
    const auto status = fileStatus(pathForDisk(path));
    if (!status)
        return qt_error_string(errno);
    if (!status->isFolder())
        return tr("it is not a folder");
    m_folder.path = path.startsWith(u"file:///"_s) ? path : QDir::current().absoluteFilePath(path);
    m_watch = std::make_unique<FolderWatch>(m_folder);
    connect(m_watch.get(), &FolderWatch::found, this, [this](const QStringList &paths) {
        m_paths.insert(m_paths.end(), paths.begin(), paths.end());
        give();
    });
    connect(m_watch.get(), &FolderWatch::keepsGrowing, this, [this](const QString &file) {
        Q_EMIT remarked(tr("%1 keeps growing for ten minutes; it is taken when it stops.").arg(file));
    });
    connect(m_watch.get(), &FolderWatch::lost, this, [this](const QString &why) {
        Q_EMIT remarked(tr("The folder cannot be listed (%1). Waiting for it.").arg(why));
    });
    connect(m_watch.get(), &FolderWatch::returned, this, [this] { Q_EMIT remarked(tr("The folder is there again.")); });
    m_watch->start();
    return {};
}

void FolderSource::setWanted(bool wanted)
{
    if (std::exchange(m_isWanted, wanted) != wanted && wanted)
        QMetaObject::invokeMethod(this, &FolderSource::give, Qt::QueuedConnection);
}

void FolderSource::give()
{
    constexpr size_t atOnce = 256;
    while (m_isWanted && !m_paths.empty()) { // the receiver may want no more after some
        const size_t count = std::min(atOnce, m_paths.size());
        const auto end = m_paths.begin() + std::ptrdiff_t(count);
        const QStringList paths(m_paths.begin(), end);
        m_paths.erase(m_paths.begin(), end);
        Q_EMIT found(paths);
    }
}

} // namespace assay::cli
