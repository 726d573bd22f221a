// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <mutex>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

QJsonValue filled(const QJsonValue &value, const Values &values);

QJsonValue filledText(const QString &text, const Values &values)
{
    QString result;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf("${"_L1); at >= 0; at = text.indexOf("${"_L1, from)) {
        const auto end = text.indexOf(u'}', at);
        const auto value = values(text.mid(at + 2, end - at - 2));
        if (at == 0 && end == text.size() - 1)
            return value;
        result += text.mid(from, at - from) + value.toVariant().toString();
        from = end + 1;
    }
    return result + text.mid(from);
}

QJsonArray filledRows(const QJsonObject &object, const Values &values)
{
    const auto each = filled(object.value("$each"_L1), values);
    const auto list = each.toArray();
    const auto count = each.isArray() ? list.size() : each.toInt();
    QJsonArray rows;
    for (qsizetype number = 0; number < count; ++number) {
        auto own = list.at(number).toObject();
        own.insert("number"_L1, number);
        rows.append(filled(object.value("row"_L1), withValues(own, values)));
    }
    return rows;
}

void fillMembers(QJsonObject &target, const QJsonObject &object, const Values &values, const QSet<QString> &only)
{
    const auto used = object.value("$use"_L1).toArray();
    for (const auto &name : used)
        fillMembers(target, templateNamed(name.toString()), values, only);
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member.key().startsWith(u'$') && (only.isEmpty() || only.contains(member.key())))
            target.insert(member.key(), filled(member.value(), values)); // inserting undefined removes the member
    }
}

QJsonValue filled(const QJsonValue &value, const Values &values)
{
    if (value.isString())
        return filledText(value.toString(), values);
    if (value.isArray()) {
        QJsonArray array;
        const auto elements = value.toArray();
        for (const auto &element : elements)
            array.append(filled(element, values));
        return array;
    }
    if (!value.isObject())
        return value;
    const auto object = value.toObject();
    if (object.contains("$each"_L1))
        return filledRows(object, values);
    QJsonObject result;
    fillMembers(result, object, values, {});
    return result;
}

} // namespace

Values withValues(const QJsonObject &object, Values outer)
{
    return [object, outer = std::move(outer)](const QString &name) {
        const auto own = object.constFind(name);
        if (own != object.constEnd())
            return QJsonValue(*own);
        return outer ? outer(name) : QJsonValue(QJsonValue::Undefined);
    };
}

const QJsonObject &templateNamed(const QString &name)
{
    static std::mutex mutex;
    static QHash<QString, std::shared_ptr<const QJsonObject>> templates;
    const std::lock_guard lock(mutex);
    auto &found = templates[name];
    if (!found) {
        QFile file(u":/demo/%1.json"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is no template %s", qPrintable(name));
        QJsonParseError error;
        found = std::make_shared<QJsonObject>(QJsonDocument::fromJson(file.readAll(), &error).object());
        if (error.error != QJsonParseError::NoError)
            qFatal("template %s: %s at %d", qPrintable(name), qPrintable(error.errorString()), error.offset);
    }
    return *found;
}

QJsonObject rendered(const QString &name, const Values &values, const QSet<QString> &only)
{
    QJsonObject result;
    fillMembers(result, templateNamed(name), values, only);
    return result;
}

} // namespace assay::demo
