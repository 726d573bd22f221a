// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include <memory>

namespace assay {
class Preferences;
}

namespace assay::cli {

// The window's preferences; creates no file.
std::unique_ptr<Preferences> windowPreferences();

// Reads own things and warning lists, the user's own and those of the options, and makes them those of this process.
// Prints what could not be read. False if a list of own things is missing and --allow-own was not given: then nothing
// would keep them from being sent.
bool loadListsFor(const Options &options);

} // namespace assay::cli
