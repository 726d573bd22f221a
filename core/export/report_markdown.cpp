// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "export/formats.h"
#include "export/report_writer.h"

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Text that no Markdown reader takes for markup, a link, a mention, an issue number or HTML.
QByteArray markdownEscaped(const QString &text)
{
    QString safe;
    for (const QChar c : text) {
        if (u"\\`*_{}[]()#+-.!|<>~&@:$^=\"'"_s.contains(c))
            safe += u'\\';
        safe += c;
    }
    return toValidUtf8(safe);
}

// The text to the letter, behind more backticks than it has in a row.
QByteArray code(const QString &text)
{
    if (text.isEmpty())
        return {};
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QByteArray fence(longest + 1, '`');
    const bool touches = text.startsWith(u'`') || text.endsWith(u'`') || text.startsWith(u' ') || text.endsWith(u' ');
    const QByteArray pad = touches ? " "_ba : QByteArray();
    return fence + pad + toValidUtf8(text) + pad + fence;
}

// In a table a bar ends the cell even there, and a backslash before it is taken away; elsewhere it would be shown.
QByteArray codeInTable(const QString &text)
{
    return code(text).replace('|', "\\|");
}

QByteArray factLines(const std::vector<report::Fact> &facts)
{
    QByteArray text;
    for (const report::Fact &fact : facts) {
        QByteArrayList values;
        for (const QString &value : fact.values)
            values << (fact.isCode ? code(value) : markdownEscaped(value));
        text += "- " + markdownEscaped(fact.label) + ": " + values.join(", ") + '\n';
    }
    return text;
}

QByteArray markdownOpening(const report::Head &head, const std::vector<report::Share> &shares)
{
    QByteArray text = "# " + markdownEscaped(head.title) + "\n\n";
    if (!head.tlp.isEmpty())
        text += "**" + markdownEscaped(head.tlp) + "**\n\n";
    if (!head.demo.isEmpty())
        text += "**" + markdownEscaped(head.demo) + "**\n\n";
    text += markdownEscaped(head.made) + "\n\n";
    if (!head.headingOfSummary.isEmpty())
        text += "## " + markdownEscaped(head.headingOfSummary) + "\n\n";
    text += markdownEscaped(report::sentence(shares)) + "\n\n";
    for (const report::Share &share : shares)
        text += "- " + markdownEscaped(share.word) + ": **" + QByteArray::number(share.count) + "**\n";
    return text + (head.facts.empty() ? QByteArray() : '\n' + factLines(head.facts));
}

// A line break ends a line, an empty line a paragraph.
QByteArray markdownParagraphs(const QString &text)
{
    QByteArrayList lines;
    for (const QString &line : text.split(u'\n'))
        lines << markdownEscaped(line);
    // Two blanks break a line; on an empty one they mean nothing.
    return lines.join("  \n").replace("\n  \n", "\n\n") + '\n';
}

class MarkdownWriter final : public report::Writer
{
public:
    explicit MarkdownWriter(const ByteSink &sink) : m_sink(sink) { }

    bool begin(const report::Head &head, const std::vector<report::Share> &shares) override
    {
        return m_sink(markdownOpening(head, shares));
    }
    bool startSection(const QString &heading) override
    {
        m_isAfterTable = false;
        return m_sink("\n## " + markdownEscaped(heading) + "\n\n");
    }
    bool startTable(const QStringList &titles) override
    {
        QByteArray text = "|";
        QByteArray line = "|";
        for (const QString &title : titles) {
            text += ' ' + markdownEscaped(title) + " |";
            line += "---|";
        }
        return m_sink(text + '\n' + line + '\n');
    }
    bool tableRow(const report::TableRow &row) override
    {
        QByteArray text = "|";
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const QString &cell = row.cells[i];
            text += ' ' + (i == report::indicatorColumn ? codeInTable(cell) : markdownEscaped(cell)) + " |";
        }
        return m_sink(text + '\n');
    }
    bool endTable() override
    {
        m_isAfterTable = true;
        return true;
    }
    bool details(const report::Details &details) override
    {
        return m_sink("### " + code(details.title) + "\n\n" + factLines(details.facts) + '\n');
    }
    bool paragraph(const QString &text) override
    {
        return m_sink((std::exchange(m_isAfterTable, false) ? "\n"_ba : QByteArray()) + markdownParagraphs(text));
    }
    bool end() override { return true; }

private:
    const ByteSink &m_sink;
    bool m_isAfterTable = false; //!< a table ends with an empty line
};

bool writeReportMarkdown(
    std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    MarkdownWriter writer(sink);
    return report::compose(report::Kind::Triage, items, options, writer, rows);
}

bool writeCaseMarkdown(
    std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    MarkdownWriter writer(sink);
    return report::compose(report::Kind::Case, items, options, writer, rows);
}

constexpr std::array<const FormatOption *, 2> reportMarkdownOptions{&tlpOption, &onlyTickedOption};

} // namespace

constinit const Format markdownFormat{.word = "markdown",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Report for tickets (Markdown)"),
    .suffix = "md",
    .options = reportMarkdownOptions,
    .maxRows = report::maxRows,
    .write = writeReportMarkdown};

constinit const Format caseMarkdownFormat{.word = "case-markdown",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Case report (Markdown)"),
    .suffix = "md",
    .options = caseOptions,
    .maxRows = report::maxRows,
    .companion = &iocsFormat,
    .write = writeCaseMarkdown};

} // namespace assay
