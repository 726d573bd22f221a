// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/asked.h"
#include "actions/digest_run.h"
#include "actions/html_sink.h"
#include "actions/json_answer.h"
#include "actions/pdf_sink.h"
#include "actions/wait.h"
#include "findings/mapping.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array reportKinds{
    Choice{"pdf", "PDF"},
    Choice{"html", "HTML"},
};

const Parameter reportKindParameter{
    .word = "kind",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Kind of report"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Format of the report about the dynamic analysis"),
    .choices = reportKinds,
    .fallback = "pdf",
    .forOneRun = true,
};

struct DynamicStatus
{
    qint64 status = 0; //!< 0 = being made, 1 = not made yet, 2 = ready
    QString message;
};

// GET /api/rl_dynamic_analysis/export/summary/<sha1>/<pdf|html>/status/ (vendor documentation: dynamic analysis
// report).
Result<DynamicStatus> decodeDynamicStatus(const QString &sha1, const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    if (const auto other = Asked::sample(sha1).objection(*object, Asked::Echo::Optional))
        return *other;
    if (!object->value("status"_L1).isDouble())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the status of the report is missing"_s);
    const Result<QString> message = textOf(object->value("message"_L1), "message"_L1);
    if (!message)
        return message.error();
    return DynamicStatus{object->value("status"_L1).toInteger(-1), *message};
}

// Has the report about the sandbox's analysis made, waits for it and saves it. The appliance makes none for a sample
// without a dynamic analysis: then it refuses, or goes on saying that there is none.
class DynamicReportRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override
    {
        m_kind = valueOf(reportKindParameter, target().parameters);
        withSha1(digest, [this](const QString &sha1) {
            m_sha1 = sha1;
            stage(State::Waiting);
            checkStatus();
        });
    }

    QByteArray route(QStringView step) const
    {
        return pathOf({u"rl_dynamic_analysis", u"export", u"summary", m_sha1, m_kind, step}) + '/';
    }

    void checkStatus()
    {
        Request request;
        request.path = route(u"status");
        const auto decode = [sha1 = m_sha1](const RawAnswer &answer) { return decodeDynamicStatus(sha1, answer); };
        await(context().dispatcher.send<DynamicStatus>(std::move(request), decode),
            [this](const DynamicStatus &current) { follow(current); });
    }

    void follow(const DynamicStatus &current)
    {
        constexpr qint64 beingMade = 0;
        constexpr qint64 ready = 2;
        if (current.status == ready)
            return download();
        if (current.status != beingMade && !m_isCreated)
            return create();
        if (current.status != beingMade)
            return fail(ApiError::of(ApiError::Kind::BadRequest,
                ActionRun::tr("the appliance has no dynamic analysis of this sample: %1").arg(current.message)));
        if (m_wait.isOver())
            return fail(ApiError::of(ApiError::Kind::TimedOut, ActionRun::tr("the report is still being created")));
        stage(State::Waiting, current.message);
        after(m_wait.next(), [this] { checkStatus(); });
    }

    void create()
    {
        m_isCreated = true;
        Request request;
        request.path = route(u"create");
        await(context().dispatcher.send<bool>(std::move(request), &isAccepted),
            [this](bool) { after(m_wait.next(), [this] { checkStatus(); }); });
    }

    // The links in the answer are the routes that this class knows.
    static Result<bool> isAccepted(const RawAnswer &answer)
    {
        if (const Result<QJsonObject> object = objectOf(answer); !object)
            return object.error();
        return true;
    }

    void download()
    {
        const QString path
            = context().reportFolder + u'/' + u"ReversingLabs Dynamic Analysis - %1.%2"_s.arg(m_sha1, m_kind);
        Request request;
        request.path = route(u"download");
        constexpr qint64 maxReportBytes = qint64(512) << 20;
        request.maxBytes = maxReportBytes;
        if (m_kind == "html"_L1)
            saveInto(std::make_shared<HtmlSink>(path, context().ifReportExists), std::move(request));
        else
            saveInto(std::make_shared<PdfSink>(path, context().ifReportExists), std::move(request));
    }

    QString m_sha1;
    QString m_kind;
    bool m_isCreated = false;
    Wait m_wait{std::chrono::minutes(15)};
};

constexpr std::array<const Parameter *, 1> dynamicReportParameters{&reportKindParameter};

} // namespace

const Action dynamicReportAction{
    .word = "dynamic-report",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Get Dynamic Analysis Report"),
    .help = QT_TRANSLATE_NOOP("assay::Action",
        "Have a report about the sandbox's analysis made if need be, wait for it, and save it as PDF or HTML"),
    .icon = "get-pdf",
    .shortcut = "",
    .request = "GET /api/rl_dynamic_analysis/export/summary/<sha1>/<pdf/html>/download/",
    .parameters = dynamicReportParameters,
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<DynamicReportRun>(context, std::move(target));
    },
    .savesFiles = true,
    .examples = {"assay-cli dynamic-report --into reports 3395856ce81f2b7382dee72602f798b642f14140",
        "assay-cli dynamic-report --kind html --into reports 3395856ce81f2b7382dee72602f798b642f14140"},
};

} // namespace assay
