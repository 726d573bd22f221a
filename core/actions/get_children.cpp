// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/download_run.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// GET /api/samples/<hash>/unpacked/ (vendor documentation: download extracted files): a ZIP archive of the files that
// the appliance extracted from the sample. It becomes the one entry of the encrypted archive as it is: taking it apart
// here would mean to read what attackers wrote.
class GetChildrenRun final : public DownloadRun
{
public:
    using DownloadRun::DownloadRun;

private:
    void ask(const QString &digest) override
    {
        withSha1(digest, [this](const QString &sha1) {
            SampleSink::Options options;
            options.entry = sha1 + "-children.zip"_L1;
            options.check = DownloadCheck::Zip;
            download(pathOf({u"samples", sha1, u"unpacked"}) + '/', sha1 + "-children"_L1, std::move(options));
        });
    }
};

constexpr std::array<const Parameter *, 2> getChildrenParameters{&zipPasswordParameter, &plainParameter};

} // namespace

const Action getChildrenAction{
    .word = "get-children",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Get Extracted Files (encrypted ZIP)"),
    .help = QT_TRANSLATE_NOOP("assay::Action",
        "Save all files inside of the sample in an encrypted ZIP archive, to take them to a laboratory"),
    .icon = "get-pdf",
    .shortcut = "",
    .request = "GET /api/samples/<hash>/unpacked/",
    .parameters = getChildrenParameters,
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<GetChildrenRun>(context, std::move(target));
    },
    .savesFiles = true,
    .examples = {"assay-cli get-children --into lab 3395856ce81f2b7382dee72602f798b642f14140",
        "assay-cli get-children --into lab archive.zip"},
};

} // namespace assay
