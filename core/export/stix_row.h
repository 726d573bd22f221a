// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace assay::stix {

//! What every object of a bundle has in common.
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

//! Who produced an object: this program with the appliance of that label.
Object identity(const QString &label);
//! All objects of one row, as it may be exported: observables, the analysis, the indicator, what ties them together.
std::vector<Object> objectsOf(const Row &row, const Frame &frame);

} // namespace assay::stix
