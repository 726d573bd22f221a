// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"

namespace assay {

// One URL, domain or address that the appliance's network intelligence can be asked about.
struct NetworkSubject
{
    enum class Kind { Url, Domain, Address };
    Kind kind = Kind::Url;
    QString value;
    friend bool operator==(const NetworkSubject &, const NetworkSubject &) = default;
};

// The target itself, the host of its URL, and the hosts and addresses that earlier answers named; each once, at most 8.
std::vector<NetworkSubject> networkSubjects(const Target &target);

} // namespace assay
