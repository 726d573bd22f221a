// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/folder_walk.h"

#include "files/disk_path.h"
#include "platform/file.h"
#include "platform/folder_listing.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <memory>

using namespace Qt::StringLiterals;

namespace assay {

static QString shown(const QByteArray &path)
{
    // Bytes that are not UTF-8 are escaped, because two such names would look alike otherwise.
    if (QUtf8StringView(path).isValidUtf8())
        return QString::fromUtf8(path);
    QString text;
    for (const char c : path) {
        if (static_cast<unsigned char>(c) < 0x80)
            text += QLatin1Char(c);
        else
            text += QStringLiteral("\\x") + QString::number(static_cast<unsigned char>(c), 16);
    }
    return text;
}

static QString reason(int error)
{
    return qt_error_string(error);
}

FolderWalk::FolderWalk(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (path.isEmpty())
            continue;
        if (path.contains(QChar::Null))
            reject(path.toUtf8(), tr("The name holds a NUL character."));
        else
            m_pending.push_back({path.startsWith("file:///"_L1)
                    ? pathForDisk(path)
                    : QFile::encodeName(QDir::cleanPath(QDir::current().absoluteFilePath(path))),
                std::make_shared<Root>(Root{path, {}, 0}), true});
    }
    std::reverse(m_pending.begin(), m_pending.end());
}

void FolderWalk::reject(const QByteArray &path, const QString &why, bool isLink)
{
    if (rejectedTotal++ < 10000)
        rejected.push_back({shown(path), why, isLink});
}

// `path`: the path of the entry as text; a URL if it is not UTF-8, which has no shorter form.
QString FolderWalk::asPasted(const Entry &entry, const QString &path)
{
    if (entry.named)
        return entry.root->asPasted;
    const bool isUrl = path.startsWith("file:///"_L1);
    return isUrl ? path : entry.root->asPasted + QString::fromUtf8(entry.path.sliced(entry.root->size));
}

FolderWalk::End FolderWalk::walk(qint64 limit, const Progress &progress)
{
    while (!m_pending.empty()) {
        if (qint64(files.size()) >= limit)
            return End::Limit;
        const Entry entry = std::move(m_pending.back());
        m_pending.pop_back();
        if (!visit(entry, progress) || (progress && !progress(qint64(files.size()), m_folders)))
            return End::Cancelled;
    }
    return End::Complete;
}

bool FolderWalk::visit(const Entry &entry, const Progress &progress)
{
    Entry real = entry;
    auto status = fileStatus(entry.path, LastLink::Keep);
    if (!status) {
        reject(entry.path, reason(errno));
        return true;
    }
    const bool isLink = status->isLink();
    if (isLink && !entry.named) {
        reject(entry.path, tr("A link inside a folder is not followed. Add what it points to by itself."), true);
        return true;
    }
    if (entry.named) { // resolves the links of the named path now; links that are created later are not followed
        real.path = realPath(entry.path);
        status = real.path.isEmpty() ? std::nullopt : fileStatus(real.path, LastLink::Keep);
        if (!status) {
            reject(entry.path, isLink ? tr("The link points to nothing that can be reached.") : reason(errno));
            return true;
        }
    }
    switch (status->kind) {
    case FileStatus::Kind::Folder:
        return list(real, progress);
    case FileStatus::Kind::Regular: {
        const QString path = pathFromDisk(real.path);
        files.push_back({path, asPasted(entry, path), entry.root->folder, status->size});
        break;
    }
    case FileStatus::Kind::Pipe:
        reject(entry.path, tr("It is a named pipe (FIFO), not a regular file."));
        break;
    case FileStatus::Kind::Socket:
        reject(entry.path, tr("It is a socket, not a regular file."));
        break;
    case FileStatus::Kind::Device:
        reject(entry.path, tr("It is a device, not a regular file."));
        break;
    case FileStatus::Kind::Link:
    case FileStatus::Kind::Other:
        reject(entry.path, tr("It is not a regular file."));
        break;
    }
    return true;
}

bool FolderWalk::list(const Entry &folder, const Progress &progress)
{
    FolderListing listing(folder.path);
    if (!listing.isOpen()) {
        reject(folder.path, tr("The folder cannot be read: %1.").arg(reason(listing.error())));
        return true;
    }
    ++m_folders;
    if (folder.named) {
        Root &root = *folder.root;
        root.folder = shown(folder.path.mid(folder.path.lastIndexOf('/') + 1));
        root.size = folder.path == "/" ? 0 : folder.path.size();
        while (root.asPasted.endsWith(u'/'))
            root.asPasted.chop(1);
    }
    const auto first = qsizetype(m_pending.size());
    qint64 seen = 0;
    while (const auto child = listing.next()) {
        m_pending.push_back({folder.path + (folder.path.endsWith('/') ? "" : "/") + *child, folder.root, false});
        if (++seen % 1024 == 0 && progress && !progress(qint64(files.size()), m_folders))
            return false;
    }
    if (listing.error() != 0)
        reject(folder.path, tr("The folder cannot be read to its end: %1.").arg(reason(listing.error())));
    std::sort(
        m_pending.begin() + first, m_pending.end(), [](const Entry &a, const Entry &b) { return a.path > b.path; });
    return true;
}

} // namespace assay
