// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exit_codes.h"
#include "session/row.h"

#include <QStringList>

#include <optional>

namespace assay::cli {

// Why a run ends before its input does: an interrupt, a token that the appliance refused, or an appliance that was
// waited for in vain. Remembers which rows an
// interrupt left undone.
class StopConditions
{
public:
    // Counts an interrupt; returns how many there were, this one included.
    int interrupt() { return ++m_interrupts; }
    bool isInterrupted() const { return m_interrupts > 0; }
    void refuseToken(const ApiError &error) { stopFor(error, TokenRefused); }
    void giveUp(const ApiError &error) { stopFor(error, NotReachable); }
    // The error of all items that are left, if the token was refused or the appliance given up.
    const std::optional<ApiError> &refusal() const { return m_refusal; }
    // True when no further input may be taken.
    bool isStopping() const { return isInterrupted() || m_refusal; }

    // Call this for every row that reaches its final state.
    void noteSettled(const Row &row);
    // Sentences for the user: how many rows an interrupt left undone, and the names of the first 20.
    QStringList undone() const;
    // The program's exit code, when its results alone end with `ofResults`.
    ExitCode exitCode(ExitCode ofResults) const;

private:
    void stopFor(const ApiError &error, ExitCode code);

    int m_interrupts = 0;
    std::optional<ApiError> m_refusal;
    ExitCode m_refusalCode = AllDone;
    QStringList m_undone; //!< names of rows that were cancelled after an interrupt
};

} // namespace assay::cli
