// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <functional>
#include <vector>

namespace assay {

//! Something that was not taken, and why. Both are fit for display.
struct Refused
{
    QString what;
    QString why;
    friend bool operator==(const Refused &, const Refused &) = default;
};

struct FoundFile
{
    QString path; //!< absolute; links that were named themselves are resolved
    QString asPasted; //!< as it was named
    QString folder; //!< name of the folder it was found in by walking, or empty
    qint64 bytes = 0;
};

//! Walks files and folders with everything in them. Inside a folder links are not followed; whatever is no regular file
//! is refused. Opens nothing but folders. Blocks: call it on a worker thread.
class FolderWalk
{
    Q_DECLARE_TR_FUNCTIONS(assay::FolderWalk)
public:
    enum class End { Complete, Limit, Cancelled };
    //! Called after each entry; false cancels.
    using Progress = std::function<bool(qint64 files, qint64 folders)>;

    explicit FolderWalk(const QStringList &paths);

    //! Goes on until `limit` files are found in all. May be called again with a higher limit after End::Limit.
    End walk(qint64 limit, const Progress &progress = {});

    std::vector<FoundFile> files;
    std::vector<Refused> refused; //!< the first 10,000
    qint64 refusedInAll = 0;

private:
    struct Entry
    {
        QByteArray path; //!< bytes as the disk has them
        QString asPasted; //!< of the ones that were named
        QString folder;
        bool named = false;
    };
    bool visit(const Entry &entry, const Progress &progress);
    bool list(const Entry &folder, const Progress &progress);
    void refuse(const QByteArray &path, const QString &why);

    std::vector<Entry> m_pending;
    qint64 m_folders = 0;
};

} // namespace assay
