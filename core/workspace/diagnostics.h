// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

struct Profile;
class RowList;

// What a person who helps needs to know, as lines of English: versions, the profile's options, how many rows have which
// state, and which actions failed how. Contains no host, name, indicator, path, token, nor a word that an appliance or
// a sample has chosen, so that it can be pasted into a public place. `profile` may be null. Visits all rows once.
QString diagnosticsText(const Profile *profile, const RowList &rows);

} // namespace assay
