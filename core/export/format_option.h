// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace assay {

struct ExportOptions;

// One value of a Choice, and its title.
struct OptionChoice
{
    const char *word;
    const char *title; //!< translate in context "assay::Format"
};

// One option of a format. Dialogs, remembered choices and the documentation are made from these rows; the writers read
// the member of ExportOptions behind them.
struct FormatOption
{
    enum class Kind { Switch, Choice, Text, Paragraphs }; //!< Paragraphs: text of several lines

    const char *word; //!< stable: "tlp"
    Kind kind;
    const char *title; //!< translate in context "assay::Format"
    const char *help; //!< one sentence or ""; same context
    std::span<const OptionChoice> choices; //!< only with Kind::Choice
    QString (*get)(const ExportOptions &options); //!< "true" or "false" for a Switch
    void (*set)(ExportOptions &options, const QString &value); //!< `value` must be isAllowed()
    bool isOpen = false; //!< a Choice that takes further values, which are known only while the program runs
    qsizetype maxLength = 32; //!< of a Text and of Paragraphs, in characters
    bool isRemembered = true; //!< false: the value belongs to one export, or must not be chosen by accident

    bool isAllowed(const QString &value) const;
};

extern const FormatOption onlyTickedOption;
extern const FormatOption localPathsOption;
extern const FormatOption answersOption;
extern const FormatOption separatorOption;
extern const FormatOption joinerOption;
extern const FormatOption headerOption;
extern const FormatOption byteOrderMarkOption;
extern const FormatOption formulaGuardOption;
extern const FormatOption tlpOption;
extern const FormatOption suspiciousOption;
extern const FormatOption thirdPartiesOption;
extern const FormatOption linksOption;
extern const FormatOption attachReportsOption;
extern const FormatOption ticketTemplateOption;
extern const FormatOption caseTitleOption;
extern const FormatOption caseNumberOption;
extern const FormatOption assessmentOption;

} // namespace assay
