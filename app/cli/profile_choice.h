// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/profile_store.h"

#include <functional>

namespace assay::cli {

// The profile of that name. Errors: Input, with a sentence that lists the existing profiles.
Result<Profile> profileByName(const ProfileStore &store, const QString &name);

// Reads the token of a profile: ASSAY_TOKEN, otherwise the keychain's; empty if there is none. Calls `done` once,
// perhaps before it returns, unless `context` is destroyed first. Errors: Input, with a sentence (the keychain is
// locked or does not answer; the token is malformed).
void readToken(const Profile &profile, QObject *context, std::function<void(const Result<QByteArray> &)> done);

} // namespace assay::cli
