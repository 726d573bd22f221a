// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/dispatcher.h"
#include "session/row.h"

#include <optional>
#include <vector>

namespace assay {

inline constexpr char yaraAction[] = "yara"; //!< Row::action and Answer::action of a match
inline constexpr QStringView yaraRuleName = u"YARA Rule"; //!< attribute of a match

// One YARA rule set of the appliance. Texts are hostile.
struct RuleSet
{
    QString name;
    QString owner;
    QString status; //!< "active", "disabled", "pending", "invalid" ...
    qint64 malicious = 0; //!< samples that match it, by verdict
    qint64 suspicious = 0;
    qint64 goodware = 0;
    qint64 unknown = 0;
    QString lastMatched; //!< as answered; empty = never
    bool isSystem = false; //!< came with the appliance
    bool isInCloud = false;

    friend bool operator==(const RuleSet &, const RuleSet &) = default;
};

struct RuleSetPage
{
    std::vector<RuleSet> ruleSets;
    bool hasMore = false;
};

// Samples that match a rule set. Each names at least one digest, and its rule as an attribute.
struct MatchPage
{
    std::vector<Findings> matches;
    int leftOut = 0; //!< matches that name no digest, or whose values cannot be read
    QString firstLeftOut; //!< why the first of them was left out; English
    bool hasMore = false;
};

// A change of a rule set, for all users of the appliance.
enum class RuleChange { Upload, Enable, Disable, Remove };

constexpr qint64 maxRuleBytes = 4 << 20; //!< of a rule set that is uploaded
constexpr int rulePageSize = 100;
constexpr int maxRulePages = 100; //!< that a caller should follow; an appliance may promise further ones for ever

// True for 3 to 48 letters, digits, _ and - of ASCII: no other name may reach a path or a query.
bool isRuleSetName(QStringView name);

// `page`: from 1. Errors: as Dispatcher::send(); BadAnswer for an answer without the list.
Call<RuleSetPage> *askRuleSets(Dispatcher &dispatcher, int page);
Call<MatchPage> *askMatches(Dispatcher &dispatcher, const QString &name, int page);
// The text of a rule set. Errors: as Dispatcher::send(); NotFound if there is no such rule set.
Call<QString> *askRuleText(Dispatcher &dispatcher, const QString &name);
// Sends a change; the analyst has agreed to it. `text`: of an upload, which replaces a rule set of that name. The
// result is what the appliance says, perhaps nothing. Errors: as Dispatcher::send(); BadRequest with the appliance's
// words for a rule that does not compile.
Call<QString> *sendRuleChange(Dispatcher &dispatcher, RuleChange change, const QString &name, const QString &text = {});

// Decoders, for tests. Errors: BadAnswer.
Result<RuleSetPage> decodeRuleSets(const RawAnswer &answer);
Result<MatchPage> decodeMatches(const RawAnswer &answer);
Result<QString> decodeRuleText(const RawAnswer &answer);

} // namespace assay
