// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/asked.h"
#include "actions/create_pdf.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"
#include "actions/pdf_sink.h"
#include "actions/wait.h"
#include "findings/mapping.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr auto statusKey = "status"_L1;
constexpr auto getPdfMessageKey = "status_message"_L1;
constexpr qint64 inProgress = 0;
constexpr qint64 ready = 2;
constexpr qint64 maxPdfBytes = qint64(512) << 20;

struct PdfStatus
{
    qint64 status = 0; //!< inProgress, ready, or any other number: never requested, or failed
    QString message;
};

// GET /api/pdf/<hash>/status (vendor documentation: "PDF Report API"): a number and a message. Appliances do not
// name the sample in it; if one does, it must be the right one.
Result<PdfStatus> decodeStatus(const QString &digest, const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    if (const auto other = Asked::sample(digest).objection(*object, Asked::Echo::Optional))
        return *other;
    if (!object->value(statusKey).isDouble())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the status of the report is missing"_s);
    const Result<QString> message = textOf(object->value(getPdfMessageKey), getPdfMessageKey);
    if (!message)
        return message.error();
    return PdfStatus{object->value(statusKey).toInteger(-1), *message};
}

class GetPdfRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override
    {
        withSha1(digest, [this](const QString &sha1) {
            m_sha1 = sha1;
            stage(State::Waiting);
            checkStatus();
        });
    }

    void checkStatus()
    {
        Request request;
        request.path = pathOf({u"pdf", m_sha1, u"status"});
        const auto decode = [sha1 = m_sha1](const RawAnswer &answer) { return decodeStatus(sha1, answer); };
        await(context().dispatcher.send<PdfStatus>(std::move(request), decode), [this](const PdfStatus &current) {
            if (current.status == ready)
                return download();
            if (current.status == inProgress && !m_wait.isOver()) {
                stage(State::Waiting, current.message);
                return after(m_wait.next(), [this] { checkStatus(); });
            }
            if (current.status == inProgress)
                return fail(ApiError::of(ApiError::Kind::TimedOut, ActionRun::tr("the report is still being created")));
            if (m_created > 0)
                return fail(ApiError::of(ApiError::Kind::Server,
                    ActionRun::tr("the appliance could not make the report: %1").arg(current.message)));
            create();
        });
    }

    void create()
    {
        ++m_created;
        stage(State::Waiting);
        await(askCreatePdf(context(), m_sha1),
            [this](const Findings &) { after(m_wait.next(), [this] { checkStatus(); }); });
    }

    // Nothing readable in a PDF names its sample; only the request determines whose report it is.
    void download()
    {
        const QString name = u"ReversingLabs Report - %1.pdf"_s.arg(m_sha1);
        const auto sink = std::make_shared<PdfSink>(context().reportFolder + u'/' + name, context().ifReportExists);
        Request request;
        request.path = pathOf({u"pdf", m_sha1, u"download"});
        request.maxBytes = maxPdfBytes;
        saveInto(sink, std::move(request), [this](const ApiError &error) {
            // Ready a moment ago and gone now: the report has expired. Appliances keep reports for 30 minutes.
            if (error.kind != ApiError::Kind::NotFound || m_created > 1)
                return false;
            create();
            return true;
        });
    }

    QString m_sha1;
    int m_created = 0;
    Wait m_wait{std::chrono::minutes(15)};
};

} // namespace

const Action getPdfAction{
    .word = "get-pdf",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Get PDF Report"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Have a PDF report made if need be, wait for it, and save it"),
    .icon = "get-pdf",
    .shortcut = "Ctrl+Shift+P",
    .request = "GET /api/pdf/<sha1>/download",
    .parameters = {},
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<GetPdfRun>(context, std::move(target));
    },
    .savesFiles = true,
    .examples = {"assay-cli get-pdf --into reports 3395856ce81f2b7382dee72602f798b642f14140",
        "assay-cli --hash-list SHA256SUMS --into reports --overwrite get-pdf"},
};

} // namespace assay
