// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/analysis_choice.h"

#include "actions/actions_list.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct AnalysisText
{
    Q_DECLARE_TR_FUNCTIONS(assay::AnalysisChoice)
};

// Vendor documentation: "Submissions API", the keys of `analysis`.
constexpr auto cloudEngine = "cloud"_L1;
constexpr auto sandboxEngine = "rl_dynamic_analysis"_L1;
// Engines of the appliance itself, and sandboxes that stand beside it. Every other one may be a service elsewhere.
constexpr std::array localEngines{
    "core"_L1, "local_only"_L1, "rl_auxiliary_analysis"_L1, "cape"_L1, "cuckoo"_L1, "assemblyline"_L1};
// Engines whose value is an object with the name of a profile.
constexpr std::array profiledEngines{"cisco_secure_malware_analytics"_L1, "fireeye"_L1, "joe"_L1};

constexpr std::array platforms{
    Choice{"none", QT_TRANSLATE_NOOP("assay::Action", "No: analyse without it")},
    Choice{"windows11", "Windows 11"},
    Choice{"windows10", "Windows 10"},
    Choice{"windows7", "Windows 7"},
    Choice{"macos_11", "macOS 11"},
    Choice{"linux", "Linux"},
    Choice{"android12", "Android 12"},
};
constexpr std::array locations{
    Choice{"any", QT_TRANSLATE_NOOP("assay::Action", "Chosen by the sandbox")},
    Choice{"us", QT_TRANSLATE_NOOP("assay::Action", "United States")},
    Choice{"uk", QT_TRANSLATE_NOOP("assay::Action", "United Kingdom")},
    Choice{"in", QT_TRANSLATE_NOOP("assay::Action", "India")},
    Choice{"br", QT_TRANSLATE_NOOP("assay::Action", "Brazil")},
    Choice{"de", QT_TRANSLATE_NOOP("assay::Action", "Germany")},
    Choice{"jp", QT_TRANSLATE_NOOP("assay::Action", "Japan")},
    Choice{"sg", QT_TRANSLATE_NOOP("assay::Action", "Singapore")},
    Choice{"it", QT_TRANSLATE_NOOP("assay::Action", "Italy")},
    Choice{"es", QT_TRANSLATE_NOOP("assay::Action", "Spain")},
    Choice{"fr", QT_TRANSLATE_NOOP("assay::Action", "France")},
    Choice{"tor", QT_TRANSLATE_NOOP("assay::Action", "The Tor network")},
};
constexpr std::array locales{
    Choice{"any", QT_TRANSLATE_NOOP("assay::Action", "Chosen by the sandbox")},
    Choice{"en-US", "en-US"},
    Choice{"en-GB", "en-GB"},
    Choice{"de-DE", "de-DE"},
    Choice{"es-ES", "es-ES"},
    Choice{"fr-FR", "fr-FR"},
    Choice{"it-IT", "it-IT"},
    Choice{"ja-JP", "ja-JP"},
    Choice{"pt-BR", "pt-BR"},
};

bool isEngine(const QString &word)
{
    static const QRegularExpression engine(
        QRegularExpression::anchoredPattern(u"[a-z][a-z0-9_]{0,63}(=[\\w .-]{1,64})?"_s));
    return engine.match(word).hasMatch();
}

QString nameOf(const QString &engine)
{
    return engine.section(u'=', 0, 0).toLower();
}

// Empty for the fallback.
QString chosen(const Parameter &parameter, const QHash<QString, QString> &parameters)
{
    const QString value = valueOf(parameter, parameters);
    return value == QLatin1StringView(parameter.fallback) ? QString() : value;
}

} // namespace

QStringList engineWords(const QString &engines)
{
    QStringList words;
    for (const QString &word : engines.split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = word.trimmed(); !trimmed.isEmpty())
            words << trimmed;
    }
    return words;
}

bool AnalysisChoice::usesCloud() const
{
    return engines.contains(cloudEngine, Qt::CaseInsensitive);
}

QJsonObject AnalysisChoice::json() const
{
    QJsonObject analysis;
    for (const QString &engine : engines) {
        const QString name = nameOf(engine);
        const QString profile = engine.section(u'=', 1);
        const bool isObject = !profile.isEmpty() || std::ranges::find(profiledEngines, name) != profiledEngines.end();
        if (isObject)
            analysis.insert(name, profile.isEmpty() ? QJsonObject() : QJsonObject{{u"profile"_s, profile}});
        else
            analysis.insert(name, true);
    }
    if (!platform.isEmpty()) {
        QJsonObject machine{{u"platform"_s, platform}};
        if (!geolocation.isEmpty())
            machine.insert(u"geolocation"_s, geolocation);
        if (!locale.isEmpty())
            machine.insert(u"locale"_s, locale);
        analysis.insert(sandboxEngine, machine);
    }
    return analysis;
}

bool AnalysisChoice::isForOlderRoute() const
{
    const auto isKnown = [](const QString &engine) { return nameOf(engine) == cloudEngine; };
    return geolocation.isEmpty() && locale.isEmpty() && std::ranges::all_of(engines, isKnown);
}

Disclosures engineDisclosures(const QString &engines)
{
    Disclosures kinds;
    for (const QString &word : engineWords(engines)) {
        const QString name = nameOf(word);
        if (name == cloudEngine)
            kinds |= Disclosure::CloudLookUp;
        else if (std::ranges::find(localEngines, name) == localEngines.end())
            kinds |= Disclosure::CloudSandbox;
    }
    return kinds;
}

Result<AnalysisChoice> submittedAnalysis(const QHash<QString, QString> &parameters)
{
    AnalysisChoice choice;
    choice.engines = engineWords(valueOf(analysisParameter, parameters));
    for (const QString &engine : std::as_const(choice.engines)) {
        if (!isEngine(engine))
            return ApiError::of(ApiError::Kind::Input,
                AnalysisText::tr("“%1” is no name of an engine; write for example cloud, cape or joe=profile")
                    .arg(engine.left(100)));
        if (nameOf(engine) == sandboxEngine)
            return ApiError::of(ApiError::Kind::Input,
                AnalysisText::tr("the vendor's sandbox needs a platform; choose one instead of naming the engine"));
    }
    choice.platform = chosen(sandboxParameter, parameters);
    choice.geolocation = chosen(sandboxGeoParameter, parameters);
    choice.locale = chosen(sandboxLocaleParameter, parameters);
    if (choice.platform.isEmpty() && !(choice.geolocation.isEmpty() && choice.locale.isEmpty()))
        return ApiError::of(ApiError::Kind::Input,
            AnalysisText::tr("a location or language of the sandbox needs a platform; choose one"));
    return choice;
}

Disclosures analysisDisclosures(const QHash<QString, QString> &parameters)
{
    Disclosures kinds = engineDisclosures(valueOf(analysisParameter, parameters));
    kinds.setFlag(Disclosure::CloudSandbox,
        kinds.testFlag(Disclosure::CloudSandbox) || !chosen(sandboxParameter, parameters).isEmpty());
    return kinds;
}

QString keyOfAnalysis(const QHash<QString, QString> &parameters)
{
    constexpr qsizetype digits = 12;
    const Result<AnalysisChoice> choice = submittedAnalysis(parameters);
    if (!choice || choice->isEmpty())
        return {};
    const QByteArray text = QJsonDocument(choice->json()).toJson(QJsonDocument::Compact);
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex();
    return u'+' + QString::fromLatin1(hash.first(digits));
}

const Parameter sandboxParameter{
    .word = "sandbox",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Cloud sandbox"),
    .help = QT_TRANSLATE_NOOP("assay::Action",
        "Run submitted and reanalyzed samples in the vendor's cloud sandbox; their content leaves your network"),
    .choices = platforms,
    .fallback = "none",
};
const Parameter sandboxGeoParameter{
    .word = "sandbox-geo",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Sandbox in"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "The country from which the sandbox reaches the internet"),
    .choices = locations,
    .fallback = "any",
};
const Parameter sandboxLocaleParameter{
    .word = "sandbox-locale",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Sandbox language"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Language and region of the sandbox's machine"),
    .choices = locales,
    .fallback = "any",
};
const Parameter analysisParameter{
    .word = "analysis",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Analyse with"),
    .help = QT_TRANSLATE_NOOP("assay::Action",
        "Engines for what is submitted, comma-separated: cloud, local_only, rl_auxiliary_analysis, cape, cuckoo, "
        "vmray_tcbase, joe=profile; empty: as the appliance is set up"),
    .choices = {},
    .fallback = "",
};

} // namespace assay
