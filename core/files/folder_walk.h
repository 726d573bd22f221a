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

//! Something that was not taken, and why.
struct Refused
{
    QString what; //!< hostile; of a name that is no UTF-8, its odd bytes are spelled \\xff
    QString why; //!< a sentence, translated
    bool isLink = false; //!< inside a folder
    friend bool operator==(const Refused &, const Refused &) = default;
};

struct FoundFile
{
    QString path; //!< absolute, without a link in it: PathLinks::None
    QString asPasted; //!< as it was named, or the folder that it was found in and its way from there
    QString folder; //!< name of the folder it was found in by walking, or empty; hostile
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

    //! Goes on until there are `limit` files. May be called again after End::Limit, with a higher limit or after files
    //! were taken away.
    End walk(qint64 limit, const Progress &progress = {});

    std::vector<FoundFile> files;
    std::vector<Refused> refused; //!< the first 10,000
    qint64 refusedInAll = 0;

private:
    //! What was named, and what is found below it.
    struct Root
    {
        QString asPasted;
        QString folder; //!< its name, when it is a folder
        qsizetype size = 0; //!< of its path
    };
    struct Entry
    {
        QByteArray path; //!< bytes as the disk has them
        std::shared_ptr<Root> root;
        bool named = false;
    };
    static QString asPasted(const Entry &entry, const QString &path);
    bool visit(const Entry &entry, const Progress &progress);
    bool list(const Entry &folder, const Progress &progress);
    void refuse(const QByteArray &path, const QString &why, bool isLink = false);

    std::vector<Entry> m_pending;
    qint64 m_folders = 0;
};

} // namespace assay
