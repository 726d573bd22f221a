// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace assay::test {
using namespace Qt::StringLiterals;

namespace {

bool hasShape(const QJsonValue &value, PropertyRule::Shape shape)
{
    switch (shape) {
    case PropertyRule::Text:
        return value.isString();
    case PropertyRule::List:
        return value.isArray() && !value.toArray().isEmpty(); // an empty list is to be left out
    case PropertyRule::Number:
        return value.isDouble();
    case PropertyRule::Truth:
        return value.isBool();
    case PropertyRule::Object:
        return value.isObject() && !value.toObject().isEmpty();
    }
    Q_UNREACHABLE();
}

QString textOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

// Many objects are held against few rules.
const QRegularExpression &compiled(const char *form)
{
    static QHash<const char *, QRegularExpression> forms;
    auto known = forms.find(form);
    if (known == forms.end()) {
        known = forms.insert(form,
            QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(form)),
                QRegularExpression::DotMatchesEverythingOption));
    }
    return *known;
}

} // namespace

QStringList faultsOf(const QJsonObject &object, const QString &where, std::span<const PropertyRule> rules)
{
    QStringList faults;
    for (const QString &name : object.keys()) {
        if (std::ranges::none_of(rules, [&](const PropertyRule &r) { return name == QLatin1StringView(r.property); }))
            faults << u"%1 has an unknown property %2"_s.arg(where, name);
    }
    for (const PropertyRule &rule : rules) {
        const QString name = QString::fromLatin1(rule.property);
        if (!object.contains(name)) {
            if (rule.presence == PropertyRule::Required)
                faults << u"%1 lacks %2"_s.arg(where, name);
            continue;
        }
        const QJsonValue value = object[name];
        if (!hasShape(value, rule.shape)) {
            faults << u"%1: %2 has the wrong type"_s.arg(where, name);
            continue;
        }
        if (rule.shape == PropertyRule::Object)
            continue;
        const QRegularExpression &form = compiled(rule.form);
        const QJsonArray values = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue &one : values) {
            if ((rule.shape == PropertyRule::List && one.isObject()) || form.match(textOf(one)).hasMatch())
                continue;
            faults << u"%1: %2 must not be “%3”"_s.arg(where, name, textOf(one).left(200));
        }
    }
    return faults;
}

} // namespace assay::test
