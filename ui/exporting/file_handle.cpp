// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/file_handle.h"

#include "text/user_text.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QFileInfo>
#include <QIcon>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

QMimeData *mimeDataOf(const QString &path)
{
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(path)});
    return data;
}

} // namespace

FileHandle::FileHandle(QWidget *parent) : QToolButton(parent)
{
    setIcon(QIcon::fromTheme(u"export"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setCursor(Qt::OpenHandCursor);
    setToolTip(tr("Drag the file into another program, or click to copy it"));
    setAccessibleDescription(toolTip());
    connect(this, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setMimeData(mimeDataOf(m_path));
        Q_EMIT copied();
    });
}

void FileHandle::setPath(const QString &path)
{
    m_path = path;
    // A single ampersand would become a mnemonic.
    setText(forDisplay(QFileInfo(path).fileName(), 60).replace(u'&', "&&"_L1));
}

void FileHandle::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    QToolButton::mousePressEvent(event);
}

void FileHandle::mouseMoveEvent(QMouseEvent *event)
{
    QToolButton::mouseMoveEvent(event);
    const bool isFar = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!event->buttons().testFlag(Qt::LeftButton) || !isFar)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(mimeDataOf(m_path));
    drag->setPixmap(icon().pixmap(32));
    setDown(false); // the other program receives the release of the mouse button
    drag->exec(Qt::CopyAction);
}

} // namespace assay
