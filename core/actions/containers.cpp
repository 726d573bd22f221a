// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/batches.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"
#include "actions/sample_answer.h"
#include "analysis/extracted_files.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

using ContainerAnswers = ContainerBatch::Answers;

// One element of POST /api/samples/containers/ (vendor documentation: containers). A container is an attribute and no
// related SHA-1, which would be taken for the digest of the sample itself.
Result<Findings> containerFindings(const QJsonObject &element)
{
    const Result<QStringList> containers = decodeContainers(QJsonDocument(element).toJson(QJsonDocument::Compact));
    if (!containers)
        return containers.error();
    Findings findings;
    for (const QString &sha1 : *containers)
        findings.attributes.push_back({u"Container"_s, sha1, false});
    return findings;
}

Result<ContainerAnswers> decodeContainerAnswer(const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    return resultsByDigest(answer, *object, {containersAction.word, &containerFindings, {}});
}

Call<ContainerAnswers> *askContainers(Dispatcher &dispatcher, const QStringList &digests)
{
    Request request;
    request.verb = Verb::Post;
    request.path = pathOf({u"samples", u"containers"}) + '/';
    const QJsonObject body{{"hash_values"_L1, QJsonArray::fromStringList(digests)}};
    request.body = JsonBody{QJsonDocument(body).toJson(QJsonDocument::Compact)};
    return dispatcher.send<ContainerAnswers>(std::move(request), &decodeContainerAnswer);
}

class ContainersRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    // The route takes no SHA-512.
    void ask(const QString &digest) override
    {
        constexpr qsizetype sha512Digits = digestInfo(DigestKind::Sha512).hexDigits;
        if (digest.size() == sha512Digits)
            return withSha1(digest, [this](const QString &sha1) { askAbout(sha1); });
        askAbout(digest);
    }

    void askAbout(const QString &digest)
    {
        stage(State::Checking);
        await(
            context().containers.ask(digest),
            [this](const Findings &containers) {
                findings().merge(containers);
                done();
            },
            [this](const ApiError &error) {
                // The answer leaves samples out that came out of no container.
                if (error.kind != ApiError::Kind::NotFound || error.httpStatus != 0)
                    return false;
                findings().raw.push_back({QString::fromLatin1(containersAction.word), R"({"containers":[]})"_ba});
                done();
                return true;
            });
    }
};

} // namespace

ContainerBatch::ContainerBatch(Dispatcher &dispatcher)
    : DigestBatch([&dispatcher](const QStringList &digests, const QString &, int, const Rows &) {
        return askContainers(dispatcher, digests);
    })
{ }

const Action containersAction{
    .word = "containers",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Get Containers"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Which containers on the appliance a sample came out of"),
    .icon = "containers",
    .shortcut = "",
    .request = "POST /api/samples/containers/",
    .parameters = {},
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<ContainersRun>(context, std::move(target));
    },
};

} // namespace assay
