// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/create_pdf.h"

#include "actions/actions_list.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"
#include "findings/mapping.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// GET /api/pdf/<hash>/create (vendor documentation: "PDF Report API"). The answer contains paths; the attributes
// are links.
struct Link
{
    QLatin1StringView key;
    const char *name;
    QLatin1StringView end; //!< of the path
};
constexpr std::array links{
    Link{"status_endpoint"_L1, "ReversingLabs Report Status Link", "status"_L1},
    Link{"download_endpoint"_L1, "ReversingLabs Report Download Link", "download"_L1},
};

// Accepts ".../pdf/<digest>/status" only: not a link to the report of another sample, or to the sample itself.
bool isOf(const QUrl &url, const QString &digest, QLatin1StringView end)
{
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    const qsizetype count = parts.size();
    return count >= 3 && parts[count - 3] == "pdf"_L1 && parts[count - 2].compare(digest, Qt::CaseInsensitive) == 0
        && parts[count - 1] == end && !url.hasQuery() && !url.hasFragment();
}

Result<Findings> findingsFor(const QUrl &base, const QString &digest, const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    Findings findings;
    for (const Link &link : links) {
        if (!object->value(link.key).isString())
            return ApiError::of(ApiError::Kind::BadAnswer, u"the field %1 is missing"_s.arg(link.key));
        const QUrl url = base.resolved(QUrl(object->value(link.key).toString(), QUrl::StrictMode));
        if (!url.isValid() || url.scheme() != base.scheme() || url.authority() != base.authority())
            return ApiError::of(
                ApiError::Kind::BadAnswer, u"the field %1 points away from the appliance"_s.arg(link.key));
        if (!isOf(url, digest, link.end))
            return ApiError::of(ApiError::Kind::BadAnswer,
                u"the field %1 points to something else than the report of this sample"_s.arg(link.key));
        findings.attributes.push_back({QString::fromLatin1(link.name), url.toString(QUrl::FullyEncoded), true});
    }
    findings.raw.push_back({QString::fromLatin1(createPdfAction.word), answer.body});
    return findings;
}

class CreatePdfRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override
    {
        constexpr qsizetype unsupportedDigits = 128; // SHA-512, the only kind that the PDF routes reject
        if (digest.size() != unsupportedDigits)
            return create(digest);
        withSha1(digest, [this](const QString &sha1) { create(sha1); });
    }

    void create(const QString &digest)
    {
        stage(State::Waiting);
        await(askCreatePdf(context(), digest), [this](const Findings &answer) {
            findings().merge(answer);
            done();
        });
    }
};

} // namespace

Call<Findings> *askCreatePdf(ActionContext &context, const QString &digest)
{
    Request request;
    request.path = pathOf({u"pdf", digest, u"create"});
    const Result<QUrl> base = baseUrl(context.dispatcher.profile());
    return context.dispatcher.send<Findings>(std::move(request),
        [url = base ? *base : QUrl(), digest](const RawAnswer &answer) { return findingsFor(url, digest, answer); });
}

const Action createPdfAction{
    .word = "create-pdf",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Create PDF Report"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Have the appliance write a PDF report; get it with Get PDF Report"),
    .icon = "create-pdf",
    .shortcut = "Ctrl+Shift+D",
    .request = "GET /api/pdf/<hash>/create",
    .parameters = {},
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<CreatePdfRun>(context, std::move(target));
    },
    .examples = {"assay-cli create-pdf suspicious.exe", "assay-cli --hash-list SHA256SUMS create-pdf"},
};

} // namespace assay
