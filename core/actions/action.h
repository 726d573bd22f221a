// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/submission.h"
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
};

//! What an action works on.
struct Target
{
    Indicator indicator;
    QHash<QString, QString> parameters; //!< by Parameter::word
    Findings known; //!< what earlier actions learned: digests, submission id
    quint64 owner = 0; //!< whose submissions these are, for Sendings
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
    bool (*uploads)(const Target &target); //!< does a file leave the machine (needs consent)?
    std::unique_ptr<Run> (*make)(ActionContext &context, Target target);
    //! May the vendor's cloud learn of the sample's hash (needs consent)? Null: never.
    bool (*asksCloud)(const Target &target) = nullptr;
    //! Its target has to know all that earlier answers told, and not only digests and the submission's number.
    bool wantsWhole = false;
};

//! All actions, triage first.
std::span<const Action *const> actions();
const Action *actionFromWord(QStringView word);

//! The value that holds: the target's own, else the default.
QString valueOf(const Parameter &parameter, const QHash<QString, QString> &parameters);

} // namespace assay
