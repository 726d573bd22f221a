// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide_browser.h"

#include <QImageReader>
#include <QTextBlock>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

bool isOurs(const QUrl &url)
{
    return url.scheme() == "qrc"_L1;
}

QString fileOf(const QUrl &url)
{
    return u':' + url.path();
}

} // namespace

GuideBrowser::GuideBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenExternalLinks(false);
    document()->setDocumentMargin(fontMetrics().height());
}

QVariant GuideBrowser::loadResource(int type, const QUrl &name)
{
    const QUrl url = source().resolved(name);
    return isOurs(url) ? QTextBrowser::loadResource(type, url) : QVariant();
}

void GuideBrowser::doSetSource(const QUrl &name, QTextDocument::ResourceType type)
{
    const QUrl url = source().resolved(name);
    if (!isOurs(url))
        return; // ignores links that lead out of the guide
    QTextBrowser::doSetSource(url, type);
    fitPictures();
}

void GuideBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitPictures();
}

// Loads a picture scaled to `size` with smooth transformation: QTextDocument would scale it by dropping pixels, which
// makes small letters unreadable.
void GuideBrowser::takeScaled(const QUrl &name, const QSizeF &size)
{
    const qreal ratio = devicePixelRatioF();
    QImage picture = QImage(fileOf(source().resolved(name)))
                         .scaled((size * ratio).toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    document()->addResource(QTextDocument::ImageResource, document()->baseUrl().resolved(name), picture);
}

// Shrinks pictures that are wider than the page.
void GuideBrowser::fitPictures()
{
    const int room = viewport()->width() - 2 * int(document()->documentMargin());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            if (!fragment.charFormat().isImageFormat())
                continue;
            QTextImageFormat format = fragment.charFormat().toImageFormat();
            const QSize size = QImageReader(fileOf(source().resolved(QUrl(format.name())))).size();
            if (size.isEmpty() || int(format.width()) == qMin(room, size.width()))
                continue;
            format.setWidth(qMin(room, size.width()));
            format.setHeight(format.width() * size.height() / size.width());
            takeScaled(QUrl(format.name()), QSizeF(format.width(), format.height()));
            QTextCursor cursor(document());
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
            return fitPictures(); // starts again, because the change invalidated the iterators of the block
        }
    }
}

} // namespace assay
