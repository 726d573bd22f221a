// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/saved_files.h"

#include "exporting/file_handle.h"
#include "look/message_strip.h"
#include "look/open_folder.h"
#include "text/user_text.h"

#include <QFileInfo>

namespace assay {
using namespace Qt::StringLiterals;

SavedFiles::SavedFiles(MessageStrip &strip, QObject *parent) : QObject(parent), m_strip(strip) { }

void SavedFiles::show(const QString &sentence, const QString &path)
{
    m_strip.showMessage(
        MessageStrip::Kind::Information, sentence, tr("Open folder"), [this, path] { openFolder(path); });
    auto *file = new FileHandle;
    file->setObjectName(u"messageFile"_s);
    file->setPath(path);
    connect(file, &FileHandle::copied, this, [this] { Q_EMIT message(tr("The file was copied.")); });
    m_strip.carry(file);
}

void SavedFiles::openFolder(const QString &path)
{
    // The folder, never the file: a report is only opened by the analyst, with a program of their choice.
    switch (assay::openFolder(path)) {
    case FolderOpened::Opened:
        break;
    case FolderOpened::NoFolder:
        m_strip.showMessage(MessageStrip::Kind::Warning,
            tr("The folder does not exist: %1").arg(forDisplay(QFileInfo(path).absolutePath())));
        break;
    case FolderOpened::NoProgram:
        m_strip.showMessage(MessageStrip::Kind::Warning,
            tr("No program could open the folder %1. Open it in your file manager.")
                .arg(forDisplay(folderToOpen(path))));
        break;
    }
}

} // namespace assay
