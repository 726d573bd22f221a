// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/open_folder.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sys/stat.h>

namespace assay {

namespace {

//! Not behind a link: a link to a file is none, and one to a folder is resolved before.
bool isFolder(const QString &path)
{
    struct stat status
    { };
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 && S_ISDIR(status.st_mode);
}

} // namespace

QString folderToOpen(const QString &path)
{
    if (!path.startsWith(u'/') || path.contains(QChar::Null))
        return {};
    const QString real = QFileInfo(path).canonicalFilePath();
    if (!real.isEmpty() && isFolder(real))
        return real;
    const QString folder = QFileInfo(QFileInfo(path).absolutePath()).canonicalFilePath();
    return !folder.isEmpty() && isFolder(folder) ? folder : QString();
}

FolderOpened openFolderOf(const QString &path)
{
    const QString folder = folderToOpen(path);
    if (folder.isEmpty())
        return FolderOpened::NoFolder;
    return QDesktopServices::openUrl(QUrl::fromLocalFile(folder)) ? FolderOpened::Opened : FolderOpened::NoProgram;
}

} // namespace assay
