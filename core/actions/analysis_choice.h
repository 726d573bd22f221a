// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace assay {

// How the appliance is to analyse a sample or a URL: by which engines, and in which machine of the vendor's cloud
// sandbox. Empty: as the appliance's rules say.
struct AnalysisChoice
{
    QStringList engines; //!< words of the appliance: "cloud", "rl_auxiliary_analysis"; "joe=profile" with a profile
    QString platform; //!< "windows10"; empty = not in the vendor's sandbox
    QString geolocation, locale; //!< "us", "en-US"; empty = the sandbox's own

    bool isEmpty() const { return engines.isEmpty() && platform.isEmpty(); }
    bool usesCloud() const; //!< the engine "cloud", the vendor's reputation service
    // The value of `analysis` in a submission.
    QJsonObject json() const;
    // The part of it that appliances before 9.5 understand; empty with anything that they would ignore.
    bool isForOlderRoute() const;
};

// What engines disclose: CloudLookUp for the vendor's cloud, CloudSandbox for its sandbox and for services that are not
// known to run on the appliance. `engines`: words, comma-separated.
Disclosures engineDisclosures(const QString &engines);

// The choice that the parameters of a submission make, and what it discloses.
// Errors: Input (a word that is no engine, a location without a sandbox).
Result<AnalysisChoice> submittedAnalysis(const QHash<QString, QString> &parameters);
Disclosures analysisDisclosures(const QHash<QString, QString> &parameters);

// Part of the key of a submission: the same content that is to be analysed in another way is another submission. Empty
// without a choice, otherwise "+" and some digits.
QString keyOfAnalysis(const QHash<QString, QString> &parameters);

// The words of a comma-separated list, without blanks.
QStringList engineWords(const QString &engines);

} // namespace assay
