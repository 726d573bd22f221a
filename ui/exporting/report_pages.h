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

    void begin(const report::Head &head, const std::vector<report::Share> &shares);
    // Starts on a new page; on the first page it starts below the summary.
    void addTable(const QStringList &titles, const std::vector<ReportRow> &rows);
    void startDetails();
    void addDetails(const QString &title, const std::vector<report::Fact> &facts);
    void addText(const QString &text); //!< a paragraph
    void flush(); //!< draws the details added so far; the next ones start on a new page

private:
    double points(double points) const; //!< converts points to dots of the device
    double units(double points); //!< converts points to lengths of a text format
    QTextDocument &document();
    void addHeading(const QString &text);
    void drawSummary(const std::vector<report::Share> &shares, double top);
    bool freshPage(); //!< false if there is no further page
    void drawFooter();

    QPaintDevice &m_device;
    std::function<bool()> m_nextPage;
    QPainter m_painter;
    std::unique_ptr<QTextDocument> m_document;
    QTextCursor m_cursor;
    report::Head m_head;
    double m_scale = 0; //!< dots per unit of text formats; 0 = not measured yet
    double m_startsAt = 0; //!< height of the summary on the first page, in dots
    bool m_pageUsed = false;
    bool m_over = false; //!< nextPage() has returned false
    int m_page = 1;
};

} // namespace assay
