// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace assay {

// A path that FolderWalk does not take, and the reason.
struct RejectedPath
{
    QString what; //!< hostile; bytes of a name that is not UTF-8 are spelled \\xff
    QString why; //!< a sentence, translated
    bool isLink = false; //!< a link inside a folder
    friend bool operator==(const RejectedPath &, const RejectedPath &) = default;
};

struct FoundFile
{
    QString path; //!< absolute, without a link in it (PathLinks::None)
    QString asPasted; //!< as the user named it, or the named folder and the path below it
    QString folder; //!< name of the named folder; empty if the file itself was named; hostile
    qint64 bytes = 0;
};

// Lists files, and folders with everything in them. Does not follow links inside a folder; everything but a regular
// file is rejected. Opens nothing but folders. Blocks: call it on a worker thread.
class FolderWalk
{
    Q_DECLARE_TR_FUNCTIONS(assay::FolderWalk)
public:
    enum class End { Complete, Limit, Cancelled };
    // Called after each entry, with the numbers so far; returning false cancels.
    using Progress = std::function<bool(qint64 files, qint64 folders)>;

    explicit FolderWalk(const QStringList &paths);

    // Continues until `files` has `limit` entries. Call it again after End::Limit, with a higher limit or after
    // removing files.
    End walk(qint64 limit, const Progress &progress = {});

    std::vector<FoundFile> files;
    std::vector<RejectedPath> rejected; //!< the first 10,000
    qint64 rejectedTotal = 0;

private:
    // A path that the user named.
    struct Root
    {
        QString asPasted;
        QString folder; //!< its name, if it is a folder
        qsizetype size = 0; //!< of its path
    };
    struct Entry
    {
        QByteArray path; //!< the disk's bytes
        std::shared_ptr<Root> root;
        bool named = false;
    };
    static QString asPasted(const Entry &entry, const QString &path);
    bool visit(const Entry &entry, const Progress &progress);
    bool list(const Entry &folder, const Progress &progress);
    void reject(const QByteArray &path, const QString &why, bool isLink = false);

    std::vector<Entry> m_pending;
    qint64 m_folders = 0;
};

} // namespace assay
