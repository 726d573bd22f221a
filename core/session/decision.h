// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <span>

namespace assay {

// What the analyst decided and noted about a row. It belongs to the session and to exports; no request contains it.
struct Decision
{
    QString word; //!< DecisionInfo::word, or the word of a newer version, which is hostile; empty = not decided
    QString note; //!< free text of several lines; at most `maxNote` characters
    QString caseNumber; //!< free text of one line; at most `maxCase` characters
    QDateTime at; //!< UTC, time of the latest change

    static constexpr qsizetype maxWord = 64;
    static constexpr qsizetype maxNote = 10'000;
    static constexpr qsizetype maxCase = 200;

    bool isEmpty() const { return word.isEmpty() && note.isEmpty() && caseNumber.isEmpty(); }
    friend bool operator==(const Decision &, const Decision &) = default;
};

// Returns the decision with every text cut to its maximum length, and the case number on one line.
Decision bounded(Decision decision);

// One decision that can be chosen: one row of a table. Menus, filter words and the sidebar follow the table; the first
// nine have the keys 1 to 9 in the list.
struct DecisionInfo
{
    const char *word; //!< never translated, stored in session files: "false_positive"
    const char *title; //!< translate in context "assay::Decision"
    const char *help; //!< the same
    bool isHarmless; //!< exports never mark such an indicator for detection
};
std::span<const DecisionInfo> decisionInfos();
const DecisionInfo *decisionFromWord(QStringView word); //!< null if no row has this word
bool isHarmless(const Decision &decision); //!< see DecisionInfo::isHarmless
// The translated title; an unknown word is returned unchanged. Empty for an empty word.
QString decisionTitle(const QString &word);

} // namespace assay
