// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/digest_run.h"
#include "actions/sample_sink.h"

namespace assay {

// What get-sample and get-children have in common: the name and the password of the archive, and the download.
class DownloadRun : public DigestRun
{
public:
    using DigestRun::DigestRun;

    static Disclosures discloses(const Target &target);

protected:
    // Resolves the digest to all digests of the sample that are known here or to the appliance, then calls `next`.
    // Without the parameter `fetch`, a sample that the appliance does not hold ends the run as NotFound.
    void withDigests(const QString &digest, std::function<void(const QStringList &)> next);
    // Downloads `path` and saves it as `name` with the suffix for its kind of file, then ends the run.
    void download(const QByteArray &path, const QString &name, SampleSink::Options options);
    bool isFetch() const;
};

extern const Parameter zipPasswordParameter; //!< --zip-password
extern const Parameter fetchParameter; //!< --fetch
extern const Parameter plainParameter; //!< --plain

} // namespace assay
