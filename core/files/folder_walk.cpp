// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/folder_walk.h"

#include "files/disk_path.h"

#include <QDir>
#include <QFile>

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace assay {

static QString shown(const QByteArray &path)
{
    // Bytes that are no UTF-8 must be visible, for two such names would look alike otherwise.
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
            refuse(path.toUtf8(), tr("The name holds a NUL character."));
        else
            m_pending.push_back({path.startsWith("file:///"_L1)
                    ? pathForDisk(path)
                    : QFile::encodeName(QDir::cleanPath(QDir::current().absoluteFilePath(path))),
                std::make_shared<Root>(Root{path, {}, 0}), true});
    }
    std::reverse(m_pending.begin(), m_pending.end());
}

void FolderWalk::refuse(const QByteArray &path, const QString &why, bool isLink)
{
    if (refusedInAll++ < 10000)
        refused.push_back({shown(path), why, isLink});
}

//! `path` is the entry's, as text. One that is no UTF-8 has no shorter form.
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
    struct stat status
    { };
    if (lstat(entry.path.constData(), &status) != 0) {
        refuse(entry.path, reason(errno));
        return true;
    }
    const bool isLink = S_ISLNK(status.st_mode);
    if (isLink && !entry.named) {
        refuse(entry.path, tr("A link inside a folder is not followed. Add what it points to by itself."), true);
        return true;
    }
    if (entry.named) { // from here on no link is followed, so that none can be put in the way later
        const std::unique_ptr<char, decltype(&std::free)> target(realpath(entry.path.constData(), nullptr), &std::free);
        if (!target || lstat(target.get(), &status) != 0) {
            refuse(entry.path, isLink ? tr("The link points to nothing that can be reached.") : reason(errno));
            return true;
        }
        real.path = target.get();
    }
    if (S_ISDIR(status.st_mode))
        return list(real, progress);
    if (S_ISFIFO(status.st_mode))
        refuse(entry.path, tr("It is a named pipe (FIFO), not a regular file."));
    else if (S_ISSOCK(status.st_mode))
        refuse(entry.path, tr("It is a socket, not a regular file."));
    else if (S_ISCHR(status.st_mode) || S_ISBLK(status.st_mode))
        refuse(entry.path, tr("It is a device, not a regular file."));
    else if (!S_ISREG(status.st_mode))
        refuse(entry.path, tr("It is not a regular file."));
    else {
        const QString path = pathFromDisk(real.path);
        files.push_back({path, asPasted(entry, path), entry.root->folder, qint64(status.st_size)});
    }
    return true;
}

bool FolderWalk::list(const Entry &folder, const Progress &progress)
{
    // Not QDirIterator: it leaves out names that are no UTF-8 without a word.
    const std::unique_ptr<DIR, int (*)(DIR *)> stream(opendir(folder.path.constData()), &closedir);
    if (!stream) {
        refuse(folder.path, tr("The folder cannot be read: %1.").arg(reason(errno)));
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
    errno = 0;
    while (const dirent *entry = readdir(stream.get())) {
        const QByteArray child(entry->d_name);
        if (child == "." || child == "..")
            continue;
        m_pending.push_back({folder.path + (folder.path.endsWith('/') ? "" : "/") + child, folder.root, false});
        if (++seen % 1024 == 0 && progress && !progress(qint64(files.size()), m_folders))
            return false;
        errno = 0;
    }
    if (errno != 0)
        refuse(folder.path, tr("The folder cannot be read to its end: %1.").arg(reason(errno)));
    std::sort(
        m_pending.begin() + first, m_pending.end(), [](const Entry &a, const Entry &b) { return a.path > b.path; });
    return true;
}

} // namespace assay
