// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/digests.h"

#include <QStringList>

#include <chrono>

namespace assay {

// The one file inside an encrypted ZIP, as a password opened it.
struct InnerFile
{
    QString name; //!< from the archive: hostile, may contain "../"; displayed, never used as a path
    qint64 size = 0; //!< bytes, unpacked
    QString password;
    bool isSecret = false; //!< given for this run only: no finding contains it
    Digests digests; //!< of the requested kinds
};

// Passwords and limits for openArchive().
struct ArchiveRules
{
    QStringList passwords; //!< tried in this order
    QString secret{}; //!< the one of them that was given for this run only
    qint64 maxBytes = qint64(4) << 30; //!< unpacked, over all tries together
    std::chrono::milliseconds maxTime{std::chrono::seconds{60}}; //!< per archive
};

// Opens an encrypted ZIP with exactly one file, through the descriptor that is also uploaded. Empty for an ordinary
// sample: not a ZIP by its first bytes, a damaged one, or one without encryption. A password is accepted once the
// whole file was unpacked and its CRC matches, because classic ZIP encryption gives no earlier proof. Blocks: call it
// on a worker thread. `progress(bytesUnpacked)` as in digestsOf(). Errors: Input (several files, strong encryption, no
// password fits, over the limits), File (read error, changed while it was read), Cancelled.
Result<std::optional<InnerFile>> openArchive(const SampleFile &file, const ArchiveRules &rules, DigestKinds kinds,
    const std::function<bool(qint64)> &progress = {});

// The passwords in a text, one a line; at most 1,000.
QStringList passwordsIn(const QString &lines);

} // namespace assay
