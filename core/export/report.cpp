// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report.h"

#include "export/exported_row.h"
#include "export/row_lists.h"
#include "session/cell_values.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace assay::report {
using namespace Qt::StringLiterals;

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Report)
};

constexpr qsizetype maxText = 2048;
constexpr size_t maxValues = 100; // of one fact: a report is read by people

constexpr std::array tableColumns{"verdict"_L1, "risk_score"_L1, "indicator_defanged"_L1, "type"_L1, "threat_name"_L1,
    "third_party"_L1, "state"_L1, "decision"_L1};

QString titleOf(QLatin1StringView name)
{
    const Column *column = columnFromName(QString(name == "indicator_defanged"_L1 ? "indicator"_L1 : name));
    return QCoreApplication::translate("assay::Column", column->title);
}

QString valueOf(QLatin1StringView name, const Row &row)
{
    return forDisplay(columnFromName(QString(name))->value(row).toString(), maxText);
}

// The decision, the case and the note in one cell.
QString decisionCell(const Row &row)
{
    QStringList parts{decisionTitle(row.decision->word), row.decision->caseNumber, row.decision->note.simplified()};
    parts.removeAll(QString());
    return forDisplay(parts.join(u" \u00b7 "_s), maxText);
}

class Facts
{
public:
    void add(QLatin1StringView column, const Row &row, bool isCode = false)
    {
        if (QString value = valueOf(column, row); !value.isEmpty())
            m_facts.push_back({titleOf(column), {std::move(value)}, isCode});
    }
    void add(const QString &label, QStringList values, bool isCode = false)
    {
        if (values.isEmpty())
            return;
        if (const qsizetype more = values.size() - qsizetype(maxValues); more > 0) {
            values.resize(qsizetype(maxValues));
            values << ReportText::tr("and %Ln more", nullptr, int(more));
        }
        m_facts.push_back({label, std::move(values), isCode});
    }
    std::vector<Fact> take() { return std::move(m_facts); }

private:
    std::vector<Fact> m_facts;
};

// Why the sample is malicious, and what is inside.
void addAnalysis(Facts &facts, const RowLists &lists)
{
    if (!lists.story.isEmpty())
        facts.add(ReportText::tr("Story"), {lists.story});
    facts.add(ReportText::tr("Indicators of the static analysis, by priority"), lists.behaviours);
    facts.add(ReportText::tr("ATT&CK techniques"), lists.techniques);
    facts.add(ReportText::tr("Malicious and suspicious files inside"), lists.children, true);
    facts.add(ReportText::tr("Evidence for malicious"), lists.evidenceFor);
    facts.add(ReportText::tr("Evidence against"), lists.evidenceAgainst);
    facts.add(ReportText::tr("Also known"), lists.evidenceNeutral);
}

} // namespace

Head head(std::span<const Row *const> rows, const ExportOptions &options)
{
    Head head;
    head.title = ReportText::tr("Triage report");
    head.language = ReportText::tr("en", "the language code of the report");
    if (options.tlp != "none"_L1)
        head.tlp = "TLP:"_L1 + options.tlp.toUpper();
    if (isDemo(rows, options))
        head.demo = ReportText::tr("DEMO: the appliance and its answers are made up.");
    QStringList parts{QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s)};
    if (const QString label = toldAppliance(options); !label.isEmpty())
        parts << ReportText::tr("appliance %1").arg(forDisplay(label, 100));
    parts << u"Assay "_s + options.generatorVersion;
    head.made = parts.join(u" · "_s).trimmed();
    return head;
}

Classification classificationOf(const Row &row)
{
    const Verdict *verdict = shownVerdict(row);
    return verdict ? verdict->classification : Classification::None;
}

std::vector<Share> shares(std::span<const Row *const> rows)
{
    std::vector<Share> all;
    for (const auto classification : {Classification::Malicious, Classification::Suspicious, Classification::Goodware,
             Classification::Unknown, Classification::None}) {
        const QString word
            = classification == Classification::None ? ReportText::tr("No verdict") : userText(classification);
        all.push_back({classification, word, 0});
    }
    for (const Row *row : rows) {
        const Classification own = classificationOf(*row);
        const Classification counted = own == Classification::Other ? Classification::Unknown : own;
        ++std::ranges::find(all, counted, &Share::classification)->count;
    }
    return all;
}

QString sentence(const std::vector<Share> &shares)
{
    qint64 all = 0;
    for (const Share &share : shares)
        all += share.count;
    return ReportText::tr("%L1 of %Ln indicator(s) malicious", nullptr, int(all)).arg(shares.front().count);
}

QStringList columnTitles()
{
    QStringList titles;
    for (const QLatin1StringView name : tableColumns)
        titles << titleOf(name);
    return titles;
}

QStringList row(const Row &item)
{
    QStringList cells;
    for (const QLatin1StringView name : tableColumns) {
        if (name == "verdict"_L1) {
            const Verdict *verdict = shownVerdict(item);
            cells << (verdict ? userText(*verdict) : QString());
        } else if (name == "indicator_defanged"_L1) {
            cells << detailTitle(item);
        } else if (name == "type"_L1) {
            cells << (item.indicator.value.isEmpty() ? QString() : userText(item.indicator.type));
        } else if (name == "state"_L1) {
            cells << userText(item.state);
        } else if (name == "decision"_L1) {
            cells << decisionCell(item);
        } else {
            cells << valueOf(name, item);
        }
    }
    return cells;
}

bool isDetailed(const Row &row)
{
    return classificationOf(row) == Classification::Malicious;
}

QString detailTitle(const Row &row)
{
    // What was refused has no other name than the one it was given.
    return row.indicator.value.isEmpty() ? forDisplay(row.indicator.asPasted.toString(), maxText)
                                         : valueOf("indicator_defanged"_L1, row);
}

std::vector<Fact> facts(const Row &row, const ExportOptions &options)
{
    Facts facts;
    for (const auto name : {"threat_name"_L1, "risk_score"_L1, "classification_reason"_L1, "classification_source"_L1,
             "file_name"_L1, "file_type"_L1})
        facts.add(name, row);
    if (const QVariant size = cell::number(cell::named(row, u"File Size")); size.isValid())
        facts.add(titleOf("file_size"_L1), {QLocale().formattedDataSize(size.toLongLong())});
    for (const auto name : {"sha256"_L1, "sha1"_L1, "md5"_L1})
        facts.add(name, row, true);
    for (const auto name :
        {"first_seen"_L1, "last_seen"_L1, "scanners"_L1, "tags"_L1, "comment"_L1, "submission_id"_L1})
        facts.add(name, row);
    if (!row.decision->word.isEmpty())
        facts.add(titleOf("decision"_L1), {forDisplay(decisionTitle(row.decision->word), maxText)});
    for (const auto name : {"note"_L1, "case"_L1, "decided_at"_L1})
        facts.add(name, row);
    if (isOfAnother(row, options))
        facts.add("appliance"_L1, row);
    const RowLists lists = listsOf(row);
    facts.add(ReportText::tr("Third parties"), lists.thirdParties);
    facts.add(ReportText::tr("Related indicators"), lists.related, true);
    addAnalysis(facts, lists);
    return facts.take();
}

QString moreRows(qint64 more)
{
    return more <= 0
        ? QString()
        : ReportText::tr(
            "%Ln more row(s) are counted above but not listed; a table or JSON holds all of them.", nullptr, int(more));
}

QString moreDetailed(qint64 more)
{
    return more <= 0 ? QString()
                     : ReportText::tr("%Ln more malicious indicator(s) are not described here; JSON holds all of them.",
                         nullptr, int(more));
}

QString headingOfTable()
{
    return ReportText::tr("All indicators");
}

QString headingOfDetails()
{
    return ReportText::tr("What is malicious");
}

QString nothingDetailed()
{
    return ReportText::tr("Nothing here is malicious.");
}

} // namespace assay::report
