// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ticket_fields.h"

#include "export/platform_words.h"
#include "export/report.h"
#include "export/row_lists.h"
#include "indicator/defanged_text.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct TicketText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Ticket)
};

constexpr qsizetype maxTicketText = 2048;

// Columns in the order in which a ticket is read; all others follow.
constexpr std::array firstColumns{"verdict"_L1, "risk_score"_L1, "threat_name"_L1, "decision"_L1, "note"_L1, "case"_L1,
    "classification_reason"_L1, "type"_L1, "file_name"_L1, "file_type"_L1, "file_size"_L1, "sha256"_L1, "sha1"_L1,
    "md5"_L1, "first_seen"_L1, "last_seen"_L1, "third_party"_L1, "scanners"_L1, "tags"_L1};
// Columns that would be clickable, or that another value says better.
constexpr std::array leftOut{"input"_L1, "indicator_defanged"_L1};

const std::vector<const Column *> &ticketColumns()
{
    static const std::vector<const Column *> all = [] {
        std::vector<const Column *> ordered;
        for (const QLatin1StringView name : firstColumns)
            ordered.push_back(columnFromName(QString(name)));
        for (const Column &column : columns()) {
            const bool isOut = std::ranges::find(leftOut, QLatin1StringView(column.name)) != leftOut.end();
            if (!isOut && std::ranges::find(ordered, &column) == ordered.end())
                ordered.push_back(&column);
        }
        return ordered;
    }();
    return all;
}

QString textOf(const Column &column, const Row &row)
{
    const QLatin1StringView name(column.name);
    if (name == "indicator"_L1)
        return report::detailTitle(row);
    if (name == "verdict"_L1) {
        const Verdict *verdict = shownVerdict(row);
        return verdict ? userText(*verdict) : QString();
    }
    if (name == "type"_L1)
        return row.indicator.value.isEmpty() ? QString() : userText(row.indicator.type);
    if (name == "state"_L1)
        return userText(row.state);
    if (name == "decision"_L1)
        return forDisplay(decisionTitle(row.decision->word), maxTicketText);
    const QVariant value = column.value(row);
    if (column.kind == ColumnKind::Bytes && value.isValid())
        return QLocale().formattedDataSize(value.toLongLong());
    // A note has several lines; all other values that do are not what they should be, and show it.
    const QString text = value.toString();
    return forDisplay(name == "note"_L1 ? defangedText(text).simplified() : text,
        name == "note"_L1 ? 2 * Decision::maxNote : maxTicketText);
}

QStringList noteLines(const Row &row)
{
    QStringList lines;
    for (const QString &line : defangedText(row.decision->note).split(u'\n'))
        lines << forDisplay(line, 2 * Decision::maxNote);
    return lines == QStringList{QString()} ? QStringList() : lines;
}

std::vector<TicketValue> valuesOf(const Row *row, const ExportOptions *options)
{
    std::vector<TicketValue> values;
    for (const Column *column : ticketColumns()) {
        const QString text = row ? textOf(*column, *row) : QString();
        values.push_back(
            {QString::fromLatin1(column->name), QCoreApplication::translate("assay::Column", column->title),
                text.isEmpty() ? QStringList() : QStringList{text}});
    }
    const RowLists lists = row ? listsOf(*row) : RowLists();
    const auto one = [&values](const QString &name, const QString &label, const QString &text) {
        values.push_back({name, label, text.isEmpty() ? QStringList() : QStringList{text}});
    };
    one(u"link"_s, TicketText::tr("Page at the appliance"), row ? pageOf(*row, *options) : QString());
    one(u"story"_s, TicketText::tr("Story"), lists.story);
    const auto list = [&values](const QString &name, const QString &label, const QStringList &texts) {
        values.push_back({name, label, texts, true});
    };
    list(u"note_lines"_s, TicketText::tr("Note, line by line"), row ? noteLines(*row) : QStringList());
    list(u"evidence_for"_s, TicketText::tr("Evidence for malicious"), lists.evidenceFor);
    list(u"evidence_against"_s, TicketText::tr("Evidence against"), lists.evidenceAgainst);
    list(u"evidence_neutral"_s, TicketText::tr("Also known"), lists.evidenceNeutral);
    list(u"behaviours"_s, TicketText::tr("Indicators of the static analysis"), lists.behaviours);
    list(u"techniques"_s, TicketText::tr("ATT&CK techniques"), lists.techniques);
    list(u"children"_s, TicketText::tr("Malicious and suspicious files inside"), lists.children);
    list(u"related"_s, TicketText::tr("Related indicators"), lists.related);
    list(u"third_parties"_s, TicketText::tr("Third parties"), lists.thirdParties);
    return values;
}

} // namespace

std::vector<TicketValue> ticketValues(const Row &row, const ExportOptions &options)
{
    return valuesOf(&row, &options);
}

std::vector<TicketValue> ticketFields()
{
    return valuesOf(nullptr, nullptr);
}

} // namespace assay
