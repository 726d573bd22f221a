// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/digests.h"

#include <QStringList>

#include <chrono>

namespace assay {

//! The one file inside an encrypted ZIP, as a password opened it.
struct InnerFile
{
    QString name; //!< as the archive says: hostile, may hold "../"; it is shown and never becomes a path
    qint64 size = 0; //!< bytes, unpacked
    QString password;
    bool isSecret = false; //!< given for this one run: no finding names it
    Digests digests; //!< of the kinds that were asked for
};

//! How far looking into archives may go.
struct ArchiveRules
{
    QStringList passwords; //!< tried in this order
    QString secret{}; //!< the one of them that was given for this one run
    qint64 mostBytes = qint64(4) << 30; //!< unpacked, over all tries together
    std::chrono::milliseconds mostTime{std::chrono::seconds{60}}; //!< per archive
};

//! Opens an encrypted ZIP that holds exactly one file, through the file's own descriptor: what is looked at is what is
//! uploaded. Nothing when it goes as an ordinary sample: no ZIP by its first bytes, a damaged one, one without
//! encryption. A password counts as right when all of the file was unpacked and its CRC fits: classic ZIP encryption
//! proves nothing before. Blocks: call it on a worker thread. `progress(bytesUnpacked)` as in digestsOf().
//! Errors: Input (several files, strong encryption, no password fits, over the limits; each says what to do next),
//! File (read error, changed while it was read), Cancelled.
Result<std::optional<InnerFile>> openArchive(const SampleFile &file, const ArchiveRules &rules, DigestKinds kinds,
    const std::function<bool(qint64)> &progress = {});

//! The passwords in a text, one a line; at most 1,000.
QStringList passwordsIn(const QString &lines);

} // namespace assay
