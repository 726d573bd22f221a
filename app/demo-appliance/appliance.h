// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routes.h"
#include "rule_book.h"
#include "sample_values.h"
#include "store.h"

namespace assay::demo {

// What the routes work on. The test appliance derives older versions from it.
class Appliance
{
public:
    // `options` must outlive the appliance.
    explicit Appliance(const Options &given, std::vector<Route> itsRoutes = demoRoutes());
    virtual ~Appliance() = default;

    // Fills the template with the values of the sample. With `only`, renders no other members of the top level.
    virtual QJsonObject about(const Sample &sample, const QString &templateName, const QSet<QString> &only = {}) const;

    const Options &options;
    const std::vector<Route> routes;
    Store store;
    RuleBook rules;
};

} // namespace assay::demo
