// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace assay::test {

// Every rule of STIX 2.1 that this bundle breaks: properties, forms of ids, times, vocabularies, patterns, references
// that lead nowhere, objects that are there twice.
QStringList stixFaults(const QJsonObject &bundle);

} // namespace assay::test
