// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace assay::stix {

// Values that all objects of a bundle share.
struct Frame
{
    QStringList markings;
    const ExportOptions &options;
};

struct Object
{
    QString id;
    QByteArray json;
};

// The identity that produces objects: this program with the appliance of that label.
Object identity(const QString &label);
// All objects of one ExportedRow: observables, the analysis, the indicator, and their relationships.
std::vector<Object> objectsOf(const Row &row, const Frame &frame);

} // namespace assay::stix
