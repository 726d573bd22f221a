// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/observable.h"

#include <QByteArray>

namespace assay::stix {

// The STIX type: "file", "domain-name", "ipv4-addr".
const char *typeOf(const Observable &observable);
// The id of the observable; the same from every producer of STIX 2.1.
QString idOf(const Observable &observable);
// The JSON object of the observable. `markings`: ids of marking definitions.
QByteArray objectOf(const Observable &observable, const QStringList &markings);
// A STIX pattern that matches the observable: "[url:value = '...']"; for a file any of its digests. Empty for a file
// without digests.
QString patternOf(const Observable &observable);

} // namespace assay::stix
