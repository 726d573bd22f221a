// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/file_drag.h"

#include <QDrag>
#include <QFileInfo>
#include <QIcon>
#include <QMimeData>
#include <QUrl>

namespace assay {
using namespace Qt::StringLiterals;

void dragFileOut(QWidget *from, const QString &path)
{
    if (!QFileInfo(path).isFile())
        return;
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(path)});
    auto *drag = new QDrag(from);
    drag->setMimeData(data);
    drag->setPixmap(QIcon::fromTheme(u"get-pdf"_s).pixmap(32, 32));
    drag->exec(Qt::CopyAction); // a move would delete the report that its row refers to
}

SavedFileList::SavedFileList(QWidget *parent) : QListWidget(parent)
{
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setTextElideMode(Qt::ElideMiddle);
}

void SavedFileList::startDrag(Qt::DropActions)
{
    if (const QListWidgetItem *row = currentItem())
        dragFileOut(this, row->data(pathRole).toString());
}

} // namespace assay
