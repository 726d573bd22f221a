// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/report_table.h"

#include "exporting/report_look.h"

#include <QPainter>
#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace assay {
using namespace Qt::StringLiterals;
using namespace paper;

namespace {
constexpr int halfADigest = 32; // characters; half a SHA-256, the longest common digest, so that it takes two lines

// Splits the text into pieces; a line may end after each of them.
QStringList piecesOf(const QString &text)
{
    static const QString stops = u"./\\_:;,?&=])|@"_s;
    QSet<qsizetype> ends{text.size()};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary())
        ends.insert(at);
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (stops.contains(text[i - 1]) && text[i].isLetterOrNumber()) // does not split "[.]" and "://"
            ends.insert(i);
        else if (text[i] == u'[' || (stops.contains(text[i - 1]) && stops.contains(text[i])))
            ends.remove(i);
    }
    std::vector<qsizetype> sorted(ends.begin(), ends.end());
    std::ranges::sort(sorted);
    QStringList pieces;
    qsizetype from = 0;
    for (const qsizetype end : sorted) {
        if (end > from)
            pieces << text.sliced(from, end - from);
        from = end;
    }
    return pieces;
}

// Width of a line, without blanks at its end.
double widthOf(const QString &text, const QFontMetricsF &metrics)
{
    qsizetype end = text.size();
    while (end > 0 && text[end - 1] == u' ')
        --end;
    return metrics.horizontalAdvance(text.first(end));
}

QStringList inEqualParts(const QString &text, const QFontMetricsF &metrics, double width)
{
    std::vector<qsizetype> ends; // ends of grapheme clusters
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary())
        ends.push_back(at);
    size_t lines = size_t(std::max(1.0, std::ceil(metrics.horizontalAdvance(text) / std::max(1.0, width))));
    for (;; ++lines) {
        const size_t each = std::max<size_t>(1, (ends.size() + lines - 1) / lines);
        QStringList parts;
        qsizetype from = 0;
        for (size_t last = each - 1; from < text.size(); last += each) {
            const qsizetype end = ends[std::min(last, ends.size() - 1)];
            parts << text.sliced(from, end - from);
            from = end;
        }
        const auto fits = [&](const QString &part) { return metrics.horizontalAdvance(part) <= width; };
        if (each == 1 || std::ranges::all_of(parts, fits))
            return parts;
    }
}
} // namespace

QStringList wrapped(const QString &text, const QFontMetricsF &metrics, double width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        if (widthOf(paragraph, metrics) <= width) {
            lines << paragraph;
            continue;
        }
        QString line;
        for (const QString &piece : piecesOf(paragraph)) {
            if (widthOf(line + piece, metrics) <= width) {
                line += piece;
                continue;
            }
            if (!line.isEmpty())
                lines << line;
            QStringList parts = inEqualParts(piece, metrics, width);
            line = parts.takeLast();
            lines += parts;
        }
        lines << line;
    }
    return lines;
}

ReportTable::ReportTable(QPaintDevice &device, const QStringList &titles, const std::vector<report::TableRow> &rows)
    : m_device(device)
    , m_pad(3.0 * device.logicalDpiY() / 72)
    , m_titleFont(sized(bodySize - 0.5, true))
    , m_titles(titles)
{
    const QFontMetricsF titleMetrics(m_titleFont, &device);
    for (int cell = 0; cell < titles.size(); ++cell) {
        const bool isShown = rows.empty() || cell == report::verdictColumn
            || std::ranges::any_of(
                rows, [cell](const report::TableRow &row) { return !row.cells.value(cell).isEmpty(); });
        if (!isShown)
            continue;
        const QFont font = cell == report::indicatorColumn ? codeFont()
            : cell == report::verdictColumn                ? sized(bodySize - 0.5, true)
                                                           : sized(bodySize);
        Column column{cell, font, QFontMetricsF(font, &device)};
        for (const QString &piece : piecesOf(titles[cell]))
            column.minWidth = std::max(column.minWidth, widthOf(piece, titleMetrics));
        column.natural = column.minWidth;
        QSet<QString> seen; // measures each text once: verdicts, types and families repeat
        for (const report::TableRow &row : rows) {
            const QString text = row.cells.value(cell);
            if (!seen.contains(text)) {
                seen.insert(text);
                measure(column, text);
            }
        }
        if (cell == report::verdictColumn) { // verdicts have a coloured background that is wider than the text
            column.minWidth += 2 * m_pad;
            column.natural += 2 * m_pad;
        }
        m_columns.push_back(std::move(column));
    }
    share(device.width());
}

void ReportTable::measure(Column &column, const QString &text) const
{
    const bool isCode = column.cell == report::indicatorColumn;
    const double whole = column.metrics.horizontalAdvance(text);
    column.natural = std::max(column.natural, isCode ? whole : std::min(whole, m_device.width() / 3.0));
    if (whole <= column.minWidth)
        return;
    const double maxWidth
        = isCode ? column.metrics.horizontalAdvance(QString(halfADigest, u'0')) + 1 : m_device.width() / 5.0;
    for (const QString &piece : piecesOf(text))
        column.minWidth = std::max(column.minWidth, std::min(maxWidth, widthOf(piece, column.metrics)));
}

// Distributes `room`. Each column gets the width of its longest piece. The rest goes to columns with words before those
// with digests, because a digest is as readable in two lines.
void ReportTable::share(double room)
{
    room -= 2 * m_pad * double(m_columns.size());
    double minWidth = 0;
    for (const Column &column : m_columns)
        minWidth += column.minWidth;
    const double shrink = minWidth > room ? room / minWidth : 1;
    double rest = std::max(0.0, room - minWidth);
    for (Column &column : m_columns)
        column.width = column.minWidth * shrink;
    for (const bool isCode : {false, true}) {
        const auto wishOf = [isCode](const Column &column) {
            return isCode == (column.cell == report::indicatorColumn) ? column.natural - column.minWidth : 0.0;
        };
        double wish = 0;
        for (const Column &column : m_columns)
            wish += wishOf(column);
        const double given = std::min(rest, wish);
        for (Column &column : m_columns)
            column.width += wish > 0 ? wishOf(column) * given / wish : 0.0;
        rest -= given;
    }
    double left = 0;
    for (Column &column : m_columns) {
        column.width += rest / double(m_columns.size());
        column.left = left + m_pad;
        left += column.width + 2 * m_pad;
    }
}

ReportTable::Lines ReportTable::lay(const report::TableRow &row) const
{
    Lines lines;
    for (const Column &column : m_columns)
        lines.push_back(wrapped(row.cells.value(column.cell), column.metrics, column.width + 0.5));
    return lines;
}

double ReportTable::heightOf(const Lines &lines) const
{
    double height = 0;
    for (size_t i = 0; i < lines.size(); ++i)
        height = std::max(height, double(lines[i].size()) * m_columns[i].metrics.lineSpacing());
    return height + 2 * m_pad;
}

ReportTable::Lines ReportTable::take(Lines &lines, double height) const
{
    Lines taken;
    for (size_t i = 0; i < lines.size(); ++i) {
        const auto fit = qsizetype((height - 2 * m_pad) / m_columns[i].metrics.lineSpacing());
        const qsizetype count = std::clamp<qsizetype>(fit, 1, std::max<qsizetype>(1, lines[i].size()));
        taken.push_back(lines[i].first(std::min(count, lines[i].size())));
        lines[i].remove(0, taken.back().size());
    }
    return taken;
}

double ReportTable::drawTitles(QPainter &painter, double top) const
{
    const QFontMetricsF metrics(m_titleFont, &m_device);
    Lines lines;
    for (const Column &column : m_columns)
        lines.push_back(wrapped(m_titles[column.cell], metrics, column.width + 0.5));
    return drawLines(painter, top, lines, Classification::None, true);
}

double ReportTable::draw(QPainter &painter, double top, const Lines &lines, Classification classification) const
{
    return drawLines(painter, top, lines, classification, false);
}

double ReportTable::drawLines(
    QPainter &painter, double top, const Lines &lines, Classification classification, bool areTitles) const
{
    for (size_t i = 0; i < lines.size(); ++i) {
        const Column &column = m_columns[i];
        painter.setFont(areTitles ? m_titleFont : column.font);
        painter.setPen(areTitles ? dim : QColor(Qt::black));
        double y = top + m_pad + column.metrics.ascent();
        for (const QString &text : lines[i]) {
            if (!areTitles && column.cell == report::verdictColumn && classification != Classification::None) {
                const double beside = m_pad * 0.8; // extends the background into the gap between columns
                painter.fillRect(QRectF(column.left - beside, y - column.metrics.ascent(),
                                     column.metrics.horizontalAdvance(text) + 2 * beside, column.metrics.height()),
                    fillOf(classification));
                painter.setPen(textOn(classification));
            }
            painter.drawText(QPointF(column.left, y), text);
            y += column.metrics.lineSpacing();
        }
    }
    const double bottom = top + heightOf(lines);
    const double thickness = (areTitles ? 1.2 : 0.5) * m_device.logicalDpiY() / 72;
    painter.fillRect(QRectF(0, bottom - thickness, m_device.width(), thickness), hairline);
    return bottom;
}

} // namespace assay
