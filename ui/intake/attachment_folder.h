// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace assay {

// A folder for the attachments of an import until the analyst has decided; only this user can enter it. The destructor
// deletes files that were not kept.
class AttachmentFolder
{
public:
    // Makes a new folder below `parent`. Deletes undecided folders there that are older than a day (of a killed
    // program).
    explicit AttachmentFolder(const QString &parent);

    QString path() const
    {
        return m_waiting ? m_waiting->path() : QString();
    } //!< empty if it could not be made, see whyNot()
    QString whyNot() const { return m_whyNot; }
    // Keeps these files until AttachmentSweep finds no row for them, and deletes the others. Returns the new paths in
    // the same order. `session`: file of the session that gets the rows; empty: in memory.
    QStringList keep(const QStringList &paths, const QString &session);
    static bool isUndecided(const QString &folderName);

private:
    QString m_parent;
    QString m_whyNot;
    std::unique_ptr<QTemporaryDir> m_waiting;
};

} // namespace assay
