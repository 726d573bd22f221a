// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/columns.h"

#include "indicator/defang.h"
#include "session/cell_values.h"
#include "text/user_text.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <vector>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

using enum ColumnKind;
constexpr bool on = true;
constexpr bool off = false;

// Of the shown verdict, or invalid.
template <class F>
QVariant ofVerdict(const Row &row, F value)
{
    const Verdict *verdict = shownVerdict(row);
    return verdict ? QVariant(value(*verdict)) : QVariant();
}

QString either(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : first;
}

constexpr MappingNames threatNames{u"Threat Name"};
constexpr MappingNames reasonNames{u"Classification Reason"};
constexpr MappingNames sourceNames{u"Data Source"};
constexpr MappingNames firstSeenNames{u"First Seen", u"First Analysis", u"Local First Seen"};
constexpr MappingNames lastSeenNames{u"Last Seen", u"Last Analysis", u"Local Last Seen"};

// A field of what the appliance said, or the mapping's attribute of that name: reports of URLs carry only the latter.
QVariant said(const Row &row, QString Verdict::*field, const MappingNames &names)
{
    const QString value = row.verdict ? (*row.verdict).*field : QString();
    return cell::text(either(value, cell::firstNamed(row, names)));
}

// clang-format off
constexpr std::array columnTable {
    // The fixed core, in the order of every export.
    Column {"input", QT_TRANSLATE_NOOP("assay::Column", "Input"), Text, off, true, {},
        [](const Row &i) { return cell::text(either(i.indicator.asPasted, i.indicator.value)); }},
    Column {"indicator", QT_TRANSLATE_NOOP("assay::Column", "Indicator"), Text, on, true, {},
        [](const Row &i) { return cell::text(i.indicator.value); }},
    Column {"indicator_defanged", QT_TRANSLATE_NOOP("assay::Column", "Indicator, defanged"), Text, off, true, {},
        [](const Row &i) { return cell::text(defanged(i.indicator)); }},
    Column {"type", QT_TRANSLATE_NOOP("assay::Column", "Type"), Text, on, true, {},
        [](const Row &i) {
            // What was not recognised has no indicator, and so no type.
            return i.indicator.value.isEmpty() ? QVariant() : QVariant(QString(word(i.indicator.type)));
        }},
    Column {"verdict", QT_TRANSLATE_NOOP("assay::Column", "Verdict"), Text, on, true, {},
        [](const Row &i) { return ofVerdict(i, verdictWord); },
        [](const Row &i) { return ofVerdict(i, severity); }},
    Column {"risk_score", QT_TRANSLATE_NOOP("assay::Column", "Risk score"), Number, on, true, {},
        [](const Row &i) {
            const Verdict *verdict = shownVerdict(i);
            return verdict && verdict->riskScore ? QVariant(qlonglong(*verdict->riskScore)) : QVariant();
        }},
    Column {"threat_name", QT_TRANSLATE_NOOP("assay::Column", "Threat name"), Text, on, true, threatNames,
        [](const Row &i) { return said(i, &Verdict::threatName, threatNames); }},
    Column {"classification_reason", QT_TRANSLATE_NOOP("assay::Column", "Reason"), Text, off, true, reasonNames,
        [](const Row &i) { return said(i, &Verdict::reason, reasonNames); }},
    Column {"classification_source", QT_TRANSLATE_NOOP("assay::Column", "Source of the verdict"), Text, off, true, sourceNames,
        [](const Row &i) { return said(i, &Verdict::source, sourceNames); }},
    Column {"file_name", QT_TRANSLATE_NOOP("assay::Column", "File name"), Text, off, true, {u"Alias"},
        [](const Row &i) { return cell::text(cell::fileName(i)); }},
    Column {"file_type", QT_TRANSLATE_NOOP("assay::Column", "File type"), Text, on, true, {u"File Type"}},
    Column {"file_size", QT_TRANSLATE_NOOP("assay::Column", "Size"), Bytes, off, true, {u"File Size"}},
    Column {"md5", "MD5", Text, off, true, {},
        [](const Row &i) { return cell::text(cell::digest(i, u"MD5", IndicatorType::Md5)); }},
    Column {"sha1", "SHA-1", Text, off, true, {},
        [](const Row &i) { return cell::text(cell::digest(i, u"SHA-1", IndicatorType::Sha1)); }},
    Column {"sha256", "SHA-256", Text, off, true, {},
        [](const Row &i) { return cell::text(cell::digest(i, u"SHA-256", IndicatorType::Sha256)); }},
    Column {"sha512", "SHA-512", Text, off, true, {},
        [](const Row &i) { return cell::text(cell::digest(i, u"SHA-512", IndicatorType::Sha512)); }},
    Column {"first_seen", QT_TRANSLATE_NOOP("assay::Column", "First seen"), Time, on, true, firstSeenNames,
        [](const Row &i) {
            return cell::time(said(i, &Verdict::firstSeen, firstSeenNames).toString());
        }},
    Column {"last_seen", QT_TRANSLATE_NOOP("assay::Column", "Last seen"), Time, on, true, lastSeenNames,
        [](const Row &i) {
            return cell::time(said(i, &Verdict::lastSeen, lastSeenNames).toString());
        }},
    Column {"third_party_detections", QT_TRANSLATE_NOOP("assay::Column", "Third-party detections"), Number, off, true, {u"Third Party Total"},
        cell::detected},
    Column {"third_party_total", QT_TRANSLATE_NOOP("assay::Column", "Third parties asked"), Number, off, true, {u"Third Party Total"},
        cell::askedSources},
    Column {"scanner_match", QT_TRANSLATE_NOOP("assay::Column", "Scanners with a match"), Number, off, true, {u"Scanner Match"}},
    Column {"scanner_count", QT_TRANSLATE_NOOP("assay::Column", "Scanners asked"), Number, off, true, {u"Scanner Count"}},
    Column {"tags", QT_TRANSLATE_NOOP("assay::Column", "Tags"), Text, off, true, {u"User Tag", u"TI Score Tag"},
        [](const Row &i) { return cell::text(cell::tags(i).join(", "_L1)); }, nullptr, cell::tags},
    Column {"comment", QT_TRANSLATE_NOOP("assay::Column", "Comment"), Text, off, true, {},
        [](const Row &i) { return cell::text(i.parameters.value(u"comment"_s)); }},
    Column {"state", QT_TRANSLATE_NOOP("assay::Column", "Status"), Text, on, true, {},
        [](const Row &i) { return QVariant(QString(word(i.state))); },
        cell::progress},
    Column {"error", QT_TRANSLATE_NOOP("assay::Column", "Error"), Text, off, true, {},
        [](const Row &i) { return i.error ? QVariant(userText(*i.error)) : QVariant(); }},
    Column {"appliance", QT_TRANSLATE_NOOP("assay::Column", "Appliance"), Text, off, true, {},
        [](const Row &i) { return cell::text(i.appliance); }},
    Column {"submission_id", QT_TRANSLATE_NOOP("assay::Column", "Submission ID"), Text, off, true, {},
        [](const Row &i) { return cell::text(cell::submissionId(i)); },
        [](const Row &i) { return cell::number(cell::submissionId(i)); }},
    Column {"queried_at", QT_TRANSLATE_NOOP("assay::Column", "Queried at"), Time, off, true, {},
        [](const Row &i) { return cell::time(i.queriedAt); }},
    Column {"pdf_path", QT_TRANSLATE_NOOP("assay::Column", "PDF report"), Text, off, true, {},
        [](const Row &i) { return cell::text(cell::lastPdf(i)); }},
    Column {"decision", QT_TRANSLATE_NOOP("assay::Column", "Decision"), Text, off, true, {},
        [](const Row &i) { return cell::text(i.decision->word); },
        [](const Row &i) { return cell::orderOfDecision(i); }},
    Column {"note", QT_TRANSLATE_NOOP("assay::Column", "Note"), Text, off, true, {},
        [](const Row &i) { return cell::text(i.decision->note); }},
    Column {"case", QT_TRANSLATE_NOOP("assay::Column", "Case"), Text, off, true, {},
        [](const Row &i) { return cell::text(i.decision->caseNumber); }},
    Column {"decided_at", QT_TRANSLATE_NOOP("assay::Column", "Decided at"), Time, off, true, {},
        [](const Row &i) { return cell::time(i.decision->at); }},
    Column {"warnings", QT_TRANSLATE_NOOP("assay::Column", "Warning lists"), Text, off, true, {},
        [](const Row &i) { return cell::text(cell::warnings(i).join(", "_L1)); }, nullptr, cell::warnings},
    // Further ones by choice.
    Column {"third_party", QT_TRANSLATE_NOOP("assay::Column", "Third party"), Text, on, false, {u"Third Party Total"},
        [](const Row &i) { return cell::share(cell::detected(i), cell::askedSources(i)); }, cell::detected},
    Column {"scanners", QT_TRANSLATE_NOOP("assay::Column", "Scanners"), Text, on, false, {u"Scanner Match", u"Scanner Count"},
        [](const Row &i) {
            return cell::share(cell::number(cell::named(i, u"Scanner Match")),
                cell::number(cell::named(i, u"Scanner Count")));
        },
        [](const Row &i) { return cell::number(cell::named(i, u"Scanner Match")); }},
    Column {"age", QT_TRANSLATE_NOOP("assay::Column", "Answered"), Time, on, false, {},
        [](const Row &i) { return cell::time(i.queriedAt); }},
    Column {"action", QT_TRANSLATE_NOOP("assay::Column", "Action"), Text, off, false, {},
        [](const Row &i) { return cell::text(i.action); }},
    Column {"batch", QT_TRANSLATE_NOOP("assay::Column", "Batch"), Text, off, false, {},
        [](const Row &i) { return cell::text(i.batch); }},
    Column {"crawler", QT_TRANSLATE_NOOP("assay::Column", "Crawler"), Text, off, false, {},
        [](const Row &i) { return cell::text(i.parameters.value(u"crawler"_s)); }},
    Column {"added_at", QT_TRANSLATE_NOOP("assay::Column", "Added at"), Time, off, false, {},
        [](const Row &i) { return cell::time(i.addedAt); }},
    Column {"category", QT_TRANSLATE_NOOP("assay::Column", "Category"), Text, off, false, {u"Category"}},
    Column {"file_subtype", QT_TRANSLATE_NOOP("assay::Column", "File subtype"), Text, off, false, {u"File Subtype"}},
    Column {"identification", QT_TRANSLATE_NOOP("assay::Column", "Identification"), Text, off, false, {u"Identification Name"}},
    Column {"extracted_files", QT_TRANSLATE_NOOP("assay::Column", "Extracted files"), Number, off, false, {u"Extracted File Count"}},
    Column {"imphash", QT_TRANSLATE_NOOP("assay::Column", "Imphash"), Text, off, false, {u"Imphash"}},
    Column {"availability", QT_TRANSLATE_NOOP("assay::Column", "Availability"), Text, off, false, {u"Last Analysis Availability Status"}},
    Column {"worst_child", QT_TRANSLATE_NOOP("assay::Column", "Worst child"), Text, off, false, {u"Worst Child", u"Malicious Children", u"Suspicious Children", u"Sample Count"},
        [](const Row &i) { return cell::text(cell::worstChild(i)); },
        [](const Row &i) { return cell::badnessOfChildren(i); }},
    Column {"attack_techniques", QT_TRANSLATE_NOOP("assay::Column", "ATT&CK techniques"), Text, off, false, {u"ATT&CK Technique"},
        [](const Row &i) { return cell::text(i.summary.named(u"ATT&CK Technique").join(", "_L1)); }, nullptr,
        [](const Row &i) { return i.summary.named(u"ATT&CK Technique"); }},
    Column {"came_from", QT_TRANSLATE_NOOP("assay::Column", "Came from"), Text, off, false, {},
        [](const Row &i) { return cell::text(i.cameFrom->name); }},
};
// clang-format on

} // namespace

QVariant Column::value(const Row &row) const
{
    if (makeValue)
        return makeValue(row);
    const QString first = cell::firstNamed(row, reads);
    if (isNumeric(kind))
        return cell::number(first);
    return kind == ColumnKind::Time ? cell::time(first) : cell::text(first);
}

std::span<const Column> columns()
{
    return columnTable;
}

std::span<const QStringView> columnReads()
{
    static const std::vector<QStringView> names = [] {
        std::vector<QStringView> all;
        for (const Column &column : columnTable) {
            for (const QStringView name : column.reads) {
                if (!name.isEmpty() && std::ranges::find(all, name) == all.end())
                    all.push_back(name);
            }
        }
        return all;
    }();
    return names;
}

const Column *columnFromName(QStringView name)
{
    const auto row
        = std::ranges::find_if(columnTable, [name](const Column &c) { return name == QLatin1StringView(c.name); });
    return row == columnTable.end() ? nullptr : &*row;
}

const Verdict *shownVerdict(const Row &row)
{
    const auto &verdict = row.verdict;
    const bool given = verdict && verdict->classification != Classification::None;
    return given ? &*verdict : nullptr;
}

QString verdictWord(const Verdict &verdict)
{
    return verdict.classification == Classification::Other ? verdict.word : QString(word(verdict.classification));
}

} // namespace assay
