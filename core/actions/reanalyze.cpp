// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/analysis_choice.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"
#include "actions/sample_answer.h"
#include "actions/verdict_run.h"
#include "actions/wait.h"
#include "findings/mapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// POST /api/samples/v2/analyze_bulk/ (vendor documentation: "Reanalyze Local Samples API", V2).
constexpr std::array reanalyzeMapping{
    MappingRow{"sha1", MapTo::Related, "SHA-1"},
    MappingRow{"sha256", MapTo::Related, "SHA-256"},
    MappingRow{"sha512", MapTo::Related, "SHA-512"},
    MappingRow{"md5", MapTo::Related, "MD5"},
};

constexpr auto reanalyzeDetailKey = "detail"_L1;
constexpr auto analysisKey = "analysis"_L1;
constexpr auto reanalyzeHashesKey = "hash_value"_L1; // singular, unlike everywhere else
constexpr auto nameKey = "name"_L1;
constexpr auto codeKey = "code"_L1;
constexpr auto reanalyzeMessageKey = "message"_L1;

using Answers = ReanalyzeBatch::Answers;

Result<Findings> findingsOf(const QJsonObject &element)
{
    Result<Findings> findings = map(element.value(reanalyzeDetailKey).toObject(), reanalyzeMapping);
    if (!findings)
        return findings;
    if (!element.value(analysisKey).isArray())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the list of engines is missing"_s);
    for (const QJsonValue &row : element.value(analysisKey).toArray()) {
        const QJsonObject engine = row.toObject();
        if (!engine.value(nameKey).isString() || !engine.value(codeKey).isDouble())
            return ApiError::of(ApiError::Kind::BadAnswer, u"an engine's answer has an unexpected type"_s);
        const Result<QString> message = textOf(engine.value(reanalyzeMessageKey), reanalyzeMessageKey);
        if (!message)
            return message.error();
        findings->engines.push_back({engine.value(nameKey).toString(), engine.value(codeKey).toInteger(), *message});
    }
    return findings;
}

Result<Answers> decode(const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    return resultsByDigest(answer, *object, {reanalyzeAction.word, &findingsOf, reanalyzeDetailKey});
}

constexpr auto platformKey = "rl_cloud_sandbox_platform"_L1;
constexpr auto machineKey = "rl_dynamic_analysis"_L1; // an engine, and where the sandbox runs it

// What a batch of reanalyses has in common, as text: engines, and the sandbox's platform, location and language.
struct Reanalysis
{
    QString engines; //!< words, comma-separated; with the sandbox, if it is chosen
    QString platform, geolocation, locale;

    QString variant() const { return QStringList{engines, platform, geolocation, locale}.join(u'\n'); }
    static Reanalysis ofVariant(const QString &variant)
    {
        const QStringList parts = variant.split(u'\n');
        return {parts.value(0), parts.value(1), parts.value(2), parts.value(3)};
    }
    static Result<Reanalysis> ofTarget(const Target &target)
    {
        QHash<QString, QString> sandbox = target.parameters;
        sandbox.remove(QString::fromLatin1(analysisParameter.word)); // of submissions
        const Result<AnalysisChoice> choice = submittedAnalysis(sandbox);
        if (!choice)
            return choice.error();
        QStringList engines = engineWords(valueOf(enginesParameter, target.parameters));
        if (!choice->platform.isEmpty() && !engines.contains(machineKey))
            engines << QString(machineKey);
        return Reanalysis{engines.join(u','), choice->platform, choice->geolocation, choice->locale};
    }
};

// Route 0 is the documented one; route 1 is in an older guide.
Call<Answers> *askReanalysis(Dispatcher &dispatcher, const QStringList &digests, const std::vector<quint64> &rows,
    const QString &variant, int route)
{
    const Reanalysis asked = Reanalysis::ofVariant(variant);
    Request request;
    request.verb = Verb::Post;
    request.idempotent = false; // each one queues an analysis
    request.path = route == 0 ? pathOf({u"samples", u"v2", u"analyze_bulk"}) : pathOf({u"samples", u"v2", u"list"});
    request.path += '/';
    QJsonObject body{{analysisKey, asked.engines}, {reanalyzeHashesKey, QJsonArray::fromStringList(digests)}};
    if (!asked.platform.isEmpty())
        body.insert(platformKey, asked.platform);
    if (!asked.geolocation.isEmpty() || !asked.locale.isEmpty()) {
        const AnalysisChoice machine{{}, asked.platform, asked.geolocation, asked.locale};
        body.insert(machineKey, machine.json().value(machineKey));
    }
    request.body = JsonBody{QJsonDocument(body).toJson(QJsonDocument::Compact)};
    request.discloses = engineDisclosures(asked.engines);
    request.rows = rows;
    return dispatcher.send<Answers>(std::move(request), &decode);
}

// Starts the analysis, waits until the appliance has processed the sample again, and fetches the new verdict.
class ReanalyzeRun final : public DigestRun
{
    Q_DECLARE_TR_FUNCTIONS(assay::ReanalyzeRun)
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override
    {
        m_digest = digest;
        stage(State::Waiting);
        const Result<Reanalysis> asked = Reanalysis::ofTarget(target());
        if (!asked)
            return fail(asked.error());
        await(context().reanalyses.ask(digest, asked->variant(), target().owner), [this](const Findings &answer) {
            findings().merge(answer);
            conclude();
        });
    }

    void conclude()
    {
        if (findings().engines.empty())
            return fail(ApiError::of(ApiError::Kind::BadAnswer, u"no engine is named in the answer"_s));
        if (std::ranges::any_of(findings().engines, isGood))
            return follow();
        QStringList reasons;
        for (const EngineResult &engine : findings().engines)
            reasons.append(u"%1: %2"_s.arg(engine.name, engine.message));
        fail(ApiError::of(ApiError::Kind::Server, reasons.join(u"; "_s), int(findings().engines.front().code)));
    }

    void follow()
    {
        stage(State::Waiting, tr("analysing again"));
        after(m_wait.next(), [this] {
            await(
                context().statuses.ask(m_digest), [this](SampleStatus status) { judge(status); },
                [this](const ApiError &error) {
                    if (!isAbsent(error))
                        return false;
                    fetchVerdict();
                    return true;
                });
        });
    }

    // "processed" may be left from the analysis before. It counts after another word, or when it is repeated.
    void judge(SampleStatus status)
    {
        const bool isAtWork = status == SampleStatus::AtWork || status == SampleStatus::Omitted;
        m_wasAtWork = m_wasAtWork || isAtWork;
        if (status == SampleStatus::Absent)
            return fetchVerdict();
        if (!isAtWork && (m_wasAtWork || ++m_unchanged >= maxUnchanged))
            return fetchVerdict();
        if (m_wait.isOver())
            return fail(ApiError::of(ApiError::Kind::TimedOut, tr("the appliance is still analysing the sample")));
        follow();
    }

    void fetchVerdict()
    {
        Target sample = target();
        sample.indicator.type = *digestTypeByLength(m_digest.size());
        sample.indicator.value = m_digest;
        step(std::make_unique<VerdictRun>(context(), sample), [this](const Outcome &outcome) {
            outcome.state == State::NotFound ? done() : endLike(outcome); // the engines have answered
        });
    }

    static constexpr int maxUnchanged = 3; // requests, over about five seconds

    QString m_digest;
    Wait m_wait{std::chrono::minutes(60)};
    bool m_wasAtWork = false;
    int m_unchanged = 0;
};

} // namespace

ReanalyzeBatch::ReanalyzeBatch(Dispatcher &dispatcher)
    : DigestBatch([&dispatcher](const QStringList &digests, const QString &variant, int route,
                      const Rows &rows) { return askReanalysis(dispatcher, digests, rows, variant, route); },
        2)
{ }

const Parameter enginesParameter{
    .word = "engines",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Reanalyze with"),
    .help
    = QT_TRANSLATE_NOOP("assay::Action", "Comma-separated: cloud, core, rl_auxiliary_analysis, cape, cuckoo, joe, ..."),
    .choices = {},
    .fallback = "cloud",
};

namespace {
constexpr std::array<const Parameter *, 4> reanalyzeParameters{
    &enginesParameter, &sandboxParameter, &sandboxGeoParameter, &sandboxLocaleParameter};
} // namespace

const Action reanalyzeAction{
    .word = "reanalyze",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Reanalyze Sample"),
    .help = QT_TRANSLATE_NOOP(
        "assay::Action", "Analyse samples again that the appliance already holds, and fetch the new verdict"),
    .icon = "reanalyze",
    .shortcut = "Ctrl+Shift+R",
    .request = "POST /api/samples/v2/analyze_bulk/",
    .parameters = reanalyzeParameters,
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<ReanalyzeRun>(context, std::move(target));
    },
    .discloses =
        [](const Target &target) {
            QHash<QString, QString> sandbox = target.parameters;
            sandbox.remove(QString::fromLatin1(analysisParameter.word));
            return engineDisclosures(valueOf(enginesParameter, target.parameters)) | analysisDisclosures(sandbox);
        },
    .examples = {"assay-cli reanalyze --engines core 3395856ce81f2b7382dee72602f798b642f14140",
        "assay-cli --hash-list SHA256SUMS reanalyze"},
};

} // namespace assay
