// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action.h"
#include "actions/classification.h"
#include "actions/create_pdf.h"
#include "actions/get_pdf.h"
#include "actions/network.h"
#include "actions/reanalyze.h"
#include "actions/submit_file.h"
#include "actions/submit_url.h"
#include "actions/summary.h"
#include "actions/triage.h"
#include "actions/url_status.h"

#include <array>

namespace assay {

std::span<const Action *const> actions()
{
    static constexpr std::array<const Action *, 10> all{&triageAction, &submitUrlAction, &submitFileAction,
        &urlStatusAction, &createPdfAction, &getPdfAction, &summaryAction, &classificationAction, &reanalyzeAction,
        &networkAction};
    return all;
}

const Action *actionFromWord(QStringView word)
{
    for (const Action *action : actions()) {
        if (word == QLatin1StringView(action->word))
            return action;
    }
    return nullptr;
}

Disclosures disclosuresOf(const Action &action, const Target &target)
{
    return action.discloses ? action.discloses(target) : Disclosures();
}

QString valueOf(const Parameter &parameter, const QHash<QString, QString> &parameters)
{
    return parameters.value(QString::fromLatin1(parameter.word), QString::fromUtf8(parameter.fallback));
}

} // namespace assay
