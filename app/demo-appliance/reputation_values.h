// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"
#include "templates.h"

namespace assay::demo {

// The values that templates may name about a URL, a domain or an IP address:
// subject, host, parent, address, times, sources with their counts and, of a URL, its digest, verdict and analysis.
Values valuesOfUrl(const QString &url, Verdict verdict);
Values valuesOfDomain(const QString &domain, Verdict verdict);
Values valuesOfAddress(const QString &address);

// IPv4 or IPv6.
bool isAddress(const QString &text);

// The same subject always gets the same verdict.
Verdict verdictOfSubject(const QString &subject);

} // namespace assay::demo
