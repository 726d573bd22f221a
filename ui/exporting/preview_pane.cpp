// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/preview_pane.h"

#include "exporting/report_pdf.h"
#include "forms/plain.h"
#include "look/plain_text.h"
#include "text/user_text.h"

#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLines = 200;
constexpr qsizetype maxLineLength = 600;

QByteArray bytesOf(const Format &format, std::span<const Row *const> items, const ExportOptions &options)
{
    QByteArray all;
    qint64 rows = 0;
    const ByteSink sink = [&all](QByteArrayView bytes) {
        all.append(bytes);
        return true;
    };
    format.write(items, options, sink, rows);
    return all;
}

// Returns the readable part of the file, line by line, with hostile characters made visible.
QString readable(const Format &format, QByteArray bytes)
{
    if (QByteArrayView(format.suffix) == "html") // skips the style sheet
        bytes.remove(0, qMax<qsizetype>(0, bytes.indexOf("<header>")));
    QStringList lines;
    for (const QByteArray &line : bytes.split('\n')) {
        if (lines.size() == maxLines)
            break;
        lines << forDisplay(QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line), maxLineLength);
    }
    return lines.join(u'\n');
}

// The number of bytes that attached reports would add, as Base64.
qint64 attachedBytes(const std::vector<Row> &rows)
{
    qint64 bytes = 0;
    for (const Row &row : rows) {
        for (const Attachment &attachment : row.record->findings.attachments)
            bytes += isReport(attachment) ? (attachment.bytes + 2) / 3 * 4 : 0;
    }
    return bytes;
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QGroupBox(tr("Preview"), parent)
    , m_stack(new QStackedWidget)
    , m_text(named(new QPlainTextEdit, u"exportPreview"_s, tr("The first rows as they will be written")))
    , m_picture(named(new PlainLabel, u"exportPreviewPage"_s, tr("The first page as it will be written")))
    , m_size(named(new PlainLabel, u"exportSize"_s))
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(fixedFont());
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMinimumSize(1, 1); // otherwise the window could not become smaller than the picture
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_picture);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_size);
}

void PreviewPane::show(
    const Format &format, const std::vector<Row> &items, qsizetype total, const ExportOptions &options)
{
    std::vector<const Row *> pointers;
    for (const Row &row : items)
        pointers.push_back(&row);
    ExportOptions here = options;
    here.attachReports = false; // reading the reports would take too long
    const bool isPart = qsizetype(items.size()) < total;
    setTitle(isPart ? tr("Preview: the first %Ln row(s)", nullptr, int(items.size())) : tr("Preview"));
    const QByteArray bytes = bytesOf(format, pointers, here);
    if (isPdf(format)) {
        m_page = reportPage(format, pointers, here, 900);
        m_stack->setCurrentWidget(m_picture);
        showPage();
    } else {
        m_text->setPlainText(readable(format, bytes));
        m_text->verticalScrollBar()->setValue(0);
        m_stack->setCurrentWidget(m_text);
    }
    const qsizetype listed = format.maxRows > 0 ? std::min<qsizetype>(total, format.maxRows) : total;
    qint64 estimate = bytes.size();
    if (!pointers.empty()) {
        // A PDF contains each font once, with the first rows; therefore its second half decides how many bytes a row
        // adds.
        const std::span<const Row *const> all(pointers);
        const size_t before = isPdf(format) ? all.size() / 2 : 0;
        const qint64 frame = bytesOf(format, all.first(before), here).size();
        const double each = double(bytes.size() - frame) / double(all.size() - before);
        estimate += qint64(each * double(listed - qsizetype(all.size())));
    }
    if (options.attachReports && !items.empty())
        estimate += attachedBytes(items) * total / qint64(items.size());
    const QString size = QLocale().formattedDataSize(estimate, 1);
    const QString rows = listed < total
        ? tr("The first %L1 of %Ln row(s). A report lists only these; choose a table or JSON for all rows.", nullptr,
            int(total))
              .arg(listed)
        : tr("%Ln row(s)", nullptr, int(total));
    m_size->setText(isPart ? tr("%1, about %2").arg(rows, size) : tr("%1, %2").arg(rows, size));
}

void PreviewPane::showPage()
{
    const qreal ratio = devicePixelRatioF();
    QPixmap page = QPixmap::fromImage(
        m_page.scaled((QSizeF(m_picture->size()) * ratio).toSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    page.setDevicePixelRatio(ratio);
    m_picture->setPixmap(page);
}

void PreviewPane::resizeEvent(QResizeEvent *event)
{
    QGroupBox::resizeEvent(event);
    if (m_stack->currentWidget() == m_picture && !m_page.isNull())
        showPage();
}

} // namespace assay
