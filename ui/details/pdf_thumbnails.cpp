// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/pdf_thumbnails.h"

#include <QScrollBar>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int thumbnailWidth = 72;
constexpr int thumbnailHeight = 96;
} // namespace

PdfThumbnails::PdfThumbnails(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"pdfThumbnails"_s);
    setAccessibleName(tr("Pages"));
    setIconSize({thumbnailWidth, thumbnailHeight});
    setUniformItemSizes(true);
    setFlow(QListView::TopToBottom);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(thumbnailWidth + fontMetrics().averageCharWidth() * 8 + verticalScrollBar()->sizeHint().width());
    connect(&m_pages, &PdfPages::opened, this, &PdfThumbnails::fill);
    connect(&m_pages, &PdfPages::drawn, this, [this](int page, const QImage &image) {
        m_isDrawing = false;
        if (QListWidgetItem *item = this->item(page - 1)) {
            QPixmap pixmap = QPixmap::fromImage(image);
            pixmap.setDevicePixelRatio(devicePixelRatioF());
            item->setIcon(pixmap);
        }
        drawNext();
    });
    connect(&m_pages, &PdfPages::failed, this, [this] { m_isDrawing = true; }); // the page itself says why
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row + 1 != m_page)
            Q_EMIT pageWanted(row + 1);
    });
}

void PdfThumbnails::open(const QString &path)
{
    m_path = path;
    m_pages.close();
    clear();
    begin();
}

void PdfThumbnails::begin()
{
    m_isDrawing = false;
    if (isVisible() && !m_path.isEmpty() && m_pages.path() != m_path)
        m_pages.open(m_path);
}

void PdfThumbnails::fill()
{
    QPixmap empty(iconSize());
    empty.fill(palette().color(QPalette::Base));
    for (int page = 1; page <= m_pages.count(); ++page) {
        auto *item = new QListWidgetItem(QIcon(empty), QString::number(page), this);
        item->setData(Qt::AccessibleTextRole, tr("Page %1").arg(page));
    }
    setPage(m_page);
    drawNext();
}

void PdfThumbnails::setPage(int page)
{
    m_page = page;
    setCurrentRow(page - 1);
}

void PdfThumbnails::drawNext()
{
    if (m_isDrawing || !isVisible())
        return;
    for (int row = 0; row < count(); ++row) {
        const bool isDrawn = item(row)->data(Qt::UserRole).toBool();
        if (isDrawn || !viewport()->rect().intersects(visualItemRect(item(row))))
            continue;
        item(row)->setData(Qt::UserRole, true);
        m_isDrawing = true;
        const QSizeF size = m_pages.sizeOf(row + 1);
        const double scale
            = std::min(thumbnailWidth / std::max(size.width(), 1.0), thumbnailHeight / std::max(size.height(), 1.0));
        m_pages.draw(row + 1, std::max(1, int(size.width() * scale * devicePixelRatioF())));
        return;
    }
}

void PdfThumbnails::showEvent(QShowEvent *event)
{
    QListWidget::showEvent(event);
    begin();
    drawNext();
}

void PdfThumbnails::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    drawNext();
}

void PdfThumbnails::scrollContentsBy(int dx, int dy)
{
    QListWidget::scrollContentsBy(dx, dy);
    drawNext();
}

} // namespace assay
