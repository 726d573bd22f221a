// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/profile_store.h"

#include <functional>

namespace assay::cli {

//! The profile of that name, or a sentence that says which there are. Error: Input.
Result<Profile> profileByName(const ProfileStore &store, const QString &name);

//! The token of a profile: ASSAY_TOKEN, else the keychain's. Empty when it has none. Errors: Input, a sentence.
//! Calls `done` once, perhaps at once, unless `context` dies first.
void readToken(const Profile &profile, QObject *context, std::function<void(const Result<QByteArray> &)> done);

} // namespace assay::cli
