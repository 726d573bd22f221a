// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/record_analysis.h"

#include "analysis/extracted_files.h"
#include "analysis/static_report.h"
#include "findings/wire_word.h"
#include "session/cell_values.h"
#include "text/user_text.h"

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Titles of the raw answers, which are the words of the actions.
constexpr auto staticReportTitle = "static-report"_L1;
constexpr auto detailsTitle = "details"_L1;
constexpr auto extractedTitle = "extracted-files"_L1;
constexpr auto containersTitle = "containers"_L1;

const Answer *answerTo(const Record &record, QLatin1StringView title)
{
    const auto holds = [title](const Answer &answer) {
        return std::ranges::find(answer.outcome.findings.raw, title, &RawJson::title)
            != answer.outcome.findings.raw.end();
    };
    const auto found = std::ranges::find_if(record.answers.rbegin(), record.answers.rend(), holds);
    return found == record.answers.rend() ? nullptr : &*found;
}

// All raw answers of that title, of the latest action that has one.
std::vector<QByteArray> rawTitled(const Record &record, QLatin1StringView title)
{
    std::vector<QByteArray> all;
    if (const Answer *answer = answerTo(record, title)) {
        for (const RawJson &raw : answer->outcome.findings.raw) {
            if (raw.title == title)
                all.push_back(raw.json);
        }
    }
    return all;
}

StaticAnalysisPtr readable(const Result<StaticAnalysisPtr> &decoded)
{
    if (decoded)
        return *decoded;
    auto analysis = std::make_shared<StaticAnalysis>();
    analysis->remarks.append(userText(decoded.error()));
    return analysis;
}

} // namespace

StaticAnalysisPtr analysisOf(const Record &record)
{
    if (const auto reports = rawTitled(record, staticReportTitle); !reports.empty())
        return readable(decodeStaticReport(reports.back()));
    if (const QByteArray details = detailsOf(record); !details.isEmpty())
        return readable(decodeDetails(details));
    return {};
}

bool hasAnalysis(const Record &record)
{
    return answerTo(record, staticReportTitle) || answerTo(record, detailsTitle);
}

ContentsPtr contentsOf(const Row &row, const ContentsLimits &limits)
{
    if (!hasContents(*row.record))
        return {};
    QStringList unreadable;
    const ContentsPtr contents = contentsOf(extractedPagesOf(row, &unreadable), limits);
    if (unreadable.isEmpty())
        return contents;
    auto remarked = std::make_shared<Contents>(*contents);
    unreadable.removeDuplicates();
    remarked->remarks += unreadable;
    return remarked;
}

bool hasContents(const Record &record)
{
    return answerTo(record, extractedTitle) != nullptr;
}

std::vector<ExtractedPage> extractedPagesOf(const Row &row, QStringList *unreadable)
{
    std::vector<ExtractedPage> pages;
    for (const QByteArray &json : rawTitled(*row.record, extractedTitle)) {
        if (auto page = decodeExtractedPage(json))
            pages.push_back(*std::move(page));
        else if (unreadable)
            unreadable->append(userText(page.error()));
    }
    leaveOutContainer(pages, cell::digest(row, DigestKind::Sha1));
    return pages;
}

bool hasContainers(const Record &record)
{
    return answerTo(record, containersTitle) != nullptr;
}

QStringList containersOf(const Record &record)
{
    QStringList all;
    for (const QByteArray &json : rawTitled(record, containersTitle)) {
        if (const auto containers = decodeContainers(json))
            all += *containers;
    }
    all.removeDuplicates();
    return all;
}

QByteArray detailsOf(const Record &record)
{
    const auto details = rawTitled(record, detailsTitle);
    return details.empty() ? QByteArray() : details.back();
}

std::vector<Evidence> evidenceOf(
    const Row &row, const StaticAnalysis *analysis, const Contents *contents, const QDateTime &now)
{
    EvidenceFacts facts{row.record->findings, {}, {}, {}, analysis, contents, verdictAt(row), now};
    if (row.previous)
        facts.previous = *row.previous->verdict;
    for (const Answer &answer : row.record->answers) {
        const auto &verdict = answer.outcome.findings.verdict;
        if (!verdict)
            continue;
        if (isWireWord(verdict->source, "cloud"_L1))
            facts.cloud = *verdict;
        else if (isWireWord(verdict->source, "local"_L1) || answer.action == "summary"_L1)
            facts.local = *verdict;
    }
    return evidenceFor(facts);
}

} // namespace assay
