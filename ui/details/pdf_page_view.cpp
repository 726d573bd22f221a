// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/pdf_page_view.h"

#include "look/plain_text.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPixmap>
#include <QScrollBar>

namespace assay {
using namespace Qt::StringLiterals;

PdfPageView::PdfPageView(QWidget *parent) : QScrollArea(parent), m_canvas(new PlainLabel(this))
{
    setObjectName(u"pdfPageView"_s);
    setAccessibleName(tr("Page of the report"));
    setAlignment(Qt::AlignCenter);
    setBackgroundRole(QPalette::Mid);
    setFocusPolicy(Qt::StrongFocus);
    m_canvas->setObjectName(u"pdfPage"_s);
    m_canvas->installEventFilter(this);
    setWidget(m_canvas);
}

void PdfPageView::showPage(const QImage &image, const QString &description)
{
    QPixmap pixmap = QPixmap::fromImage(image);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_canvas->setPixmap(pixmap);
    m_canvas->setAccessibleName(description);
    m_canvas->resize(pixmap.size() / devicePixelRatioF());
}

int PdfPageView::widthToFit() const
{
    constexpr int margin = 16;
    const int bar = verticalScrollBar()->sizeHint().width();
    return int((width() - bar - margin) * devicePixelRatioF());
}

int PdfPageView::heightToFit() const
{
    constexpr int margin = 8;
    return int((height() - margin) * devicePixelRatioF());
}

bool PdfPageView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_canvas && event->type() == QEvent::MouseButtonPress) {
        m_pressedAt = static_cast<QMouseEvent *>(event)->position().toPoint();
        setFocus(Qt::MouseFocusReason);
    } else if (watched == m_canvas && event->type() == QEvent::MouseMove) {
        const auto *move = static_cast<QMouseEvent *>(event);
        if (move->buttons() == Qt::LeftButton
            && (move->position().toPoint() - m_pressedAt).manhattanLength() > QApplication::startDragDistance())
            Q_EMIT dragged();
    }
    return QScrollArea::eventFilter(watched, event);
}

void PdfPageView::keyPressEvent(QKeyEvent *event)
{
    const QScrollBar &bar = *verticalScrollBar();
    if (event->key() == Qt::Key_PageDown && bar.value() == bar.maximum())
        Q_EMIT turned(1);
    else if (event->key() == Qt::Key_PageUp && bar.value() == bar.minimum())
        Q_EMIT turned(-1);
    else if (event->matches(QKeySequence::ZoomIn))
        Q_EMIT zoomed(1);
    else if (event->matches(QKeySequence::ZoomOut))
        Q_EMIT zoomed(-1);
    else
        QScrollArea::keyPressEvent(event);
}

void PdfPageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        Q_EMIT zoomed(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QScrollArea::wheelEvent(event);
}

void PdfPageView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace assay
