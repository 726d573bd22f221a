// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/open_folder.h"

#include "platform/child_process.h"
#include "platform/file.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Does not follow a symbolic link at the end of `path`: links to folders are resolved before, and links to files must
// be rejected.
bool isFolder(const QString &path)
{
    const auto status = fileStatus(QFile::encodeName(path), LastLink::Keep);
    return status && status->isFolder();
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

FolderOpened openFolder(const QString &path)
{
    const QString folder = folderToOpen(path);
    if (folder.isEmpty())
        return FolderOpened::NoFolder;
    const QString url = QUrl::fromLocalFile(folder).toString(QUrl::FullyEncoded);
    const QList<QStringList> openers{
        {u"xdg-open"_s}, {u"gio"_s, u"open"_s}, {u"exo-open"_s}, {u"kde-open"_s}, {u"kde-open5"_s}};
    for (const QStringList &words : openers) {
        const QString program = QStandardPaths::findExecutable(words.first());
        if (!program.isEmpty() && startForUser(program, words.mid(1) + QStringList(url)))
            return FolderOpened::Opened;
    }
    return FolderOpened::NoProgram;
}

} // namespace assay
