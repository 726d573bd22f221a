// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/disclosure.h"
#include "files/sample_file.h"
#include "findings/findings.h"
#include "indicator/indicator.h"
#include "submissions/submission.h"

#include <QHash>

#include <array>
#include <memory>
#include <span>

namespace assay {

class ActionRun;
class ActionContext;

// One of the values that a parameter may have.
struct Choice
{
    const char *word; //!< for the command line and for settings
    const char *title; //!< English; translate in context "assay::Action"
};

// One run parameter of an action.
struct Parameter
{
    const char *word; //!< "crawler"; also the command line's --crawler
    const char *title;
    const char *help;
    std::span<const Choice> choices; //!< empty = free text
    const char *fallback; //!< default value
    // Chosen for a single run and never stored: the window asks for it with a command instead of a field.
    bool forOneRun = false;
    bool isSwitch = false; //!< "yes" or "no"; an option of the command line without a value, which means "yes"
    bool secret = false; //!< kept in memory until the run ends; never stored in a row or a session file
    const char *option = nullptr; //!< name of the command line's option, if that is not `word`
};

// The name of the parameter's option on the command line, without dashes. Parameters of different actions may share it.
QLatin1StringView optionOf(const Parameter &parameter);

// What an action works on.
struct Target
{
    Indicator indicator;
    QHash<QString, QString> parameters; //!< by Parameter::word
    Findings known; //!< what earlier actions found: digests, submission id
    quint64 owner = 0; //!< id of the row; submissions and consent belong to it
    bool isElsewhere = false; //!< the row came with another user's session file, so its records prove nothing
    std::vector<Submission> submissions{}; //!< records of earlier submissions of this row
    PathLinks pathLinks = PathLinks::Unknown; //!< of the indicator, if it is a file
};

// A row of the registry: menus, toolbar, command line and README are generated from it.
struct Action
{
    const char *word; //!< "submit-url"
    const char *title; //!< "Submit URL"
    const char *help; //!< one sentence
    const char *icon; //!< name in the icon theme
    const char *shortcut; //!< QKeySequence portable text, or ""
    const char *request; //!< method and route, for the documents
    std::span<const Parameter *const> parameters;
    bool (*applies)(const Target &target); //!< true if the action can run on this target
    std::unique_ptr<ActionRun> (*make)(ActionContext &context, Target target);
    // What the action may disclose of this target; each kind needs consent. Null: nothing.
    Disclosures (*discloses)(const Target &target) = nullptr;
    // Disclosures that the action can do without: without consent it asks the appliance alone.
    Disclosures optional{};
    // The action needs all findings of earlier answers, not only digests and submission id.
    bool needsRecord = false;
    bool savesFiles = false; //!< into ActionContext::reportFolder
    std::array<const char *, 2> examples{}; //!< command lines of assay-cli; it makes up what is missing
};

// What `action` may disclose of `target`.
Disclosures disclosuresOf(const Action &action, const Target &target);

// All actions, triage first.
std::span<const Action *const> actions();
// Returns null for an unknown word.
const Action *actionFromWord(QStringView word);

// The target's own value of a parameter, or the parameter's default.
QString valueOf(const Parameter &parameter, const QHash<QString, QString> &parameters);

} // namespace assay
