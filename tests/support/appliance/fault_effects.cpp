// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_effects.h"

#include "digests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

using Leaf = std::function<QJsonValue(const QJsonValue &)>;

QJsonValue rebuilt(const QJsonValue &value, const Leaf &leaf, bool keepArrays)
{
    if (value.isObject()) {
        auto object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            entry.value() = rebuilt(entry.value(), leaf, keepArrays);
        return object;
    }
    if (value.isArray() && keepArrays) {
        QJsonArray array;
        const auto elements = value.toArray();
        for (const auto &element : elements)
            array.append(rebuilt(element, leaf, keepArrays));
        return array;
    }
    return leaf(value);
}

QJsonValue otherType(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return 12345;
    case QJsonValue::Double:
        return QJsonObject{{u"value"_s, value}};
    case QJsonValue::Bool:
        return u"perhaps"_s;
    case QJsonValue::Array:
        return u"list"_s;
    default:
        return QJsonArray{1};
    }
}

QJsonValue otherDigest(const QJsonValue &value)
{
    const auto text = value.toString();
    const auto length = digestLength(text);
    return length == 0 ? value : QJsonValue(digestOfLength(digestsOf(text.toUtf8()), length));
}

Answer statusAnswer(int status)
{
    switch (status) {
    case 400:
        return fieldError(u"non_field_errors"_s, u"A demonstration fault."_s);
    case 401:
    case 403:
        return detailError(status, u"Invalid token."_s);
    case 413:
    case 502:
    case 504:
        return htmlAnswer(status, QString::number(status), u"nginx"_s);
    default:
        return messageError(status, u"A demonstration fault."_s);
    }
}

// Changes the list `results` of an answer.
void changeResults(Answer &answer, const std::function<QJsonArray(const QJsonArray &)> &change)
{
    auto object = QJsonDocument::fromJson(answer.body).object();
    object.insert("results"_L1, change(object.value("results"_L1).toArray()));
    answer.body = jsonAnswer(object).body;
}

QJsonArray inACircle(const QJsonArray &rows)
{
    QJsonArray circle;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        auto row = rows.at(i).toObject();
        row.insert("parent_relationship"_L1, rows.at((i + 1) % rows.size()).toObject().value("id"_L1));
        circle.append(row);
    }
    return circle;
}

QJsonArray crowdOf(const QJsonArray &rows, int count)
{
    QJsonArray crowd;
    auto row = rows.first().toObject();
    for (int i = 0; i < count; ++i) {
        row.insert("id"_L1, i + 1);
        row.insert("parent_relationship"_L1, i % 100 == 0 ? QJsonValue() : QJsonValue(i));
        auto sample = row.value("sample"_L1).toObject();
        sample.insert("sha1"_L1, digestOfLength(digestsOf(QByteArray::number(i)), 40));
        row.insert("sample"_L1, sample);
        crowd.append(row);
    }
    return crowd;
}

void rebuild(Answer &answer, const Leaf &leaf, bool keepArrays)
{
    const auto document = QJsonDocument::fromJson(answer.body);
    if (document.isArray())
        answer.body = jsonAnswer(rebuilt(document.array(), leaf, keepArrays).toArray()).body;
    else if (document.isObject())
        answer.body = jsonAnswer(rebuilt(document.object(), leaf, keepArrays)).body;
}

} // namespace

std::optional<Answer> insteadOf(const FaultSpec &fault)
{
    switch (fault.kind) {
    case FaultKind::Status:
        return statusAnswer(fault.number());
    case FaultKind::RetryAfter: {
        auto answer = detailError(429, u"Request was throttled."_s);
        answer.headers << std::pair("Retry-After"_ba, fault.value.toLatin1());
        return answer;
    }
    case FaultKind::Redirect: {
        auto answer = htmlAnswer(302, u"Found"_s, {});
        answer.headers << std::pair("Location"_ba, fault.value.toUtf8());
        return answer;
    }
    case FaultKind::Html:
        return htmlAnswer(200, u"Log in"_s, u"Please log in to continue."_s);
    case FaultKind::HostHtml:
        return htmlAnswer(400, u"Bad Request (400)"_s, {});
    case FaultKind::Maintenance:
        return messageError(405, u"The appliance is in maintenance mode."_s);
    default:
        return {};
    }
}

void spoil(Answer &answer, const FaultSpec &fault)
{
    switch (fault.kind) {
    case FaultKind::NotJson:
        answer.body = "OK: {done"_ba;
        break;
    case FaultKind::EmptyObject:
        answer.body = "{}"_ba;
        break;
    case FaultKind::EmptyBody:
        answer.body.clear();
        break;
    case FaultKind::MessageOnly:
        answer.body = "{\"message\":\"Something happened.\"}"_ba;
        break;
    case FaultKind::WrongTypes:
        rebuild(answer, otherType, false);
        break;
    case FaultKind::Nulls:
        rebuild(
            answer, [](const QJsonValue &) { return QJsonValue(); }, false);
        break;
    case FaultKind::WrongHash:
        rebuild(answer, otherDigest, true);
        break;
    case FaultKind::NotAPdf:
        answer.body = "<html><body>This is not a PDF.</body></html>"_ba;
        break;
    case FaultKind::CutPdf:
        answer.body.truncate(answer.body.size() * 6 / 10);
        break;
    case FaultKind::Circle:
        changeResults(answer, inACircle);
        break;
    case FaultKind::Crowd:
        changeResults(answer, [&fault](const QJsonArray &rows) { return crowdOf(rows, fault.number()); });
        break;
    case FaultKind::NextElsewhere: {
        auto object = QJsonDocument::fromJson(answer.body).object();
        object.insert("next"_L1, u"https://elsewhere.example/api/samples/v2/x/extracted-files/?page=2"_s);
        answer.body = jsonAnswer(object).body;
        break;
    }
    default:
        break;
    }
}

} // namespace assay::demo
