// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "export/formats.h"
#include "export/report_style.h"
#include "export/report_writer.h"
#include "findings/verdict_colours.h"

#include <array>
#include <numbers>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

QByteArray htmlEscaped(const QString &text)
{
    return toValidUtf8(text.toHtmlEscaped().replace(u'\'', "&#39;"_L1));
}

QByteArray element(const char *tag, const QString &text, const char *className = nullptr)
{
    const QByteArray attribute = className ? QByteArray(" class=\"") + className + '"' : QByteArray();
    return '<' + QByteArray(tag) + attribute + '>' + htmlEscaped(text) + "</" + tag + '>';
}

// Of the style sheet, and of the drawing that shows the verdict without its colour.
const char *classOf(Classification classification)
{
    switch (classification) {
    case Classification::Malicious:
        return "malicious";
    case Classification::Suspicious:
        return "suspicious";
    case Classification::Goodware:
        return "goodware";
    case Classification::Unknown:
    case Classification::Other:
        return "unknown";
    case Classification::None:
        return "none";
    }
    Q_UNREACHABLE();
}

QByteArray badge(Classification classification, const QString &word)
{
    const QByteArray name = classOf(classification);
    const QByteArray shape
        = name == "none" ? QByteArray() : "<svg aria-hidden=\"true\"><use href=\"#" + name + "\"/></svg>";
    return "<span class=\"badge " + name + "\">" + shape + htmlEscaped(word) + "</span>";
}

// A ring with one piece for each share, starting at the top.
QByteArray chart(const std::vector<report::Share> &shares)
{
    constexpr double radius = 54;
    constexpr double around = 2 * std::numbers::pi * radius;
    qint64 all = 0;
    for (const report::Share &share : shares)
        all += share.count;
    QByteArray svg = "<svg class=\"ring\" viewBox=\"0 0 140 140\" role=\"img\" aria-label=\""
        + htmlEscaped(report::sentence(shares)) + "\"><circle class=\"track\" cx=\"70\" cy=\"70\" r=\"54\"/>";
    double start = 0;
    for (const report::Share &share : shares) {
        if (share.count == 0)
            continue;
        const double length = around * double(share.count) / double(all);
        // A hair of distance between the pieces, but not where there is only one.
        const double drawn = share.count == all ? length : std::max(length - 2, 1.0);
        svg += "<circle class=\"piece " + QByteArray(classOf(share.classification))
            + "\" cx=\"70\" cy=\"70\" r=\"54\" stroke-dasharray=\"" + QByteArray::number(drawn, 'f', 2) + ' '
            + QByteArray::number(around - drawn, 'f', 2) + "\" stroke-dashoffset=\""
            + QByteArray::number(-start, 'f', 2) + "\"/>";
        start += length;
    }
    return svg + "<text x=\"70\" y=\"68\" class=\"big\">" + QByteArray::number(shares.front().count)
        + "</text><text x=\"70\" y=\"86\" class=\"small\">" + htmlEscaped(shares.front().word) + "</text></svg>";
}

// The variables --malicious, --on-malicious ... of the style, for a light and for a dark screen.
QByteArray verdictVariables()
{
    const auto colour
        = [](std::uint32_t rgb) { return '#' + QByteArray::number(rgb & 0xffffff, 16).rightJustified(6, '0'); };
    QByteArray light;
    QByteArray dark;
    for (const VerdictColour &one : verdictColourTable) {
        const QByteArray name = one.word;
        light += "--" + name + ':' + colour(one.light) + ";--on-" + name + ':' + colour(one.textOnLight) + ';';
        dark += "--" + name + ':' + colour(one.dark) + ";--on-" + name + ':' + colour(one.textOnDark) + ';';
    }
    return ":root{" + light + "}\n@media screen and (prefers-color-scheme:dark){:root{" + dark + "}}\n";
}

QByteArray factList(const std::vector<report::Fact> &facts)
{
    QByteArray html = "<dl>";
    for (const report::Fact &fact : facts) {
        html += element("dt", fact.label) + "<dd" + (fact.isCode ? " class=\"code\">" : ">");
        for (const QString &value : fact.values)
            html += element("div", value);
        html += "</dd>";
    }
    return html + "</dl>";
}

QByteArray htmlOpening(const report::Head &head, const std::vector<report::Share> &shares)
{
    QByteArray html = "<!DOCTYPE html>\n<html lang=\"" + htmlEscaped(head.language)
        + "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
          "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        + element("title", head.title) + "\n<style>\n" + verdictVariables() + reportStyle
        + "</style>\n</head>\n<body>\n" + reportShapes + "<header>\n";
    if (!head.tlp.isEmpty())
        html += element("p", head.tlp, "tlp");
    html += element("h1", head.title) + element("p", head.made, "made");
    if (!head.demo.isEmpty())
        html += element("p", head.demo, "demo");
    html += "</header>\n";
    if (!head.headingOfSummary.isEmpty())
        html += element("h2", head.headingOfSummary) + '\n';
    html += "<section class=\"summary\">\n" + chart(shares) + "<div>"
        + element("p", report::sentence(shares), "sentence") + "<ul class=\"shares\">";
    for (const report::Share &share : shares) {
        html
            += "<li>" + badge(share.classification, share.word) + "<b>" + QByteArray::number(share.count) + "</b></li>";
    }
    return html + "</ul>" + (head.facts.empty() ? QByteArray() : factList(head.facts)) + "</div></section>\n";
}

QByteArray htmlTableRow(const report::TableRow &row)
{
    QByteArray html = "<tr>";
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString &cell = row.cells[i];
        if (i == report::verdictColumn)
            html += "<td>" + (cell.isEmpty() ? QByteArray() : badge(row.classification, cell)) + "</td>";
        else
            html += element("td", cell, i == report::indicatorColumn ? "code" : nullptr);
    }
    return html + "</tr>\n";
}

// A line break ends a line, an empty line a paragraph.
QByteArray paragraphs(const QString &text)
{
    QByteArray html;
    for (const QString &part : text.split(u"\n\n"_s, Qt::SkipEmptyParts))
        html += "<p>" + htmlEscaped(part.trimmed()).replace('\n', "<br/>") + "</p>\n";
    return html;
}

class HtmlWriter final : public report::Writer
{
public:
    explicit HtmlWriter(const ByteSink &sink) : m_sink(sink) { }

    bool begin(const report::Head &head, const std::vector<report::Share> &shares) override
    {
        return m_sink(htmlOpening(head, shares));
    }
    bool startSection(const QString &heading) override
    {
        const QByteArray before = std::exchange(m_isInSection, true) ? "</section>\n"_ba : QByteArray();
        return m_sink(before + "<section>\n" + element("h2", heading));
    }
    bool startTable(const QStringList &titles) override
    {
        const char *open = titles == report::columnTitles() ? "<table class=\"indicators\">" : "<table>";
        QByteArray html = "<div class=\"scroll\">"_ba + open + "\n<thead><tr>";
        for (const QString &title : titles)
            html += "<th scope=\"col\">" + htmlEscaped(title) + "</th>";
        return m_sink(html + "</tr></thead>\n<tbody>\n");
    }
    bool tableRow(const report::TableRow &row) override { return m_sink(htmlTableRow(row)); }
    bool endTable() override { return m_sink("</tbody></table></div>\n"_ba); }
    bool details(const report::Details &details) override
    {
        const QByteArray open = details.classification == Classification::Malicious
            ? "<article>"_ba
            : "<article class=\""_ba + classOf(details.classification) + "\">";
        return m_sink(open + element("h3", details.title, "code") + factList(details.facts) + "</article>\n");
    }
    bool paragraph(const QString &text) override { return m_sink(paragraphs(text)); }
    bool end() override { return m_sink("</section>\n</body>\n</html>\n"_ba); }

private:
    const ByteSink &m_sink;
    bool m_isInSection = false;
};

bool writeReportHtml(
    std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    HtmlWriter writer(sink);
    return report::compose(report::Kind::Triage, items, options, writer, rows);
}

bool writeCaseHtml(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    HtmlWriter writer(sink);
    return report::compose(report::Kind::Case, items, options, writer, rows);
}

constexpr std::array<const FormatOption *, 2> reportHtmlOptions{&tlpOption, &onlyTickedOption};

} // namespace

constinit const Format htmlFormat{.word = "html",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Readable report (HTML)"),
    .suffix = "html",
    .options = reportHtmlOptions,
    .maxRows = report::maxRows,
    .write = writeReportHtml};

constinit const Format caseHtmlFormat{.word = "case-html",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Case report (HTML)"),
    .suffix = "html",
    .options = caseOptions,
    .maxRows = report::maxRows,
    .companion = &iocsFormat,
    .write = writeCaseHtml};

} // namespace assay
