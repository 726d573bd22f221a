// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/private_file.h"

#include "platform/file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

QString freeBadName(const QString &path)
{
    QString name = path + ".bad"_L1;
    for (int number = 2; QFileInfo(name).exists() || QFileInfo(name).isSymLink(); ++number)
        name = path + ".bad-"_L1 + QString::number(number);
    return name;
}

} // namespace

bool makePrivate(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return false;
    return makeFilePrivate(QFile::encodeName(path));
}

QString moveAside(const QString &path)
{
    const QString name = freeBadName(path);
    return QFile::rename(path, name) ? name : QString();
}

QString copyAside(const QString &path)
{
    const QString name = freeBadName(path);
    return QFile::copy(path, name) ? name : QString();
}

} // namespace assay
