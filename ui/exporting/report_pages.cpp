// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/report_pages.h"

#include "exporting/report_look.h"

#include <QAbstractTextDocumentLayout>
#include <QTextTable>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;
using namespace paper;

namespace {
QTextCharFormat format(const QFont &font, const QColor &color = Qt::black)
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(color);
    return format;
}
} // namespace

ReportPages::ReportPages(QPaintDevice &device, std::function<bool()> nextPage)
    : m_device(device)
    , m_nextPage(std::move(nextPage))
    , m_painter(&device)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

ReportPages::~ReportPages() = default;

// The text layout scales lengths by the resolution of the screen, which this thread cannot query; so the scale is
// measured on a block of known height.
double ReportPages::units(double points)
{
    if (m_scale == 0) {
        constexpr double height = 100;
        QTextDocument probe;
        probe.setDocumentMargin(0);
        probe.documentLayout()->setPaintDevice(&m_device);
        QTextBlockFormat block;
        block.setLineHeight(height, QTextBlockFormat::FixedHeight);
        QTextCursor(&probe).setBlockFormat(block);
        m_scale = std::max(0.1, probe.documentLayout()->documentSize().height() / height);
    }
    return this->points(points) / m_scale;
}

double ReportPages::points(double points) const
{
    return points * m_device.logicalDpiY() / 72;
}

QTextDocument &ReportPages::document()
{
    if (m_document)
        return *m_document;
    m_document = std::make_unique<QTextDocument>();
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setDefaultFont(sized(bodySize));
    m_document->documentLayout()->setPaintDevice(&m_device);
    m_document->setPageSize(QSizeF(m_device.width(), bottom()));
    QTextOption option = m_document->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(option);
    m_cursor = QTextCursor(m_document.get());
    m_cursor.beginEditBlock(); // otherwise each new cell lays out the whole table again
    m_startsFresh = m_top > bottom() * 0.8; // a heading alone at the end of a page would be lost
    if (m_top > 0 && !m_startsFresh) {
        units(1); // measures the scale
        QTextBlockFormat space;
        space.setLineHeight(m_top / m_scale, QTextBlockFormat::FixedHeight);
        m_cursor.setBlockFormat(space);
        m_cursor.insertBlock(QTextBlockFormat(), format(sized(bodySize)));
    }
    return *m_document;
}

double ReportPages::bottom() const
{
    return m_device.height() - points(20);
}

void ReportPages::begin(const report::Head &head, const std::vector<report::Share> &counts)
{
    m_head = head;
    const double width = m_device.width();
    double y = 0;
    if (!head.tlp.isEmpty()) {
        m_painter.setFont(sized(10, true));
        const QRectF box(width - points(14) - m_painter.fontMetrics().horizontalAdvance(head.tlp), points(2),
            m_painter.fontMetrics().horizontalAdvance(head.tlp) + points(13), points(19));
        m_painter.setPen(QPen(Qt::black, points(1.2)));
        m_painter.drawRoundedRect(box, points(2), points(2));
        m_painter.drawText(box, Qt::AlignCenter, head.tlp);
    }
    m_painter.setPen(Qt::black);
    m_painter.setFont(sized(21, true));
    m_painter.drawText(QRectF(0, y, width, points(30)), Qt::AlignLeft | Qt::AlignVCenter, head.title);
    y += points(31);
    m_painter.setPen(dim);
    m_painter.setFont(sized(9));
    m_painter.drawText(QRectF(0, y, width, points(14)), Qt::AlignLeft | Qt::AlignVCenter, head.made);
    y += points(20);
    if (!head.demo.isEmpty()) {
        const QRectF box(0, y, width, points(18));
        m_painter.fillRect(box, QColor(0xe6, 0x9f, 0x00));
        m_painter.setPen(Qt::black);
        m_painter.setFont(sized(9, true));
        m_painter.drawText(box.adjusted(points(6), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, head.demo);
        y += points(26);
    }
    if (!head.headingOfSummary.isEmpty()) {
        m_painter.setPen(Qt::black);
        m_painter.setFont(sized(headingSize, true));
        m_painter.drawText(QRectF(0, y, width, points(18)), Qt::AlignLeft | Qt::AlignVCenter, head.headingOfSummary);
        y += points(22);
    }
    drawSummary(counts, y);
    m_top = y + points(112);
    if (!head.facts.empty()) {
        document();
        addFacts(head.facts, nullptr);
    }
}

void ReportPages::drawSummary(const std::vector<report::Share> &counts, double top)
{
    const QRectF box(0, top, m_device.width(), points(100));
    m_painter.setPen(QPen(hairline, points(0.7)));
    m_painter.setBrush(card);
    m_painter.drawRoundedRect(box, points(5), points(5));
    m_painter.setBrush(Qt::NoBrush);
    qint64 all = 0;
    for (const report::Share &share : counts)
        all += share.count;
    const QRectF ring(points(20), top + points(15), points(70), points(70));
    QPen pen(hairline, points(11), Qt::SolidLine, Qt::FlatCap);
    m_painter.setPen(pen);
    m_painter.drawEllipse(ring);
    qint64 before = 0;
    for (const report::Share &share : counts) {
        if (share.count == 0)
            continue;
        pen.setColor(fillOf(share.classification));
        m_painter.setPen(pen);
        // drawArc() takes sixteenths of a degree; clockwise from the top.
        const int from = int(5760 * before / all);
        before += share.count;
        m_painter.drawArc(ring, 1440 - from, from - int(5760 * before / all));
    }
    m_painter.setPen(Qt::black);
    m_painter.setFont(sized(17, true));
    m_painter.drawText(ring, Qt::AlignCenter, QString::number(counts.front().count));
    const double left = points(112);
    m_painter.setFont(sized(12, true));
    m_painter.drawText(QRectF(left, top + points(14), box.width() - left, points(20)), Qt::AlignLeft | Qt::AlignVCenter,
        report::sentence(counts));
    const double step = (box.width() - left) / double(counts.size());
    double x = left;
    for (const report::Share &share : counts) {
        m_painter.setFont(sized(15, true));
        m_painter.drawText(QRectF(x, top + points(44), step, points(20)), Qt::AlignLeft | Qt::AlignVCenter,
            QString::number(share.count));
        const QRectF swatch(x, top + points(70), points(8), points(8));
        m_painter.fillRect(swatch, fillOf(share.classification));
        m_painter.setFont(sized(9));
        m_painter.drawText(
            QRectF(x + points(12), top + points(66), step, points(16)), Qt::AlignLeft | Qt::AlignVCenter, share.word);
        x += step;
    }
}

void ReportPages::addHeading(const QString &text)
{
    document();
    QTextBlockFormat block;
    block.setTopMargin(units(8));
    block.setBottomMargin(units(5));
    m_cursor.setBlockFormat(block);
    m_cursor.insertText(text, format(sized(headingSize, true)));
    m_cursor.insertBlock(QTextBlockFormat(), format(sized(bodySize)));
}

void ReportPages::addTable(const QString &heading, const QStringList &titles, const std::vector<report::TableRow> &rows)
{
    flush();
    const ReportTable table(m_device, titles, rows);
    const double bottom = this->bottom();
    if (!usePage(m_top > bottom * 0.8))
        return;
    m_painter.setPen(Qt::black);
    m_painter.setFont(sized(headingSize, true));
    double y = m_top + points(6);
    m_painter.drawText(QRectF(0, y, m_device.width(), points(18)), Qt::AlignLeft | Qt::AlignVCenter, heading);
    y = table.drawTitles(m_painter, y + points(20));
    bool isFresh = false; // true on an empty page, where a further page break would not help
    for (const report::TableRow &row : rows) {
        ReportTable::Lines lines = table.lay(row);
        while (std::ranges::any_of(lines, [](const QStringList &cell) { return !cell.isEmpty(); })) {
            if (y + table.heightOf(lines) > bottom && !isFresh) {
                if (!usePage(true))
                    return;
                y = table.drawTitles(m_painter, 0);
                isFresh = true;
            }
            y = table.draw(m_painter, y, table.take(lines, bottom - y), row.classification);
            isFresh = false;
        }
    }
    m_top = y + points(10);
}

void ReportPages::addDetails(const report::Details &details)
{
    document();
    addFacts(details.facts, &details);
}

// With details also their title, on a card.
void ReportPages::addFacts(const std::vector<report::Fact> &facts, const report::Details *details)
{
    const int titles = details ? 1 : 0;
    QTextTableFormat table;
    table.setBorder(0);
    table.setCellPadding(units(2));
    table.setCellSpacing(0);
    table.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    if (details)
        table.setBackground(card);
    table.setBottomMargin(units(8));
    table.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, 24), QTextLength(QTextLength::PercentageLength, 76)});
    QTextTable *rows = m_cursor.insertTable(int(facts.size()) + titles, 2, table);
    if (details) {
        rows->mergeCells(0, 0, 1, 2);
        QTextTableCellFormat first;
        first.setTopBorder(units(2));
        first.setTopBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        first.setTopBorderBrush(fillOf(details->classification));
        QTextTableCell head = rows->cellAt(0, 0);
        head.setFormat(first);
        QFont bold = codeFont();
        bold.setBold(true);
        bold.setPointSizeF(bodySize + 0.5);
        head.firstCursorPosition().insertText(details->title, format(bold));
    }
    for (int i = 0; i < int(facts.size()); ++i) {
        const report::Fact &fact = facts[size_t(i)];
        rows->cellAt(i + titles, 0).firstCursorPosition().insertText(fact.label, format(sized(bodySize), dim));
        rows->cellAt(i + titles, 1)
            .firstCursorPosition()
            .insertText(fact.values.join(u'\n'), format(fact.isCode ? codeFont() : sized(bodySize)));
    }
    m_cursor.movePosition(QTextCursor::End);
}

void ReportPages::addText(const QString &text)
{
    document();
    m_cursor.insertText(text, format(sized(bodySize)));
    m_cursor.insertBlock();
}

void ReportPages::flush()
{
    if (!m_document)
        return;
    m_cursor.endEditBlock();
    const QSizeF size = m_document->pageSize();
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    for (int page = 0; page < m_document->pageCount() && !m_over; ++page) {
        if (!usePage(page > 0 || m_startsFresh))
            break;
        m_painter.save();
        m_painter.translate(0, -page * size.height());
        context.clip = QRectF(0, page * size.height(), size.width(), size.height());
        m_painter.setClipRect(context.clip);
        m_document->documentLayout()->draw(&m_painter, context);
        m_painter.restore();
        // The last block is the empty one behind the last table, or the one after the last text.
        const QRectF last = m_document->documentLayout()->blockBoundingRect(m_document->lastBlock());
        m_top = last.top() - page * size.height();
    }
    m_cursor = {};
    m_document.reset();
}

bool ReportPages::usePage(bool fresh)
{
    if (fresh) {
        m_over = m_over || !m_nextPage();
        if (m_over)
            return false;
        ++m_page;
        m_top = 0;
        m_pageUsed = false;
    }
    if (!std::exchange(m_pageUsed, true))
        drawFooter();
    return !m_over;
}

void ReportPages::drawFooter()
{
    const QRectF foot(0, m_device.height() - points(12), m_device.width(), points(12));
    m_painter.setPen(dim);
    m_painter.setFont(sized(footerSize));
    m_painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
        m_head.tlp.isEmpty() ? m_head.title : m_head.title + u" · "_s + m_head.tlp);
    m_painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, QString::number(m_page));
}

} // namespace assay
