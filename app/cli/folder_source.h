// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paced_source.h"
#include "watch/folder_watch.h"

#include <deque>

namespace assay::cli {

// The files that come into a folder. Has no end.
class FolderSource : public PacedSource
{
    Q_OBJECT
public:
    explicit FolderSource(WatchedFolder folder, QObject *parent = nullptr); //!< without its path

    QString open(const QString &path) override;
    void setWanted(bool wanted) override;

Q_SIGNALS:
    void found(const QStringList &paths); //!< in the form of pathFromDisk(); some at a time, and only while wanted
    void remarked(const QString &note);

private:
    void give();

    WatchedFolder m_folder;
    std::unique_ptr<FolderWatch> m_watch;
    std::deque<QString> m_paths; //!< found and not given yet
    bool m_isWanted = false;
};

} // namespace assay::cli
