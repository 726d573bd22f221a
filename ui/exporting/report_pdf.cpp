// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/report_pdf.h"

#include "export/exported_row.h"
#include "export/report.h"
#include "exporting/report_pages.h"

#include <QPageLayout>
#include <QPdfWriter>

#include <algorithm>
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

// Draws the whole report; stops as soon as `goOn` returns false.
void layOut(ReportPages &pages, std::span<const Row *const> items, const ExportOptions &options, qint64 &rows,
    const std::function<bool()> &goOn)
{
    // A document keeps its layout in memory, so long details are divided into several documents.
    constexpr size_t detailsAtATime = 25;
    pages.begin(report::head(items, options), report::shares(items));
    const auto listed = items.first(std::min(items.size(), size_t(report::maxRows)));
    std::vector<ReportRow> table;
    table.reserve(listed.size());
    for (const Row *item : listed) {
        const ExportedRow exported(*item, options, ExportedRow::Reads::Row);
        table.push_back({report::row(*exported), report::classificationOf(*exported)});
    }
    pages.addTable(report::columnTitles(), table);
    rows = qint64(table.size());
    if (!goOn())
        return;
    const QString more = report::moreRows(qint64(items.size() - listed.size()));
    if (!more.isEmpty())
        pages.addText(more);
    pages.startDetails();
    size_t waiting = 0;
    qint64 detailed = 0;
    for (const Row *item : items) {
        if (!report::isDetailed(*item) || ++detailed > report::maxDetailed)
            continue;
        const ExportedRow exported(*item, options);
        pages.addDetails(report::detailTitle(*exported), report::facts(*exported, options));
        if (++waiting == detailsAtATime) {
            pages.flush();
            waiting = 0;
            if (!goOn())
                return;
        }
    }
    const QString last
        = detailed == 0 ? report::nothingDetailed() : report::moreDetailed(detailed - report::maxDetailed);
    if (!last.isEmpty())
        pages.addText(last);
    pages.flush();
}

bool write(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    SinkDevice device(sink);
    {
        QPdfWriter writer(&device);
        writer.setTitle(report::head(items, options).title);
        writer.setCreator(u"Assay "_s + options.generatorVersion);
        writer.setPageLayout(QPageLayout(
            QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(16, 15, 16, 14), QPageLayout::Millimeter));
        writer.setResolution(300);
        ReportPages pages(writer, [&] { return device.isGood() && writer.newPage(); });
        layOut(pages, items, options, rows, [&device] { return device.isGood(); });
    }
    return device.isGood();
}

constexpr std::array<const FormatOption *, 2> choices{&tlpOption, &onlyTickedOption};

} // namespace

constinit const Format pdfFormat{.word = "pdf",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Readable report (PDF)"),
    .suffix = "pdf",
    .options = choices,
    .maxRows = report::maxRows,
    .write = write};

QImage reportPage(std::span<const Row *const> items, const ExportOptions &options, int width)
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
        layOut(pages, items, options, rows, [&whole] { return whole; });
    }
    QPainter(&page).drawImage(gap, gap, inside);
    return page;
}

std::vector<const Format *> windowFormats()
{
    std::vector<const Format *> all(formats().begin(), formats().end());
    all.push_back(&pdfFormat);
    return all;
}

} // namespace assay
