// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/disk_path.h"

#include <QFile>

#include <sys/stat.h>

namespace assay {
using namespace Qt::StringLiterals;

// A plain path is absolute and starts with a slash, so the two forms cannot be mixed up.
constexpr auto urlStart = "file:///"_L1;

QString pathFromDisk(const QByteArray &bytes)
{
    if (QUtf8StringView(bytes).isValidUtf8())
        return QString::fromUtf8(bytes);
    return "file://"_L1 + QString::fromLatin1(bytes.toPercentEncoding("/"));
}

QByteArray pathForDisk(const QString &path)
{
    if (!path.startsWith(urlStart))
        return QFile::encodeName(path);
    return QByteArray::fromPercentEncoding(path.sliced(urlStart.size() - 1).toLatin1());
}

qint64 sizeOnDisk(const QString &path)
{
    struct stat status
    { };
    return ::stat(pathForDisk(path).constData(), &status) == 0 ? qint64(status.st_size) : 0;
}

} // namespace assay
