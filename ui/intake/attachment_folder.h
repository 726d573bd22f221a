// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace assay {

//! Where the attachments of what is imported wait until the analyst has decided. Only this user may enter it; what is
//! not kept is deleted with this object.
class AttachmentFolder
{
public:
    //! A new folder below `parent`. Throws away what a killed program left there undecided more than a day ago.
    explicit AttachmentFolder(const QString &parent);

    QString path() const { return m_waiting ? m_waiting->path() : QString(); } //!< empty: it could not be made
    QString whyNot() const { return m_whyNot; }
    //! Keeps these of its files until AttachmentSweep finds no row for them, deletes the others, and gives the new
    //! paths in the same order. `session`: the file that the rows will be in; empty: in memory.
    QStringList keep(const QStringList &paths, const QString &session);
    static bool isUndecided(const QString &folderName);

private:
    QString m_parent;
    QString m_whyNot;
    std::unique_ptr<QTemporaryDir> m_waiting;
};

} // namespace assay
