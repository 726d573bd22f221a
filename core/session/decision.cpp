// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/decision.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace assay {

namespace {

// clang-format off
constexpr std::array decisionTable {
    DecisionInfo {"confirmed", QT_TRANSLATE_NOOP("assay::Decision", "Confirmed"), QT_TRANSLATE_NOOP("assay::Decision", "The verdict is right"), false},
    DecisionInfo {"false_positive", QT_TRANSLATE_NOOP("assay::Decision", "False positive"), QT_TRANSLATE_NOOP("assay::Decision", "The verdict is wrong, the indicator is harmless"), true},
    DecisionInfo {"unwanted", QT_TRANSLATE_NOOP("assay::Decision", "Benign but unwanted"), QT_TRANSLATE_NOOP("assay::Decision", "No malware, but not allowed here"), true},
    DecisionInfo {"second_look", QT_TRANSLATE_NOOP("assay::Decision", "Needs a second look"), QT_TRANSLATE_NOOP("assay::Decision", "Somebody else should look at it, or you later"), false},
    DecisionInfo {"escalated", QT_TRANSLATE_NOOP("assay::Decision", "Escalated"), QT_TRANSLATE_NOOP("assay::Decision", "Handed over to others"), false},
};
// clang-format on

} // namespace

Decision bounded(Decision decision)
{
    decision.word.truncate(Decision::maxWord);
    decision.note.truncate(Decision::maxNote);
    decision.caseNumber = decision.caseNumber.left(Decision::maxCase).simplified();
    return decision;
}

std::span<const DecisionInfo> decisionInfos()
{
    return decisionTable;
}

const DecisionInfo *decisionFromWord(QStringView word)
{
    const auto row = std::ranges::find_if(
        decisionTable, [word](const DecisionInfo &d) { return word == QLatin1StringView(d.word); });
    return row == decisionTable.end() ? nullptr : &*row;
}

bool isHarmless(const Decision &decision)
{
    const DecisionInfo *info = decisionFromWord(decision.word);
    return info && info->isHarmless;
}

QString decisionTitle(const QString &word)
{
    const DecisionInfo *info = decisionFromWord(word);
    return info ? QCoreApplication::translate("assay::Decision", info->title) : word;
}

} // namespace assay
