// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/observable.h"

#include <QByteArray>

namespace assay::stix {

//! The type's word: "file", "domain-name", "ipv4-addr".
const char *typeOf(const Observable &observable);
//! The id that every producer of STIX 2.1 gives it.
QString idOf(const Observable &observable);
//! The object. `markings`: ids of marking definitions.
QByteArray objectOf(const Observable &observable, const QStringList &markings);
//! A pattern that finds it: "[url:value = '...']"; of a file any of its digests. Empty for a file without one.
QString patternOf(const Observable &observable);

} // namespace assay::stix
