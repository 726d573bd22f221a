// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/download_run.h"

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// GET /api/samples/<hash>/download/ (vendor documentation: download sample): the bytes of the sample, neither wrapped
// nor encrypted.
class GetSampleRun final : public DownloadRun
{
public:
    using DownloadRun::DownloadRun;

private:
    void ask(const QString &digest) override
    {
        withDigests(digest, [this, digest](const QStringList &digests) {
            const auto ofSize = [&](qsizetype digits) {
                const auto found = std::ranges::find(digests, digits, &QString::size);
                return found == digests.end() ? digest : *found;
            };
            SampleSink::Options options;
            options.entry = ofSize(digestInfo(DigestKind::Sha256).hexDigits);
            options.digests = digests;
            download(pathOf({u"samples", digest, u"download"}) + '/', ofSize(digestInfo(DigestKind::Sha1).hexDigits),
                std::move(options));
        });
    }
};

constexpr std::array<const Parameter *, 3> getSampleParameters{&zipPasswordParameter, &fetchParameter, &plainParameter};

} // namespace

const Action getSampleAction{
    .word = "get-sample",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Get Sample (encrypted ZIP)"),
    .help
    = QT_TRANSLATE_NOOP("assay::Action", "Save the sample in an encrypted ZIP archive, to take it to a laboratory"),
    .icon = "get-pdf",
    .shortcut = "",
    .request = "GET /api/samples/<hash>/download/",
    .parameters = getSampleParameters,
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<GetSampleRun>(context, std::move(target));
    },
    .discloses = &DownloadRun::discloses,
    .savesFiles = true,
    .examples = {"assay-cli get-sample --into lab 3395856ce81f2b7382dee72602f798b642f14140",
        "assay-cli --hash-list SHA256SUMS --into lab get-sample"},
};

} // namespace assay
