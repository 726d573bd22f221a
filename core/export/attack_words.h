// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <vector>

namespace assay {

// A technique of MITRE ATT&CK that the row's static analysis named and the analyst did not untick.
struct AttackWord
{
    QString id; //!< "T1082" or "T1059.001": isTechniqueId() holds
    QString name; //!< one line, at most 200 characters, may be empty

    QString page() const; //!< of MITRE's site
    QString galaxyTag() const; //!< of MISP: misp-galaxy:mitre-attack-pattern="System Information Discovery - T1082"
};
std::vector<AttackWord> attackWordsOf(const Row &row); //!< needs a loaded record; each id once

} // namespace assay
