// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "misp/misp_push.h"

#include "base/utf8.h"
#include "export/exported_row.h"
#include "export/formats.h"
#include "export/stix_id.h"
#include "text/user_text.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// MISP documentation: "Automation and MISP API", events.
constexpr auto viewPath = "/events/view/"_L1;
constexpr auto addPath = "/events/add"_L1;
constexpr auto editPath = "/events/edit/"_L1;

void countAttributes(MispEvent &made, const QJsonArray &attributes)
{
    made.attributes += attributes.size();
    for (const QJsonValue &attribute : attributes)
        made.forDetection += attribute["to_ids"_L1].toBool();
}

// The number of an event in an answer of the server; empty if it has none.
QString idIn(const QJsonObject &answer)
{
    const QJsonValue id = answer["Event"_L1]["id"_L1];
    const QString text = id.isDouble() ? QString::number(id.toInteger()) : id.toString();
    const bool isNumber = !text.isEmpty() && text.size() < 20
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? text : QString();
}

} // namespace

QString mispSecretKey()
{
    return u"misp"_s;
}

Result<MispEvent> mispEventOf(std::span<const Row *const> items, const ExportOptions &options)
{
    if (items.empty())
        return ApiError::of(ApiError::Kind::Input, MispPush::tr("there are no rows to push"));
    if (items.size() > MispEvent::maxRows)
        return ApiError::of(ApiError::Kind::Input,
            MispPush::tr("an event holds at most %L1 rows; select fewer").arg(MispEvent::maxRows));
    ExportOptions own = options;
    const QString number = exportedCase(items, options);
    if (!number.isEmpty())
        own.mispEvent = stableUuid("misp case\n" + toValidUtf8(number));
    own.localPaths = false;
    QByteArray json;
    qint64 rows = 0;
    mispFormat.write(
        items, own,
        [&json](QByteArrayView piece) {
            json.append(piece);
            return true;
        },
        rows);
    if (options.records && options.records->error())
        return *options.records->error();
    MispEvent made;
    made.event = QJsonDocument::fromJson(json).object()["Event"_L1].toObject();
    made.uuid = made.event["uuid"_L1].toString();
    QString info = options.caseTitle.trimmed();
    if (info.isEmpty())
        info = made.event["info"_L1].toString();
    if (!number.isEmpty())
        info = u"%1 (%2)"_s.arg(info, number);
    made.info = forDisplay(info, 255);
    made.event["info"_L1] = made.info;
    countAttributes(made, made.event["Attribute"_L1].toArray());
    const QJsonArray objects = made.event["Object"_L1].toArray();
    made.objects = objects.size();
    for (const QJsonValue &object : objects)
        countAttributes(made, object["Attribute"_L1].toArray());
    return made;
}

MispPush::MispPush(const Profile &server, const QByteArray &key, QObject *parent)
    : QObject(parent)
    , m_client(server, key)
{ }

void MispPush::start(const MispEvent &event, bool isDryRun)
{
    m_isRunning = true;
    m_client.get((viewPath + event.uuid).toLatin1(), [this, event, isDryRun](const Result<QJsonObject> &answer) {
        const bool isNew = !answer && answer.error().kind == ApiError::Kind::NotFound;
        if (!answer && !isNew)
            return end(answer.error());
        const QString id = isNew ? QString() : idIn(*answer);
        const bool isSame = isNew || (!id.isEmpty() && (*answer)["Event"_L1]["uuid"_L1].toString() == event.uuid);
        if (!isSame)
            return end(ApiError::of(ApiError::Kind::BadAnswer,
                tr("MISP at %1 answered about another event; nothing was sent").arg(m_client.peer())));
        if (isDryRun)
            return end(MispPushed{id, isNew, true});
        send(event, id);
    });
}

void MispPush::send(const MispEvent &event, const QString &id)
{
    QJsonObject body = event.event;
    // MISP takes only what is newer than what it has.
    body["timestamp"_L1] = QString::number(QDateTime::currentSecsSinceEpoch());
    const bool isNew = id.isEmpty();
    if (!isNew) {
        for (const auto key : {"distribution"_L1, "sharing_group_id"_L1, "published"_L1, "publish_timestamp"_L1,
                 "threat_level_id"_L1, "analysis"_L1, "date"_L1, "Tag"_L1})
            body.remove(key);
    }
    const QByteArray path = isNew ? QByteArray(addPath.data(), addPath.size()) : (editPath + id).toLatin1();
    const QByteArray json = QJsonDocument(QJsonObject{{u"Event"_s, body}}).toJson(QJsonDocument::Compact);
    m_client.post(path, json, [this, isNew, id](const Result<QJsonObject> &answer) {
        if (!answer) {
            ApiError error = answer.error();
            // The server has answered the question before: a connection that breaks now may break after the event.
            const bool mayHaveArrived = error.kind == ApiError::Kind::TimedOut || error.kind == ApiError::Kind::Server
                || error.kind == ApiError::Kind::BadAnswer || error.kind == ApiError::Kind::Unreachable;
            if (mayHaveArrived)
                error = ApiError::of(ApiError::Kind::Unclear,
                    tr("%1 The event may have been taken. Push again: that updates it.").arg(error.detail),
                    error.httpStatus);
            return end(error);
        }
        const QString now = idIn(*answer);
        if (now.isEmpty() || (!isNew && now != id))
            return end(ApiError::of(ApiError::Kind::Unclear,
                tr("MISP at %1 did not name the event; it may have been taken. Push again: that updates it.")
                    .arg(m_client.peer())));
        end(MispPushed{now, isNew, false});
    });
}

void MispPush::end(const Result<MispPushed> &result)
{
    m_isRunning = false;
    Q_EMIT finished(result);
}

} // namespace assay
