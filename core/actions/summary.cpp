// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/summary.h"

#include "actions/actions_list.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"
#include "actions/sample_answer.h"
#include "actions/sample_mapping.h"
#include "findings/mapping.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// POST /api/samples/v2/list/ (vendor documentation: summary of local samples, v2).
constexpr std::array summaryMapping{
    MappingRow{"classification", MapTo::Attribute, "Classification", Change::Verdict},
    MappingRow{"category", MapTo::Attribute, "Category"},
    MappingRow{"file_type", MapTo::Attribute, "File Type"},
    MappingRow{"file_subtype", MapTo::Attribute, "File Subtype"},
    MappingRow{"identification_name", MapTo::Attribute, "Identification Name"},
    MappingRow{"identification_version", MapTo::Attribute, "Identification Version"},
    MappingRow{"file_size", MapTo::Attribute, "File Size"},
    MappingRow{"extracted_file_count", MapTo::Attribute, "Extracted File Count"},
    MappingRow{"classification_reason", MapTo::Attribute, "Classification Reason"},
    MappingRow{"riskscore", MapTo::Attribute, "Risk Score"},
    MappingRow{"classification_result", MapTo::Attribute, "Threat Name"},
    MappingRow{"tags.ticore[]", MapTo::Attribute, "TI Score Tag"},
    MappingRow{"tags.user[]", MapTo::Attribute, "User Tag"},
    MappingRow{"sha1", MapTo::Related, "SHA-1"},
    MappingRow{"sha256", MapTo::Related, "SHA-256"},
    MappingRow{"sha512", MapTo::Related, "SHA-512"},
    MappingRow{"md5", MapTo::Related, "MD5"},
};

constexpr auto summaryHashesKey = "hash_values"_L1;

using Answers = SummaryBatch::Answers;

// True if the list is paged. Links to further pages are not followed: the batch is halved and asked again.
bool isPaged(const QJsonObject &answer, qsizetype asked)
{
    const QJsonValue results = answer.value("results"_L1);
    return results.isArray() && asked > 1 && results.toArray().size() < asked && answer.value("next"_L1).isString();
}

Result<Answers> decode(const RawAnswer &answer, qsizetype asked)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    if (isPaged(*object, asked))
        return ApiError::of(ApiError::Kind::TooLarge, u"the answer has further pages"_s, answer.status);
    return resultsByDigest(answer, *object, {summaryAction.word, &summaryFindings, {}});
}

Call<Answers> *askSummaries(Dispatcher &dispatcher, const QStringList &digests, int route)
{
    Request request;
    request.verb = Verb::Post;
    request.path = route == 0 ? pathOf({u"samples", u"v2", u"list"}) : pathOf({u"samples", u"list"});
    request.path += '/';
    const QJsonObject body{{summaryHashesKey, QJsonArray::fromStringList(digests)}};
    request.body = JsonBody{QJsonDocument(body).toJson(QJsonDocument::Compact)};
    return dispatcher.send<Answers>(
        std::move(request), [asked = digests.size()](const RawAnswer &answer) { return decode(answer, asked); });
}

class SummaryRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override
    {
        stage(State::Checking);
        await(context().summaries.ask(digest), [this](const Findings &summary) {
            findings().merge(summary);
            done();
        });
    }
};

} // namespace

Result<Findings> summaryFindings(const QJsonObject &given)
{
    const QJsonObject sample = modernised(given);
    Result<Findings> findings = map(sample, summaryMapping);
    if (!findings)
        return findings;
    const Result<Findings> facts = sampleFacts(sample);
    if (!facts)
        return facts;
    findings->merge(*facts);
    const auto verdict = verdictOf(sample);
    if (!verdict)
        return verdict.error();
    findings->verdict = *verdict;
    return findings;
}

SummaryBatch::SummaryBatch(Dispatcher &dispatcher)
    : DigestBatch([&dispatcher](const QStringList &digests, const QString &, int route,
                      const Rows &) { return askSummaries(dispatcher, digests, route); },
        2)
{ }

const Action summaryAction{
    .word = "summary",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Get Report Summary"),
    .help
    = QT_TRANSLATE_NOOP("assay::Action", "Verdict, file type, tags and digests of samples that the appliance holds"),
    .icon = "summary",
    .shortcut = "Ctrl+Shift+M",
    .request = "POST /api/samples/v2/list/",
    .parameters = {},
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<SummaryRun>(context, std::move(target));
    },
    .examples = {"assay-cli --from mail.txt --fail-on malicious summary",
        "assay-cli --format csv --columns sha256,verdict,threat_name summary - < hashes.txt > verdicts.csv"},
};

} // namespace assay
