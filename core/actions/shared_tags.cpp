// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/shared_tags.h"

#include "actions/json_answer.h"
#include "findings/user_facts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr auto sharedTagsKey = "tags"_L1;
constexpr qsizetype maxTag = 255; // characters
constexpr qsizetype maxTags = 1000; // that are taken from an answer

// GET, POST, DELETE /api/tag/<hash>/ (vendor documentation: tags): a list of texts, on some appliances under `tags`.
// Nothing if the body is empty.
Result<std::optional<QStringList>> heldTags(const RawAnswer &answer)
{
    const QByteArray body = answer.body.trimmed();
    if (body.isEmpty())
        return std::optional<QStringList>();
    if (const auto fault = jsonFault(body); fault)
        return *fault;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonValue list = document.isArray() ? QJsonValue(document.array()) : document.object().value(sharedTagsKey);
    if (!list.isArray())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the answer is not a list of tags"_s, answer.status);
    QStringList tags;
    for (const QJsonValue &tag : list.toArray()) {
        if (!tag.isString())
            return ApiError::of(ApiError::Kind::BadAnswer, u"a tag in the answer is not a text"_s, answer.status);
        if (!tags.contains(tag.toString()) && tags.size() < maxTags)
            tags << tag.toString();
    }
    return std::optional(tags);
}

} // namespace

SharedTagsRun::SharedTagsRun(ActionContext &context, Target target, Change change)
    : DigestRun(context, std::move(target))
    , m_change(change)
{ }

Disclosures SharedTagsRun::discloses(const Target &)
{
    return Disclosure::SharedTags;
}

QStringList SharedTagsRun::wanted() const
{
    return tagList(valueOf(sharedTagsParameter, target().parameters));
}

// The route takes no SHA-512.
void SharedTagsRun::ask(const QString &digest)
{
    if (const QString fault = sharedTagsFault(wanted()); !fault.isEmpty())
        return fail(ApiError::of(ApiError::Kind::Input, fault));
    constexpr qsizetype sha512Length = digestInfo(DigestKind::Sha512).hexDigits;
    if (digest.size() == sha512Length)
        return withSha1(digest, [this](const QString &sha1) { read(sha1); });
    read(digest);
}

void SharedTagsRun::read(const QString &digest)
{
    stage(State::Checking);
    Request request;
    request.path = pathOf({u"tag", digest}) + '/';
    await(context().dispatcher.send<std::optional<QStringList>>(std::move(request), &heldTags),
        [this, digest](const std::optional<QStringList> &held) { send(digest, held.value_or(QStringList())); });
}

// Only the difference: others may change the tags at the same time.
void SharedTagsRun::send(const QString &digest, const QStringList &held)
{
    QStringList changed;
    for (const QString &tag : wanted()) {
        if (held.contains(tag) == (m_change == Change::Remove))
            changed << tag;
    }
    if (changed.isEmpty())
        return conclude(held, {});
    Request request;
    request.verb = m_change == Change::Add ? Verb::Post : Verb::Delete;
    request.path = pathOf({u"tag", digest}) + '/';
    const QJsonObject body{{sharedTagsKey, QJsonArray::fromStringList(changed)}};
    request.body = JsonBody{QJsonDocument(body).toJson(QJsonDocument::Compact)};
    request.disclose(Disclosure::SharedTags, target().owner);
    await(context().dispatcher.send<std::optional<QStringList>>(std::move(request), &heldTags),
        [this, held, changed](const std::optional<QStringList> &after) {
            QStringList expected = held;
            for (const QString &tag : changed)
                m_change == Change::Add ? void(expected << tag) : void(expected.removeAll(tag));
            conclude(after.value_or(expected), changed);
        });
}

void SharedTagsRun::conclude(const QStringList &held, const QStringList &changed)
{
    for (const QString &tag : held)
        findings().attributes.push_back({userTagName.toString(), tag, false});
    findings().facts.push_back({allUserTagsFact.toString(), QString::number(held.size()), false});
    if (!changed.isEmpty())
        findings().facts.push_back({changedTagsFact.toString(), changed.join(u','), false});
    done();
}

const Parameter sharedTagsParameter{
    .word = "shared-tags",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Tags"),
    .help = QT_TRANSLATE_NOOP(
        "assay::Action", "Comma-separated tags of the sample on the appliance, which all of its users see"),
    .choices = {},
    .fallback = "",
    .forOneRun = true,
    .option = "tags",
};

QStringList tagList(const QString &text)
{
    QStringList tags;
    for (const QString &tag : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString plain = tag.trimmed(); !plain.isEmpty() && !tags.contains(plain))
            tags << plain;
    }
    return tags;
}

QString sharedTagsFault(const QStringList &tags)
{
    if (tags.isEmpty())
        return QCoreApplication::translate("assay::SharedTags", "name at least one tag");
    const bool isLong = std::ranges::any_of(tags, [](const QString &tag) { return tag.size() > maxTag; });
    return isLong ? QCoreApplication::translate("assay::SharedTags", "a tag has at most %1 characters").arg(maxTag)
                  : QString();
}

} // namespace assay
