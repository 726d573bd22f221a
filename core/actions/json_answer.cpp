// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/json_answer.h"

#include <QJsonDocument>

#include <simdjson.h>

namespace assay {
using namespace Qt::StringLiterals;

ApiError badAnswer(const QString &detail)
{
    return {ApiError::Kind::BadAnswer, 0, detail, {}};
}

Result<QJsonObject> objectOf(const RawAnswer &answer)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return badAnswer(u"not JSON: %1 at byte %2"_s.arg(problem.errorString(), QString::number(problem.offset)));
    }
    if (!document.isObject())
        return badAnswer(u"JSON, but not an object"_s);
    return document.object();
}

std::vector<QByteArray> rawElements(const QByteArray &json, const char *key)
{
    std::vector<QByteArray> elements;
    const simdjson::padded_string padded(json.constData(), size_t(json.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::array array;
    if (parser.iterate(padded).get(document) || document[key].get_array().get(array))
        return {};
    for (auto element : array) {
        simdjson::ondemand::object object;
        std::string_view raw;
        if (element.get_object().get(object) || object.raw_json().get(raw))
            return {};
        elements.emplace_back(raw.data(), qsizetype(raw.size()));
    }
    return elements;
}

} // namespace assay
