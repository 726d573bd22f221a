// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"

#include <array>

namespace assay {

std::span<const Action *const> actions()
{
    static constexpr std::array<const Action *, 22> all{&triageAction, &submitUrlAction, &submitFileAction,
        &urlStatusAction, &createPdfAction, &getPdfAction, &summaryAction, &classificationAction, &staticReportAction,
        &extractedFilesAction, &containersAction, &detailsAction, &dynamicReportAction, &getSampleAction,
        &getChildrenAction, &reanalyzeAction, &networkAction, &setVerdictAction, &removeVerdictAction, &addTagsAction,
        &removeTagsAction, &deleteAction};
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

QLatin1StringView optionOf(const Parameter &parameter)
{
    return QLatin1StringView(parameter.option ? parameter.option : parameter.word);
}

QString valueOf(const Parameter &parameter, const QHash<QString, QString> &parameters)
{
    return parameters.value(QString::fromLatin1(parameter.word), QString::fromUtf8(parameter.fallback));
}

} // namespace assay
