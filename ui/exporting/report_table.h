// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/report.h"

#include <QFontMetricsF>
#include <QHash>
#include <QStringList>

#include <vector>

class QPainter;

namespace assay {

// Lays out and draws the table of a report. Columns are as wide as their contents; columns that are empty in all rows
// are left out; lines are broken as wrapped() does. The caller decides about page breaks.
class ReportTable
{
public:
    // The rows are borrowed for the constructor only.
    ReportTable(QPaintDevice &device, const QStringList &titles, const std::vector<report::TableRow> &rows);

    using Lines = std::vector<QStringList>; //!< for each column that is shown
    Lines lay(const report::TableRow &row) const;
    double heightOf(const Lines &lines) const; //!< in dots of the device
    // Removes as many lines from the front of `lines` as fit into `height` (dots), and returns them.
    Lines take(Lines &lines, double height) const;

    double drawTitles(QPainter &painter, double top) const; //!< returns the top of the first row
    double draw(QPainter &painter, double top, const Lines &lines, Classification classification) const;

private:
    struct Column
    {
        int cell = 0;
        QFont font;
        QFontMetricsF metrics;
        double minWidth = 0, natural = 0, width = 0; //!< dots, without the gap between columns
        double left = 0;
    };
    void measure(Column &column, const QString &text) const;
    void share(double room);
    double drawLines(
        QPainter &painter, double top, const Lines &lines, Classification classification, bool areTitles) const;

    QPaintDevice &m_device;
    double m_pad; //!< padding of a cell, in dots
    QFont m_titleFont;
    QStringList m_titles;
    std::vector<Column> m_columns;
};

// Breaks `text` into lines of at most `width`: after blanks, and after the dots, slashes and similar characters of
// threat names, hosts and paths. Text without any of them, such as a digest, is divided into equal parts, so that no
// single character is left on a line.
QStringList wrapped(const QString &text, const QFontMetricsF &metrics, double width);

} // namespace assay
