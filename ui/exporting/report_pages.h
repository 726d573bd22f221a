// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/report.h"
#include "exporting/report_table.h"

#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>

#include <functional>
#include <memory>

namespace assay {

//! Draws a report on the pages of a paint device, some rows at a time. Text goes in as text, never as markup. Works in
//! any thread.
class ReportPages
{
public:
    //! `nextPage` makes room; false ends the drawing quietly.
    ReportPages(QPaintDevice &device, std::function<bool()> nextPage);
    ~ReportPages();
    Q_DISABLE_COPY_MOVE(ReportPages)

    void begin(const report::Head &head, const std::vector<report::Share> &shares);
    void addTable(const QStringList &titles, const std::vector<ReportRow> &rows); //!< on pages of its own
    void startDetails();
    void addDetails(const QString &title, const std::vector<report::Fact> &facts);
    void addText(const QString &text); //!< a paragraph
    void flush(); //!< draws what was added; what comes next begins on a new page

private:
    double points(double points) const; //!< in the device's dots
    double units(double points); //!< for the formats of text
    QTextDocument &document();
    void addHeading(const QString &text);
    void drawSummary(const std::vector<report::Share> &shares, double top);
    bool freshPage(); //!< false: none is left
    void drawFooter();

    QPaintDevice &m_device;
    std::function<bool()> m_nextPage;
    QPainter m_painter;
    std::unique_ptr<QTextDocument> m_document;
    QTextCursor m_cursor;
    report::Head m_head;
    double m_scale = 0; //!< dots for one unit; 0 = not yet asked
    double m_startsAt = 0; //!< what the summary takes of the first page
    bool m_pageUsed = false;
    bool m_over = false; //!< no page is left
    int m_page = 1;
};

} // namespace assay
