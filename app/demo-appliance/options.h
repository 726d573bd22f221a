// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace assay::demo {

//! Which names the answers use: classification/riskscore, or the older threat_status/threat_level/trust_factor.
enum class Family { New, Old, Mixed };

enum class CertificateKind { Good, Expired, OtherHost };

struct Options
{
    int port = 0; //!< 0: the system picks one
    bool plain = false;
    bool oldRoutes = false;
    bool legacyReanalyze = false;
    bool bigIds = false;
    bool untilStdinEnds = false;
    QString token;
    QString samplesInto;
    QString journal;
    int latencyMs = -1; //!< -1: 20 to 60 ms
    int processingMs = -1; //!< -1: 3 to 6 s
    int pdfLifeMs = 30 * 60 * 1000;
    int maxHashes = 1000;
    qint64 maxFile = 400LL * 1024 * 1024;
    Family family = Family::New;
    CertificateKind certificate = CertificateKind::Good;
    QStringList faults;
};

struct ParsedOptions
{
    std::optional<Options> options;
    QString text; //!< help, or what is wrong with the command line
    int exitCode = 0;
};

ParsedOptions parseOptions(const QStringList &arguments);

} // namespace assay::demo
