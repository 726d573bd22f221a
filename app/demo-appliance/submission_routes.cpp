// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance.h"
#include "inner_file.h"
#include "route_handlers.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

Answer accepted(const Exchange &exchange, const Submitted &submitted, QJsonObject values)
{
    values.insert(u"id"_s, submitted.id);
    values.insert(u"created"_s, microTime(submitted.created));
    return jsonAnswer(rendered(exchange.route->answer, withValues(values)), 201);
}

Answer takeUrl(Appliance &appliance, const Exchange &exchange)
{
    const auto text = exchange.body.text(u"url"_s);
    const auto crawler = exchange.body.has(u"crawler"_s) ? exchange.body.text(u"crawler"_s) : u"local"_s;
    if (text.isEmpty())
        return fieldError(u"url"_s, u"This field is required."_s);
    const QUrl url(text, QUrl::TolerantMode);
    if ((url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty())
        return fieldError(u"url"_s, u"Enter a valid URL."_s);
    if (crawler != "local"_L1 && crawler != "cloud"_L1)
        return fieldError(u"crawler"_s, u"\"%1\" is not a valid choice."_s.arg(crawler));
    return accepted(exchange, appliance.store.addUrl(text), {{u"filename"_s, text}});
}

// With a password the appliance answers for the file inside the archive. An archive that does not open gets made-up
// digests: they differ from the archive's in any case.
Upload uploadOf(const FilePart &file, const QString &password)
{
    Upload upload;
    upload.digests = file.digests;
    upload.size = file.size;
    upload.name = file.filename;
    if (password.isEmpty())
        return upload;
    if (const auto inner = innerFile(file.archive, password.toUtf8())) {
        upload.digests = digestsOf(inner->bytes);
        upload.size = inner->bytes.size();
        upload.name = inner->name;
    } else {
        upload.digests = digestsOf((u"inner file of "_s + file.digests.sha256).toLatin1());
    }
    return upload;
}

Answer takeFile(Appliance &appliance, const Exchange &exchange)
{
    if (!exchange.file || exchange.file->filename.isEmpty())
        return fieldError(u"file"_s, u"No file was submitted."_s);
    if (exchange.file->size == 0)
        return fieldError(u"file"_s, u"The submitted file is empty."_s);
    if (exchange.file->size > appliance.options.maxFile)
        return htmlAnswer(413, u"413 Request Entity Too Large"_s, u"nginx"_s);

    auto upload = uploadOf(*exchange.file, exchange.body.text(u"archive_password"_s));
    if (const auto given = exchange.body.text(u"filename"_s); !given.isEmpty())
        upload.name = given;
    const auto tags = exchange.body.text(u"tags"_s).split(u',', Qt::SkipEmptyParts);
    for (const auto &tag : tags)
        upload.tags << tag.trimmed();

    const auto &sha1 = upload.digests.sha1;
    return accepted(exchange, appliance.store.addFile(upload),
        {{u"sha1"_s, sha1}, {u"filename"_s, upload.name}, {u"href"_s, u"/?q="_s + sha1}});
}

std::optional<Answer> objectProblem(const Exchange &exchange, const QString &field)
{
    const auto text = exchange.body.text(field);
    if (text.isEmpty() || QJsonDocument::fromJson(text.toUtf8()).isObject())
        return {};
    return fieldError(field, u"Value must be valid JSON."_s);
}

} // namespace

Answer submitUrl(Appliance &appliance, const Exchange &exchange)
{
    if (const auto problem = objectProblem(exchange, u"analysis"_s))
        return *problem;
    return takeUrl(appliance, exchange);
}

Answer submitFile(Appliance &appliance, const Exchange &exchange)
{
    for (const auto &field : {u"analysis"_s, u"metadata"_s}) {
        if (const auto problem = objectProblem(exchange, field))
            return *problem;
    }
    return takeFile(appliance, exchange);
}

Answer urlStatus(Appliance &appliance, const Exchange &exchange)
{
    const auto state = [](const QString &word, const QString &message, const QJsonObject &report) {
        return jsonAnswer(QJsonObject{{u"processing_status"_s, word}, {u"message"_s, message}, {u"report"_s, report}});
    };
    const auto task = appliance.store.urlTask(exchange.captures.first().toLongLong());
    if (!task)
        return detailError(404, u"Not found."_s);
    if (appliance.store.now() < task->readyAt)
        return state(u"pending"_s, {}, {});
    if (task->fails)
        return state(u"error"_s, u"The URL could not be downloaded."_s, {});
    auto sample = appliance.store.find(task->contentSha1);
    if (!sample)
        return state(u"error"_s, u"The downloaded sample was deleted."_s, {});
    sample->sourceUrl = task->url;
    return state(u"complete"_s, {}, appliance.about(*sample, exchange.route->answer));
}

Answer giveToken(Appliance &appliance, const Exchange &exchange)
{
    for (const auto &field : {u"username"_s, u"password"_s}) {
        if (exchange.body.text(field).isEmpty())
            return fieldError(field, u"This field is required."_s);
    }
    if (exchange.body.text(u"username"_s) != "demo"_L1 || exchange.body.text(u"password"_s) != "demo"_L1)
        return fieldError(u"non_field_errors"_s, u"Unable to log in with provided credentials."_s);
    return jsonAnswer(QJsonObject{{u"token"_s, appliance.options.token}});
}

} // namespace assay::demo
