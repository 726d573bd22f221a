// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

#include <vector>

namespace assay::demo {

class Appliance;

using Handler = Answer (*)(Appliance &, const Exchange &);

// One route. `answer` names the template of its answer, `:/demo/ANSWER.json`; a handler of one of the kinds in
// route_handlers.h needs no code of its own.
struct Route
{
    QString name; //!< for faults and the journal of the test appliance
    QString method;
    QString path; //!< * stands for one segment
    Handler handler;
    QString answer{};
    bool isOpen = false; //!< needs no token
};

// The table of the demo's routes.
std::vector<Route> demoRoutes();

// What a request's method and path lead to.
struct Match
{
    const Route *route = nullptr; //!< null: no such path, or no such method on it
    QStringList captures{}; //!< what stands for each *
    bool isPathKnown = false;
    bool isSlashMissing = false; //!< the path would be known with a slash at its end
};

// `routes` must outlive the match.
Match findRoute(const std::vector<Route> &routes, const QString &method, const QString &path);

} // namespace assay::demo
