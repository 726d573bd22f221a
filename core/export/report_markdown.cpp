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

QByteArray markdownOpening(const report::Head &head, const std::vector<report::Share> &shares)
{
    QByteArray text = "# " + markdownEscaped(head.title) + "\n\n";
    if (!head.tlp.isEmpty())
        text += "**" + markdownEscaped(head.tlp) + "**\n\n";
    if (!head.demo.isEmpty())
        text += "**" + markdownEscaped(head.demo) + "**\n\n";
    text += markdownEscaped(head.made) + "\n\n" + markdownEscaped(report::sentence(shares)) + "\n\n";
    for (const report::Share &share : shares)
        text += "- " + markdownEscaped(share.word) + ": **" + QByteArray::number(share.count) + "**\n";
    text += "\n## " + markdownEscaped(report::headingOfTable()) + "\n\n|";
    QByteArray line = "|";
    for (const QString &title : report::columnTitles()) {
        text += ' ' + markdownEscaped(title) + " |";
        line += "---|";
    }
    return text + '\n' + line + '\n';
}

QByteArray markdownTableRow(const Row &item)
{
    const QStringList cells = report::row(item);
    QByteArray text = "|";
    for (qsizetype i = 0; i < cells.size(); ++i)
        text += ' ' + (i == report::indicatorColumn ? codeInTable(cells[i]) : markdownEscaped(cells[i])) + " |";
    return text + '\n';
}

QByteArray markdownDetails(const Row &row, const ExportOptions &options)
{
    QByteArray text = "### " + code(report::detailTitle(row)) + "\n\n";
    for (const report::Fact &fact : report::facts(row, options)) {
        QByteArrayList values;
        for (const QString &value : fact.values)
            values << (fact.isCode ? code(value) : markdownEscaped(value));
        text += "- " + markdownEscaped(fact.label) + ": " + values.join(", ") + '\n';
    }
    return text + '\n';
}

QByteArray markdownBetweenParts(const QString &sentence)
{
    return (sentence.isEmpty() ? QByteArray() : '\n' + markdownEscaped(sentence) + '\n') + "\n## "
        + markdownEscaped(report::headingOfDetails()) + "\n\n";
}

QByteArray markdownEnding(const QString &sentence)
{
    return sentence.isEmpty() ? QByteArray() : markdownEscaped(sentence) + '\n';
}

bool writeReportMarkdown(
    std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    return report::write(items, options, sink, rows,
        {markdownOpening, markdownTableRow, markdownBetweenParts, markdownDetails, markdownEnding});
}

constexpr std::array<const FormatOption *, 2> reportMarkdownOptions{&tlpOption, &onlyTickedOption};

} // namespace

constinit const Format markdownFormat{.word = "markdown",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Report for tickets (Markdown)"),
    .suffix = "md",
    .options = reportMarkdownOptions,
    .maxRows = report::maxRows,
    .write = writeReportMarkdown};

} // namespace assay
