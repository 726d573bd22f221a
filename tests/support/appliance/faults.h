// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <mutex>
#include <optional>
#include <random>
#include <vector>

namespace assay::demo {

enum class FaultKind {
    Status,
    RetryAfter,
    Redirect,
    Html,
    HostHtml,
    Maintenance,
    ResetEarly,
    Reset,
    Truncate,
    Stall,
    Slow,
    Together,
    Trickle,
    NotJson,
    WrongTypes,
    Nulls,
    EmptyObject,
    EmptyBody,
    MessageOnly,
    WrongHash,
    NotAPdf,
    CutPdf,
    Circle,
    Crowd,
    NextElsewhere,
};

// One --fault option of the command line; faultHelp describes its syntax.
struct FaultSpec
{
    QString route;
    QString word; //!< the kind as written
    FaultKind kind = FaultKind::Status;
    QString value;
    int count = -1; //!< -1: always
    int after = 0;
    int percent = 100;
    unsigned seed = 1;

    int number() const { return value.toInt(); }
    // Sets this fault from `text`. Returns an error message, or an empty text on success.
    QString parse(const QString &text, const QStringList &routeNames);
};

extern const char *const faultHelp;

// Assigns faults to requests. Thread-safe.
class Faults
{
public:
    void add(const FaultSpec &spec);
    // Returns the first fault that is due for a request of this route, and counts it as used.
    std::optional<FaultSpec> take(const QString &route);

private:
    struct Live
    {
        FaultSpec spec;
        int seen = 0;
        int given = 0;
        std::minstd_rand random;
    };
    std::mutex m_mutex;
    std::vector<Live> m_faults;
};

} // namespace assay::demo
