// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/dispatcher.h"

#include <optional>

namespace assay {

// A retro hunt runs YARA rules on samples that are there already: all active rule sets on all samples of the appliance,
// or one rule set on those of the vendor's cloud. Texts are hostile and as answered.
struct RetroHunt
{
    QString state; //!< "RUNNING", "COMPLETED" ..., the appliance's word
    QString started; //!< empty = unknown
    QString finished; //!< likewise
    QString startedBy; //!< likewise
    std::optional<qint64> samples; //!< to look at
    std::optional<qint64> processed;
    std::optional<qint64> percent; //!< of a hunt in the cloud
    QString message; //!< what the appliance says

    friend bool operator==(const RetroHunt &, const RetroHunt &) = default;
};

enum class RetroStep { Status, Start, Stop };

// Asks about, starts or stops a retro hunt. `ruleSet`: empty = the one on the appliance, otherwise that of this rule
// set in the vendor's cloud, for which `owner` names the consent. The analyst has agreed to a start or stop, which
// counts for all users of the appliance. Errors: as Dispatcher::send(); BadRequest if the appliance refuses, with its
// words.
Call<RetroHunt> *askRetroHunt(Dispatcher &dispatcher, RetroStep step, const QString &ruleSet, quint64 owner);

// Errors: BadAnswer (no status), BadRequest (the appliance says that it did not succeed).
Result<RetroHunt> decodeRetroHunt(const RawAnswer &answer);

} // namespace assay
