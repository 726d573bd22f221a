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
    QString producer; //!< id of the identity
    QStringList markings;
    const ExportOptions &options;
};

struct Object
{
    QString id;
    QByteArray json;
};

//! The producer of a bundle.
Object identity(const ExportOptions &options, const QStringList &markings);
//! All objects of one item, as it may be exported: observables, the analysis, the indicator, what ties them together.
std::vector<Object> objectsOf(const Item &item, const Frame &frame);

} // namespace assay::stix
