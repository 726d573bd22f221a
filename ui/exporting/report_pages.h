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

// Draws a report on the pages of a paint device, some rows at a time. All text is drawn as plain text. May be used on
// any thread, by one thread.
class ReportPages
{
public:
    // `nextPage` starts a new page; if it returns false, all further calls draw nothing. The device is borrowed.
    ReportPages(QPaintDevice &device, std::function<bool()> nextPage);
    ~ReportPages();
    Q_DISABLE_COPY_MOVE(ReportPages)

    // The title and the summary. All that follows continues on the same page as long as there is room.
    void begin(const report::Head &head, const std::vector<report::Share> &shares);
    void addTable(const QString &heading, const QStringList &titles, const std::vector<report::TableRow> &rows);
    void addHeading(const QString &text);
    void addDetails(const report::Details &details);
    void addText(const QString &text); //!< may have several lines
    void flush(); //!< draws the texts and details added so far

private:
    double points(double points) const; //!< converts points to dots of the device
    double units(double points); //!< converts points to lengths of a text format
    QTextDocument &document();
    void addFacts(const std::vector<report::Fact> &facts, const report::Details *details);
    void drawSummary(const std::vector<report::Share> &shares, double top);
    double bottom() const; //!< of the drawing area of a page, above its footer
    bool usePage(bool fresh); //!< the current page, or a new one; false if there is no further page
    void drawFooter();

    QPaintDevice &m_device;
    std::function<bool()> m_nextPage;
    QPainter m_painter;
    std::unique_ptr<QTextDocument> m_document;
    QTextCursor m_cursor;
    report::Head m_head;
    double m_scale = 0; //!< dots per unit of text formats; 0 = not measured yet
    double m_top = 0; //!< where the next content starts on the current page, in dots
    bool m_pageUsed = false; //!< the current page has its footer
    bool m_startsFresh = false; //!< the document starts on a new page
    bool m_over = false; //!< nextPage() has returned false
    int m_page = 1;
};

} // namespace assay
