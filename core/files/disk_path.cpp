// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/disk_path.h"

#include "platform/file.h"

#include <QFile>

#include <filesystem>
#include <system_error>

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

QString wordFromDisk(const QByteArray &bytes)
{
    if (QUtf8StringView(bytes).isValidUtf8())
        return QString::fromUtf8(bytes);
    if (bytes.startsWith('/'))
        return pathFromDisk(bytes);
    std::error_code noFolder;
    return pathFromDisk(QByteArray::fromStdString(std::filesystem::current_path(noFolder).native()) + '/' + bytes);
}

QStringList wordsFromDisk(int count, const char *const *words)
{
    QStringList texts;
    for (int i = 1; i < count; ++i) {
        const QByteArray word(words[i]);
        const qsizetype equals = word.startsWith("--") ? word.indexOf('=') : -1;
        texts += QString::fromUtf8(word.first(equals + 1)) + wordFromDisk(word.sliced(equals + 1));
    }
    return texts;
}

bool isOnDisk(const QString &path)
{
    return !path.contains(QChar::Null) && fileStatus(pathForDisk(path), LastLink::Keep);
}

qint64 sizeOnDisk(const QString &path)
{
    const auto status = fileStatus(pathForDisk(path));
    return status ? status->size : 0;
}

} // namespace assay
