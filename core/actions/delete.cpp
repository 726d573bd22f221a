// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/asked.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"
#include "actions/wait.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// DELETE /api/samples/<hash>/ (vendor documentation: delete sample). The digests of the sample stand in `detail`, or
// under `results` in that; an empty answer is one, too.
Result<bool> isDeleted(const QString &digest, const RawAnswer &answer)
{
    if (answer.body.trimmed().isEmpty())
        return true;
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    const QJsonObject inner = object->value("results"_L1).isObject() ? object->value("results"_L1).toObject() : *object;
    if (const auto other = Asked::sample(digest).objection(inner.value("detail"_L1).toObject(), Asked::Echo::Optional))
        return *other;
    return true;
}

// POST /api/samples/v2/delete_bulk/ (vendor documentation: delete samples, bulk): 202 with the number of the task.
Result<QString> taskIn(const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    const QJsonValue id = object->value("id"_L1);
    const QString task = id.isDouble() ? QString::number(id.toInteger()) : id.toString();
    if (task.isEmpty() || task.size() > 100)
        return ApiError::of(ApiError::Kind::BadAnswer, u"the number of the removal is missing"_s, answer.status);
    return task;
}

// Deletes the sample by the route for one. An appliance was seen to refuse that route (403) to a token that the route
// for many takes; then that one is used, and its task is followed to the end.
class DeleteRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override
    {
        m_digest = digest;
        if (context().deletesInBulk)
            return deleteInBulk();
        stage(State::Checking);
        Request request;
        request.verb = Verb::Delete;
        request.path = pathOf({u"samples", digest}) + '/';
        request.disclose(Disclosure::SharedDeletion, target().owner);
        const auto decode = [digest](const RawAnswer &answer) { return isDeleted(digest, answer); };
        await(
            context().dispatcher.send<bool>(std::move(request), decode), [this](bool) { deleted(); },
            [this](const ApiError &error) { return isHandled(error); });
    }

    bool isHandled(const ApiError &error)
    {
        constexpr int forbidden = 403;
        constexpr int notAllowed = 405;
        if (error.httpStatus == notAllowed) {
            fail(ApiError::of(ApiError::Kind::BadRequest,
                ActionRun::tr("it is a file inside of a container, which cannot be deleted by itself, or it is still "
                              "being processed"),
                notAllowed));
            return true;
        }
        if (error.httpStatus != forbidden)
            return false;
        m_refusal = error;
        deleteInBulk();
        return true;
    }

    void deleteInBulk()
    {
        stage(State::Checking);
        Request request;
        request.verb = Verb::Post;
        request.path = pathOf({u"samples", u"v2", u"delete_bulk"}) + '/';
        const QJsonObject body{{u"hash_values"_s, QJsonArray{m_digest}}};
        request.body = JsonBody{QJsonDocument(body).toJson(QJsonDocument::Compact)};
        request.disclose(Disclosure::SharedDeletion, target().owner);
        await(
            context().dispatcher.send<QString>(std::move(request), &taskIn),
            [this](const QString &task) {
                if (m_refusal)
                    context().deletesInBulk = true;
                m_task = task;
                m_wait.emplace(context().deletionWait);
                follow();
            },
            [this](const ApiError &error) {
                const bool hasNoRoute = error.cause == ApiError::Cause::NoSuchRoute;
                if (!m_refusal || !hasNoRoute)
                    return false;
                fail(*m_refusal); // the token may not delete, and there is no other way
                return true;
            });
    }

    // GET /api/samples/v2/delete_bulk/status/?id=<task>: 202 while it runs, then 200.
    void follow()
    {
        Request request;
        request.path = pathOf({u"samples", u"v2", u"delete_bulk", u"status"}) + '/';
        request.query.addQueryItem(u"id"_s, m_task);
        const auto decode = [](const RawAnswer &answer) -> Result<bool> {
            if (const Result<QJsonObject> object = objectOf(answer); !object && !answer.body.trimmed().isEmpty())
                return object.error();
            constexpr int accepted = 202;
            return answer.status != accepted;
        };
        await(context().dispatcher.send<bool>(std::move(request), decode), [this](bool isOver) {
            if (isOver)
                return check();
            if (m_wait->isOver())
                return fail(ApiError::of(ApiError::Kind::TimedOut,
                    ActionRun::tr("the appliance is still deleting the sample; it goes on without Assay")));
            stage(State::Waiting, ActionRun::tr("being deleted"));
            after(m_wait->next(), [this] { follow(); });
        });
    }

    // The end of the task does not say that each sample is gone.
    void check()
    {
        await(
            context().summaries.ask(m_digest),
            [this](const Findings &) {
                fail(
                    ApiError::of(ApiError::Kind::BadRequest, ActionRun::tr("the appliance did not delete the sample")));
            },
            [this](const ApiError &error) {
                if (!isAbsent(error))
                    return false;
                deleted();
                return true;
            });
    }

    void deleted()
    {
        findings().facts.push_back({u"Deleted From Appliance"_s, u"yes"_s, false});
        done();
    }

    QString m_digest;
    QString m_task;
    std::optional<ApiError> m_refusal; //!< of the route for one sample
    std::optional<Wait> m_wait; //!< from the start of the task on
};

} // namespace

const Action deleteAction{
    .word = "delete",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Delete from Appliance"),
    .help = QT_TRANSLATE_NOOP("assay::Action",
        "Delete samples with their reports from the appliance, for all of its users; this cannot be undone"),
    .icon = "remove",
    .shortcut = "",
    .request = "DELETE /api/samples/<hash>/",
    .parameters = {},
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<DeleteRun>(context, std::move(target));
    },
    .discloses = [](const Target &) -> Disclosures { return Disclosure::SharedDeletion; },
    .examples
    = {"assay-cli delete --yes 3395856ce81f2b7382dee72602f798b642f14140", "assay-cli delete --yes - < hashes.txt"},
};

} // namespace assay
