// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

namespace assay {

// A temporary folder that everybody may enter, with the few steps that the tests of this folder share.
class TestFolder
{
public:
    TestFolder() { QFile::setPermissions(m_dir.path(), QFile::Permissions(0x7777)); }

    QString path(const QString &name = {}) const { return name.isEmpty() ? m_dir.path() : m_dir.filePath(name); }
    QByteArray native(const QString &name) const { return QFile::encodeName(path(name)); }
    QStringList names() const
    {
        return QDir(m_dir.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    QString make(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot make a test file");
        return file.fileName();
    }
    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("<cannot be read>");
    }

private:
    QTemporaryDir m_dir;
};

// Permissions mean nothing to root: drops to another user for a while.
class WithoutRoot
{
public:
    WithoutRoot()
    {
        if (m_isRoot && ::seteuid(65534) != 0)
            qFatal("cannot drop root");
    }
    ~WithoutRoot()
    {
        if (m_isRoot && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(WithoutRoot)

private:
    const bool m_isRoot = ::geteuid() == 0;
};

} // namespace assay
