// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/report_pdf.h"

#include "export/formats.h"
#include "export/report_writer.h"
#include "exporting/report_pages.h"

#include <QPageLayout>
#include <QPdfWriter>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Passes written bytes to the sink until the sink returns false; discards the others.
class SinkDevice final : public QIODevice
{
public:
    explicit SinkDevice(const ByteSink &sink) : m_sink(sink) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

    bool isSequential() const override { return true; }
    bool isGood() const { return m_good; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_good = m_good && m_sink(QByteArrayView(data, qsizetype(size)));
        return size; // QPdfWriter would only print a warning and continue
    }

private:
    const ByteSink &m_sink;
    bool m_good = true;
};

// Draws the parts of a report; every function returns false as soon as `goesOn` does.
class PageWriter final : public report::Writer
{
public:
    PageWriter(ReportPages &pages, std::function<bool()> goesOn) : m_pages(pages), m_goesOn(std::move(goesOn)) { }

    bool begin(const report::Head &head, const std::vector<report::Share> &shares) override
    {
        m_pages.begin(head, shares);
        return m_goesOn();
    }
    bool startSection(const QString &heading) override
    {
        m_heading = heading;
        return m_goesOn();
    }
    bool startTable(const QStringList &titles) override
    {
        m_titles = titles;
        m_table.clear();
        return m_goesOn();
    }
    bool tableRow(const report::TableRow &row) override
    {
        m_table.push_back(row);
        return m_goesOn();
    }
    bool endTable() override
    {
        m_pages.addTable(std::exchange(m_heading, {}), m_titles, m_table);
        m_table.clear();
        return m_goesOn();
    }
    bool details(const report::Details &details) override
    {
        constexpr int detailsAtATime = 25; // a document keeps its layout in memory, so long details are divided
        addHeading();
        m_pages.addDetails(details);
        if (++m_waiting == detailsAtATime) {
            m_pages.flush();
            m_waiting = 0;
        }
        return m_goesOn();
    }
    bool paragraph(const QString &text) override
    {
        addHeading();
        m_pages.addText(text);
        return m_goesOn();
    }
    bool end() override
    {
        m_pages.flush();
        return m_goesOn();
    }

private:
    void addHeading()
    {
        if (!m_heading.isEmpty())
            m_pages.addHeading(std::exchange(m_heading, {}));
    }

    ReportPages &m_pages;
    std::function<bool()> m_goesOn;
    QString m_heading; //!< of the section that was started, until it is drawn
    QStringList m_titles;
    std::vector<report::TableRow> m_table; //!< its columns are as wide as all rows need
    int m_waiting = 0; //!< number of details in the document
};

bool writePages(report::Kind kind, std::span<const Row *const> items, const ExportOptions &options,
    const ByteSink &sink, qint64 &rows)
{
    SinkDevice device(sink);
    {
        QPdfWriter writer(&device);
        writer.setTitle(report::head(kind, items, options).title);
        writer.setCreator(u"Assay "_s + options.generatorVersion);
        writer.setPageLayout(QPageLayout(
            QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(16, 15, 16, 14), QPageLayout::Millimeter));
        writer.setResolution(300);
        ReportPages pages(writer, [&] { return device.isGood() && writer.newPage(); });
        PageWriter parts(pages, [&device] { return device.isGood(); });
        report::compose(kind, items, options, parts, rows);
    }
    return device.isGood();
}

bool writeReportPdf(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    return writePages(report::Kind::Triage, items, options, sink, rows);
}

bool writeCasePdf(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    return writePages(report::Kind::Case, items, options, sink, rows);
}

constexpr std::array<const FormatOption *, 2> choices{&tlpOption, &onlyTickedOption};

} // namespace

constinit const Format pdfFormat{.word = "pdf",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Readable report (PDF)"),
    .suffix = "pdf",
    .options = choices,
    .maxRows = report::maxRows,
    .write = writeReportPdf};

constinit const Format casePdfFormat{.word = "case-pdf",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Case report (PDF)"),
    .suffix = "pdf",
    .options = caseOptions,
    .maxRows = report::maxRows,
    .companion = &iocsFormat,
    .write = writeCasePdf};

bool isPdf(const Format &format)
{
    return &format == &pdfFormat || &format == &casePdfFormat;
}

QImage reportPage(const Format &format, std::span<const Row *const> items, const ExportOptions &options, int width)
{
    constexpr double inchesWide = 210 / 25.4;
    constexpr double shape = 297.0 / 210.0;
    constexpr double margin = 16.0 / 210.0;
    QImage page(width, int(width * shape), QImage::Format_RGB32);
    page.fill(Qt::white);
    // The drawing area is the page without its margins.
    const int gap = int(width * margin);
    QImage inside(width - 2 * gap, page.height() - 2 * gap, QImage::Format_RGB32);
    const int dotsPerMeter = int(width / inchesWide / 0.0254);
    inside.setDotsPerMeterX(dotsPerMeter);
    inside.setDotsPerMeterY(dotsPerMeter);
    inside.fill(Qt::white);
    {
        qint64 rows = 0;
        bool whole = true;
        ReportPages pages(inside, [&whole] { return whole = false; });
        PageWriter parts(pages, [&whole] { return whole; });
        const auto kind = &format == &casePdfFormat ? report::Kind::Case : report::Kind::Triage;
        report::compose(kind, items, options, parts, rows);
        pages.flush(); // the page may have been full before all was drawn
    }
    QPainter(&page).drawImage(gap, gap, inside);
    return page;
}

std::vector<const Format *> windowFormats()
{
    std::vector<const Format *> all(formats().begin(), formats().end());
    all.push_back(&pdfFormat);
    all.push_back(&casePdfFormat);
    return all;
}

std::vector<const Format *> caseFormats()
{
    return {&caseHtmlFormat, &casePdfFormat, &caseMarkdownFormat};
}

} // namespace assay
