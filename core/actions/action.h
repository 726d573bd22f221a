// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/submission.h"
#include "consent/disclosure.h"
#include "files/sample_file.h"
#include "findings/findings.h"
#include "indicator/indicator.h"

#include <QHash>

#include <memory>
#include <span>

namespace assay {

class Run;
class ActionContext;

//! One of the values that a parameter may take.
struct Choice
{
    const char *word; //!< for the command line and for settings
    const char *title; //!< English; translate in context "assay::Action"
};

//! One run parameter of an action.
struct Parameter
{
    const char *word; //!< "crawler"; also the command line's --crawler
    const char *title;
    const char *help;
    std::span<const Choice> choices; //!< empty = free text
    const char *fallback; //!< default value
    bool forOneRun
        = false; //!< chosen for a single run, never kept: the window asks for it by a command, not by a field
    bool secret = false; //!< kept in memory until the run ends; never stored in a row or a session file
};

//! What an action works on.
struct Target
{
    Indicator indicator;
    QHash<QString, QString> parameters; //!< by Parameter::word
    Findings known; //!< what earlier actions learned: digests, submission id
    quint64 owner = 0; //!< the row: whose submissions these are, and what was agreed to for it
    bool isElsewhere = false; //!< the row came with a session file of somebody else: what it says was sent is no proof
    std::vector<Submission> submissions{}; //!< what was, or may have been, handed over before
    PathLinks pathLinks = PathLinks::Unknown; //!< of the indicator, when it is a file
};

//! A row of the registry: menus, toolbar, command line and README are made from it.
struct Action
{
    const char *word; //!< "submit-url"
    const char *title; //!< "Submit URL"
    const char *help; //!< one sentence
    const char *icon; //!< name in the icon theme
    const char *shortcut; //!< QKeySequence portable text, or ""
    const char *request; //!< how the request looks, for the documents
    std::span<const Parameter *const> parameters;
    bool (*applies)(const Target &target); //!< can it run on this?
    std::unique_ptr<Run> (*make)(ActionContext &context, Target target);
    //! What it may disclose of this target, each of which needs consent. Null: nothing.
    Disclosures (*discloses)(const Target &target) = nullptr;
    //! What it can do without: not agreed to, it asks the appliance alone.
    Disclosures optional{};
    //! Target::known has to hold all findings of earlier answers, not only digests and the submission id.
    bool needsRecord = false;
};

//! What \a action may disclose of \a target.
Disclosures disclosuresOf(const Action &action, const Target &target);

//! All actions, triage first.
std::span<const Action *const> actions();
const Action *actionFromWord(QStringView word);

//! The value that holds: the target's own, else the default.
QString valueOf(const Parameter &parameter, const QHash<QString, QString> &parameters);

} // namespace assay
