// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/set_verdict.h"

#include "actions/actions_list.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"
#include "actions/own_verdict.h"
#include "actions/verdict_run.h"
#include "findings/user_facts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr auto ownClassificationField = "classification"_L1;

struct SetVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(assay::SetVerdict)
};

constexpr std::array ownClassifications{
    Choice{"goodware", QT_TRANSLATE_NOOP("assay::Action", "Goodware")},
    Choice{"suspicious", QT_TRANSLATE_NOOP("assay::Action", "Suspicious")},
    Choice{"malicious", QT_TRANSLATE_NOOP("assay::Action", "Malicious")},
};

// The verdict that the answer repeats. The cloud answers without JSON; an empty body repeats nothing.
Result<QString> recordedClassification(const RawAnswer &answer, VerdictPlace place)
{
    if (answer.body.trimmed().isEmpty() || (place == VerdictPlace::Cloud && answer.contentType != "text/html"))
        return QString();
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    return object->value(ownClassificationField).toString();
}

// Records the verdict, then asks for the verdict again, which the appliance gives with the reason "user" from now on.
class SetVerdictRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override
    {
        if (const QString fault = ownVerdictFault(target().parameters); !fault.isEmpty())
            return fail(ApiError::of(ApiError::Kind::Input, fault));
        stage(State::Checking);
        const VerdictPlace place = verdictPlaceOf(target());
        Request request = ownVerdictRequest(target(), digest);
        request.verb = Verb::Post;
        MultipartBody body;
        const auto field = [&body, this](const char *name, const Parameter &parameter) {
            if (const QString value = valueOf(parameter, target().parameters); !value.isEmpty())
                body.fields.emplace_back(name, value);
        };
        field("classification", ownClassificationParameter);
        field("risk_score", ownRiskParameter);
        field("threat_platform", threatPlatformParameter);
        field("threat_type", threatTypeParameter);
        field("threat_name", threatNameParameter);
        request.body = std::move(body);
        await(context().dispatcher.send<QString>(std::move(request),
                  [place](const RawAnswer &answer) { return recordedClassification(answer, place); }),
            [this, digest](const QString &recorded) { conclude(digest, recorded); });
    }

    void conclude(const QString &digest, const QString &recorded)
    {
        const QString wanted = valueOf(ownClassificationParameter, target().parameters);
        if (!recorded.isEmpty() && recorded.compare(wanted, Qt::CaseInsensitive) != 0)
            return fail(ApiError::of(ApiError::Kind::BadAnswer,
                SetVerdictText::tr("the appliance recorded the verdict “%1” instead of “%2”")
                    .arg(recorded.left(40), wanted)));
        const auto fact = [this](QStringView name, const QString &value) {
            if (!value.isEmpty())
                findings().facts.push_back({name.toString(), value, false});
        };
        fact(ownClassificationFact, wanted);
        fact(ownRiskFact, valueOf(ownRiskParameter, target().parameters));
        fact(ownThreatFact, threatName());
        fact(ownPlaceFact, valueOf(verdictPlaceParameter, target().parameters));
        Target sample = target();
        sample.indicator.type = *digestTypeByLength(digest.size());
        sample.indicator.value = digest;
        step(std::make_unique<VerdictRun>(context(), sample), [this](const Outcome &outcome) {
            // The verdict is recorded, whatever happened to the question after it.
            if (outcome.state != State::Done)
                findings().facts.push_back({u"Verdict Not Asked Again"_s, QString(word(outcome.state)), false});
            done();
        });
    }

    QString threatName() const
    {
        const QString platform = valueOf(threatPlatformParameter, target().parameters);
        const QString type = valueOf(threatTypeParameter, target().parameters);
        const QString name = valueOf(threatNameParameter, target().parameters);
        if (platform.isEmpty() && type.isEmpty() && name.isEmpty())
            return {};
        const auto otherwise
            = [](const QString &text, const QString &fallback) { return text.isEmpty() ? fallback : text; };
        return u"%1.%2.%3"_s.arg(
            otherwise(platform, u"Win32"_s), otherwise(type, u"Malware"_s), otherwise(name, u"Generic"_s));
    }
};

constexpr std::array<const Parameter *, 6> setVerdictParameters{&ownClassificationParameter, &ownRiskParameter,
    &threatPlatformParameter, &threatTypeParameter, &threatNameParameter, &verdictPlaceParameter};

} // namespace

RiskRange riskRangeOf(Classification classification)
{
    switch (classification) {
    case Classification::Suspicious:
        return {6, 10, 6};
    case Classification::Malicious:
        return {6, 10, 10};
    default:
        return {0, 5, 0};
    }
}

QString ownVerdictFault(const QHash<QString, QString> &parameters)
{
    const QString said = valueOf(ownClassificationParameter, parameters);
    const Classification classification = classificationFromWord(said);
    if (classification != Classification::Goodware && classification != Classification::Suspicious
        && classification != Classification::Malicious)
        return SetVerdictText::tr("choose a classification: goodware, suspicious or malicious");
    if (const QString risk = valueOf(ownRiskParameter, parameters); !risk.isEmpty()) {
        const RiskRange range = riskRangeOf(classification);
        bool isNumber = false;
        const int score = risk.toInt(&isNumber);
        if (!isNumber || score < range.min || score > range.max)
            return SetVerdictText::tr("the risk score of “%1” is a number from %2 to %3")
                .arg(said)
                .arg(range.min)
                .arg(range.max);
    }
    static const QRegularExpression word(QRegularExpression::anchoredPattern(u"[A-Za-z0-9_-]{0,32}"_s));
    static const QRegularExpression name(QRegularExpression::anchoredPattern(u"[A-Za-z0-9]{0,32}"_s));
    for (const Parameter *parameter : {&threatPlatformParameter, &threatTypeParameter}) {
        if (!word.match(valueOf(*parameter, parameters)).hasMatch())
            return SetVerdictText::tr("platform and type have at most 32 letters, digits, “_” and “-”");
    }
    if (!name.match(valueOf(threatNameParameter, parameters)).hasMatch())
        return SetVerdictText::tr("the name of the threat has at most 32 letters and digits");
    return {};
}

const Parameter ownClassificationParameter{
    .word = "classification",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Classification"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "The own verdict"),
    .choices = ownClassifications,
    .fallback = "",
    .forOneRun = true,
};
const Parameter ownRiskParameter{
    .word = "risk",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Risk score"),
    .help
    = QT_TRANSLATE_NOOP("assay::Action", "Goodware 0 to 5, suspicious and malicious 6 to 10; default: 0, 6 and 10"),
    .choices = {},
    .fallback = "",
    .forOneRun = true,
};
const Parameter threatPlatformParameter{
    .word = "platform",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Threat platform"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "A platform from the vendor's list; default: Win32"),
    .choices = {},
    .fallback = "",
    .forOneRun = true,
};
const Parameter threatTypeParameter{
    .word = "type",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Threat type"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "A type from the vendor's list; default: Malware"),
    .choices = {},
    .fallback = "",
    .forOneRun = true,
};
const Parameter threatNameParameter{
    .word = "name",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Threat name"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Letters and digits, at most 32; default: Generic"),
    .choices = {},
    .fallback = "",
    .forOneRun = true,
};

const Action setVerdictAction{
    .word = "set-verdict",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Set Own Verdict"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Record your own verdict on the appliance, for all of its users"),
    .icon = "suspicious",
    .shortcut = "Ctrl+Shift+V",
    .request = "POST /api/samples/<hash>/setclassification/<local/ticloud>/",
    .parameters = setVerdictParameters,
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<SetVerdictRun>(context, std::move(target));
    },
    .discloses = &verdictDisclosures,
    .examples = {"assay-cli set-verdict --classification goodware --yes 3395856ce81f2b7382dee72602f798b642f14140",
        "assay-cli set-verdict --classification malicious --risk 9 --name Emotet --yes suspicious.exe"},
};

} // namespace assay
