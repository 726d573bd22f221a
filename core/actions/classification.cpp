// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/asked.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"
#include "actions/sample_answer.h"
#include "actions/sample_mapping.h"
#include "findings/mapping.h"
#include "findings/wire_word.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// GET /api/samples/v3/<hash>/classification/ (vendor documentation: sample classification, v3).
constexpr std::array classificationMapping{
    MappingRow{"sha1", MapTo::Related, "SHA-1"},
    MappingRow{"sha256", MapTo::Related, "SHA-256"},
    MappingRow{"sha512", MapTo::Related, "SHA-512"},
    MappingRow{"md5", MapTo::Related, "MD5"},
    MappingRow{"first_seen", MapTo::Attribute, "First Seen"},
    MappingRow{"last_seen", MapTo::Attribute, "Last Seen"},
    MappingRow{"classification_reason", MapTo::Attribute, "Classification Reason"},
    MappingRow{"classification", MapTo::Attribute, "Classification", Change::Verdict},
    MappingRow{"data_source", MapTo::Attribute, "Data Source"},
    MappingRow{"riskscore", MapTo::Attribute, "Risk Score"},
};

constexpr auto classificationMessageKey = "message"_L1;
constexpr auto dataKey = "data"_L1;
const QString localOnlyField = u"localonly"_s;

bool isFromCloud(const Findings &findings)
{
    return std::ranges::any_of(findings.attributes, [](const Attribute &attribute) {
        return attribute.name == "Data Source"_L1 && isWireWord(attribute.value, "cloud"_L1);
    });
}

// The answer itself, or what an older guide wraps: an object under `data`, or the first element of a list there.
QJsonObject unwrapped(const QJsonObject &given)
{
    const QJsonObject answer = modernised(given);
    if (!answer.value("classification"_L1).isUndefined())
        return answer;
    const QJsonValue data = answer.value(dataKey);
    if (data.isObject())
        return modernised(data.toObject());
    if (data.isArray())
        return modernised(data.toArray().first().toObject());
    return answer;
}

Result<Findings> findingsFor(const QString &digest, const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    const QJsonObject sample = unwrapped(*object);
    const auto verdict = verdictOf(sample);
    if (!verdict)
        return verdict.error();
    if (!*verdict) { // a 200 without a classification is another form of "hash not found"
        const Result<QStringList> digests = digestsIn(sample);
        const bool isMiss
            = sample.isEmpty() || sample.contains(classificationMessageKey) || (digests && !digests->isEmpty());
        return isMiss ? ApiError::of(ApiError::Kind::NotFound, {}, answer.status)
                      : ApiError::of(ApiError::Kind::BadAnswer, u"the answer names no classification"_s);
    }
    if (const auto other = Asked::sample(digest).objection(sample, Asked::Echo::Required))
        return *other;
    Result<Findings> findings = map(sample, classificationMapping);
    if (!findings)
        return findings;
    const Result<Findings> facts = sampleFacts(sample);
    if (!facts)
        return facts;
    findings->merge(*facts);
    findings->verdict = *verdict;
    findings->raw.push_back({QString::fromLatin1(classificationAction.word), answer.body});
    return findings;
}

class ClassificationRun final : public DigestRun
{
    Q_DECLARE_TR_FUNCTIONS(assay::ClassificationRun)
public:
    using DigestRun::DigestRun;

private:
    // Whom the question may reach.
    enum class Reach {
        Cloud, //!< the appliance asks the vendor's cloud if it does not hold the sample
        NotAgreed, //!< the appliance alone: the analyst did not agree to a look-up in the cloud
        Spent, //!< the appliance alone: today's look-ups in the cloud are used up
    };

    void ask(const QString &digest) override
    {
        if (!context().hasConsent(target().owner, Disclosure::CloudLookUp))
            return ask(digest, Reach::NotAgreed);
        ask(digest, quota().spentUntil(profileId()) ? Reach::Spent : Reach::Cloud);
    }

    static QString noteOn(Reach reach)
    {
        switch (reach) {
        case Reach::Cloud:
            return {};
        case Reach::NotAgreed:
            return tr("on the appliance only, without the cloud");
        case Reach::Spent:
            return tr("on the appliance only; the daily cloud quota is used up");
        }
        Q_UNREACHABLE();
    }

    void ask(const QString &digest, Reach reach)
    {
        stage(State::Checking, noteOn(reach));
        Request request;
        request.path = pathOf({u"samples", u"v3", digest, u"classification"}) + '/';
        request.cloud = reach == Reach::Cloud;
        if (reach == Reach::Cloud)
            request.disclose(Disclosure::CloudLookUp, target().owner);
        else
            request.query.addQueryItem(localOnlyField, u"1"_s);
        await(
            context().dispatcher.send<Findings>(
                std::move(request), [digest](const RawAnswer &answer) { return findingsFor(digest, answer); }),
            [this](const Findings &answer) {
                if (isFromCloud(answer))
                    quota().count(profileId());
                findings().merge(answer);
                done();
            },
            [this, digest, reach](const ApiError &error) { return handleError(digest, reach, error); });
    }

    bool handleError(const QString &digest, Reach reach, const ApiError &error)
    {
        // A 429 without Retry-After is not throttling: the look-ups of the day are used up.
        if (reach == Reach::Cloud && error.kind == ApiError::Kind::RateLimited && !error.retryAfter) {
            quota().setSpent(profileId());
            ask(digest, Reach::Spent);
            return true;
        }
        if (!isAbsent(error))
            return false;
        if (reach == Reach::Cloud)
            quota().count(profileId()); // the appliance asked the cloud, which does not know the sample either
        if (reach != Reach::Spent)
            return false;
        const auto until = quota().spentUntil(profileId());
        fail(ApiError::of(ApiError::Kind::RateLimited,
            tr("The appliance itself does not hold this, and its cloud was not asked: the day's look-ups there are "
               "used "
               "up. Run it again after %1 UTC.")
                .arg(until ? until->toString(u"yyyy-MM-dd HH:mm"_s) : u"00:01"_s)));
        return true;
    }

    CloudQuota &quota() { return *context().quota; }
    QString profileId() { return context().dispatcher.profile().id; }
};

} // namespace

const Action classificationAction{
    .word = "classification",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Get Classification"),
    .help = QT_TRANSLATE_NOOP(
        "assay::Action", "Verdict and risk score; the appliance may ask its cloud about samples it does not hold"),
    .icon = "classification",
    .shortcut = "Ctrl+Shift+L",
    .request = "GET /api/samples/v3/<hash>/classification/",
    .parameters = {},
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<ClassificationRun>(context, std::move(target));
    },
    .discloses = [](const Target &) -> Disclosures { return Disclosure::CloudLookUp; },
    .optional = Disclosure::CloudLookUp,
    .examples = {"assay-cli classification 3395856ce81f2b7382dee72602f798b642f14140",
        "tail -F proxy.log | assay-cli --from - --format ndjson classification"},
};

} // namespace assay
