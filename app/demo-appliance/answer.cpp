// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace assay::demo {

Answer jsonAnswer(const QJsonValue &value, int status)
{
    const auto document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    Answer answer;
    answer.status = status;
    answer.body = document.toJson(QJsonDocument::Compact);
    return answer;
}

Answer htmlAnswer(int status, const QString &title, const QString &text)
{
    Answer answer;
    answer.status = status;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = u"<!doctype html>\n<html><head><title>%1</title></head><body><h1>%1</h1><p>%2</p></body></html>\n"_s
                      .arg(title.toHtmlEscaped(), text.toHtmlEscaped())
                      .toUtf8();
    return answer;
}

Answer detailError(int status, const QString &text)
{
    return jsonAnswer(QJsonObject{{u"detail"_s, text}}, status);
}

Answer messageError(int status, const QString &text)
{
    return jsonAnswer(QJsonObject{{u"code"_s, status}, {u"message"_s, text}}, status);
}

Answer fieldError(const QString &field, const QString &text)
{
    return jsonAnswer(QJsonObject{{field, QJsonArray{text}}}, 400);
}

Answer notOnAppliance()
{
    return messageError(404, u"Requested sample was not found on the appliance."_s);
}

} // namespace assay::demo
