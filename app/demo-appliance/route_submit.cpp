// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inner_file.h"
#include "routes.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

Answer accepted(const Submitted &submitted, QJsonObject detail)
{
    detail.insert(u"id"_s, submitted.id);
    detail.insert(u"user"_s, 1);
    detail.insert(u"created"_s, microTime(submitted.created));
    return jsonAnswer(QJsonObject{{u"code"_s, 201}, {u"message"_s, u"Done."_s}, {u"detail"_s, detail}}, 201);
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
    auto answer = accepted(appliance.store.addUrl(text, crawler), {{u"filename"_s, text}});
    answer.submitted = {{u"url"_s, text}, {u"crawler"_s, crawler}};
    return answer;
}

// With a password the appliance speaks of the file inside the archive. What cannot be opened gets digests of its own:
// they are not the archive's in any case.
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

    const auto password = exchange.body.text(u"archive_password"_s);
    Upload upload = uploadOf(*exchange.file, password);
    if (const auto given = exchange.body.text(u"filename"_s); !given.isEmpty())
        upload.name = given;
    const auto tags = exchange.body.text(u"tags"_s).split(u',', Qt::SkipEmptyParts);
    for (const auto &tag : tags)
        upload.tags << tag.trimmed();

    const auto &sha1 = upload.digests.sha1;
    auto answer = accepted(appliance.store.addFile(upload),
        {{u"sha1"_s, sha1}, {u"filename"_s, upload.name}, {u"href"_s, u"/?q="_s + sha1}});
    answer.submitted
        = {{u"sha1"_s, exchange.file->digests.sha1}, {u"bytes"_s, exchange.file->size}, {u"filename"_s, upload.name},
            {u"tags"_s, exchange.body.text(u"tags"_s)}, {u"comment"_s, exchange.body.text(u"comment"_s)}};
    if (!password.isEmpty())
        answer.submitted.insert(u"archive_password"_s, password);
    return answer;
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

Answer upload(Appliance &appliance, const Exchange &exchange)
{
    const auto analysis = exchange.body.text(u"analysis"_s);
    if (!analysis.isEmpty() && analysis != "cloud"_L1)
        return fieldError(u"analysis"_s, u"\"%1\" is not a valid choice."_s.arg(analysis));
    if (exchange.file)
        return takeFile(appliance, exchange);
    if (exchange.body.has(u"url"_s))
        return takeUrl(appliance, exchange);
    return messageError(400, u"Either a file or a URL is needed."_s);
}

} // namespace assay::demo
