// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/report.h"

#include "export/exported_row.h"
#include "export/row_lists.h"
#include "indicator/defanged_text.h"
#include "session/cell_values.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
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

// The note on one line; its URLs and hosts are defanged.
QString noteOf(const Row &row)
{
    return row.decision->note.isEmpty() ? QString()
                                        : forDisplay(defangedText(row.decision->note.simplified()), maxText);
}

// The decision, the case and the note in one cell.
QString decisionCell(const Row &row)
{
    if (!row.decision)
        return {};
    QStringList parts{decisionTitle(row.decision->word), row.decision->caseNumber, noteOf(row)};
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

// The most frequent threat names with their numbers of rows.
QStringList threatsOf(std::span<const Row *const> rows)
{
    constexpr qsizetype maxThreats = 10;
    QHash<QString, qint64> counts;
    for (const Row *row : rows) {
        if (const Verdict *verdict = shownVerdict(*row); verdict && !verdict->threatName.isEmpty())
            ++counts[verdict->threatName];
    }
    QStringList names = counts.keys();
    std::ranges::sort(names, [&counts](const QString &one, const QString &other) {
        return std::pair(-counts[one], one) < std::pair(-counts[other], other);
    });
    QStringList threats;
    for (const QString &name : names.first(std::min(names.size(), maxThreats)))
        threats << u"%1 (%L2)"_s.arg(forDisplay(name, 200)).arg(counts[name]);
    if (names.size() > maxThreats)
        threats << ReportText::tr("and %Ln more", nullptr, int(names.size() - maxThreats));
    return threats;
}

// How many rows have which decision, in the order of the decisions.
QStringList decisionsOf(std::span<const Row *const> rows)
{
    QStringList counts;
    for (const DecisionInfo &info : decisionInfos()) {
        const auto count = std::ranges::count_if(
            rows, [&info](const Row *row) { return row->decision->word == QLatin1StringView(info.word); });
        if (count > 0)
            counts << u"%1: %L2"_s.arg(decisionTitle(QString::fromLatin1(info.word))).arg(count);
    }
    return counts;
}

// On warning lists, and therefore not marked for detection.
qint64 warnedOf(std::span<const Row *const> rows)
{
    return std::ranges::count_if(rows, [](const Row *row) { return !cell::warnings(*row).isEmpty(); });
}

void describeCase(Head &head, std::span<const Row *const> rows, const ExportOptions &options)
{
    head.title = options.caseTitle.trimmed().isEmpty() ? ReportText::tr("Case report")
                                                       : forDisplay(options.caseTitle.trimmed(), maxText);
    head.headingOfSummary = ReportText::tr("Summary");
    Facts facts;
    if (const QString number = exportedCase(rows, options); !number.isEmpty())
        facts.add(ReportText::tr("Case number"), {forDisplay(number, maxText)});
    facts.add(ReportText::tr("Threats"), threatsOf(rows));
    facts.add(ReportText::tr("Decisions"), decisionsOf(rows));
    if (const qint64 warned = warnedOf(rows); warned > 0)
        facts.add(ReportText::tr("On warning lists, not marked for detection"), {QLocale().toString(warned)});
    head.facts = facts.take();
}

} // namespace

Head head(Kind kind, std::span<const Row *const> rows, const ExportOptions &options)
{
    Head head;
    head.title = ReportText::tr("Triage report");
    if (kind == Kind::Case)
        describeCase(head, rows, options);
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

TableRow row(const Row &item)
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
    return {cells, classificationOf(item)};
}

QStringList decisionTitles()
{
    return {titleOf("verdict"_L1), titleOf("decision"_L1), titleOf("indicator_defanged"_L1), titleOf("case"_L1),
        titleOf("note"_L1), titleOf("decided_at"_L1)};
}

TableRow decisionRow(const Row &item)
{
    const Verdict *verdict = shownVerdict(item);
    return {{verdict ? userText(*verdict) : QString(), forDisplay(decisionTitle(item.decision->word), maxText),
                detailTitle(item), valueOf("case"_L1, item), noteOf(item), valueOf("decided_at"_L1, item)},
        classificationOf(item)};
}

QString undecided(std::span<const Row *const> rows)
{
    const auto count = std::ranges::count_if(rows, [](const Row *row) { return row->decision->word.isEmpty(); });
    return count == 0 ? QString() : ReportText::tr("%Ln row(s) without a decision.", nullptr, int(count));
}

std::span<const Classification> detailedOf(Kind kind)
{
    static constexpr std::array worst{Classification::Malicious, Classification::Suspicious};
    return kind == Kind::Case ? std::span(worst) : std::span(worst).first(1);
}

QString detailTitle(const Row &row)
{
    // What was refused has no other name than the one it was given.
    return row.indicator.value.isEmpty() ? forDisplay(row.indicator.asPasted.toString(), maxText)
                                         : valueOf("indicator_defanged"_L1, row);
}

Details details(const Row &row, const ExportOptions &options)
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
    if (const QString note = noteOf(row); !note.isEmpty())
        facts.add(titleOf("note"_L1), {note});
    for (const auto name : {"case"_L1, "decided_at"_L1})
        facts.add(name, row);
    if (isOfAnother(row, options))
        facts.add("appliance"_L1, row);
    const RowLists lists = listsOf(row);
    facts.add(ReportText::tr("Third parties"), lists.thirdParties);
    facts.add(ReportText::tr("Related indicators"), lists.related, true);
    addAnalysis(facts, lists);
    return {detailTitle(row), classificationOf(row), facts.take()};
}

QString moreRows(qint64 more)
{
    return more <= 0
        ? QString()
        : ReportText::tr(
            "%Ln more row(s) are counted above but not listed; a table or JSON holds all of them.", nullptr, int(more));
}

QString moreDetailed(Kind kind, qint64 more)
{
    if (more <= 0)
        return {};
    return kind == Kind::Case
        ? ReportText::tr("%Ln more finding(s) are not described here; JSON holds all of them.", nullptr, int(more))
        : ReportText::tr(
            "%Ln more malicious indicator(s) are not described here; JSON holds all of them.", nullptr, int(more));
}

QString headingOfAssessment()
{
    return ReportText::tr("Assessment");
}

QString assessmentText(const ExportOptions &options)
{
    QStringList lines;
    for (const QString &line : defangedText(options.assessment.trimmed()).split(u'\n'))
        lines << forDisplay(line.trimmed(), ExportOptions::maxAssessment);
    return lines.join(u'\n');
}

QString noAssessment()
{
    return ReportText::tr("No assessment was written.");
}

QString headingOfTable()
{
    return ReportText::tr("All indicators");
}

QString headingOfDetails(Kind kind)
{
    return kind == Kind::Case ? ReportText::tr("Findings") : ReportText::tr("What is malicious");
}

QString nothingDetailed(Kind kind)
{
    return kind == Kind::Case ? ReportText::tr("Nothing here is malicious or suspicious.")
                              : ReportText::tr("Nothing here is malicious.");
}

QString headingOfDecisions()
{
    return ReportText::tr("Decisions");
}

} // namespace assay::report
