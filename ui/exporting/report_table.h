// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/verdict.h"

#include <QFontMetricsF>
#include <QHash>
#include <QStringList>

#include <vector>

class QPainter;

namespace assay {

struct ReportRow
{
    QStringList cells;
    Classification classification{};
};

//! The table of a report: columns as wide as what stands in them, none for what no row has, lines that end where a
//! reader would end them. What draws it decides about pages.
class ReportTable
{
public:
    //! The rows are borrowed.
    ReportTable(QPaintDevice &device, const QStringList &titles, const std::vector<ReportRow> &rows);

    using Lines = std::vector<QStringList>; //!< of each column that is shown
    Lines lay(const ReportRow &row) const;
    double heightOf(const Lines &lines) const; //!< in the device's dots
    //! Takes as many lines off the front as fit into `height`.
    Lines take(Lines &lines, double height) const;

    double drawTitles(QPainter &painter, double top) const; //!< returns where the rows begin
    double draw(QPainter &painter, double top, const Lines &lines, Classification classification) const;

private:
    struct Column
    {
        int cell = 0;
        QFont font;
        QFontMetricsF metrics;
        double least = 0, natural = 0, width = 0; //!< without what is between columns
        double left = 0;
    };
    void measure(Column &column, const QString &text) const;
    void share(double room);
    double drawLines(
        QPainter &painter, double top, const Lines &lines, Classification classification, bool areTitles) const;

    QPaintDevice &m_device;
    double m_pad; //!< above, below and beside the text of a cell
    QFont m_titleFont;
    QStringList m_titles;
    std::vector<Column> m_columns;
};

//! Lines of at most `width`: they end at blanks and after the dots, slashes and such of threat names, hosts and paths.
//! What has none, such as a digest, is cut into equal parts, so that no single digit is left over.
QStringList wrapped(const QString &text, const QFontMetricsF &metrics, double width);

} // namespace assay
