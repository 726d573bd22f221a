// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "session/item.h"

#include <QStringList>

#include <vector>

namespace assay::cli {

//! An input as it goes to work: an item to queue, or one that has failed already, with the reason in its outcome.
struct Input
{
    Item item;
    Parameters parameters;
    std::optional<ApiError> refused;
};

//! What the words of the command line mean for an action. A word that names an existing file is that file unless it
//! reads as a digest; folders are walked only when `recursive`; with the URL scheme behaviour "both" a submission
//! becomes two.
std::vector<Input> inputsFor(
    const Action &action, const QStringList &words, const Parameters &parameters, bool recursive);

} // namespace assay::cli
