// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/asked.h"

#include "actions/json_answer.h"
#include "findings/mapping.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Appliances may cut long file names, but not below this length; it is longer than a host, so a cut URL names its host.
constexpr qsizetype minCutLength = 100;

bool isHex(const QString &text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F'); });
}

ApiError aboutAnother(const QString &said)
{
    constexpr qsizetype maxShown = 200; // characters
    return ApiError::of(
        ApiError::Kind::BadAnswer, u"the answer is about something else, %1"_s.arg(said.left(maxShown)));
}

// A URL in the form in which URLs are compared: without differences that do not change where it leads.
QString normalised(const QString &text)
{
    QUrl url(text.trimmed());
    if (!url.isValid() || url.host().isEmpty())
        return text.trimmed();
    const QString scheme = url.scheme().toLower();
    if ((scheme == "http"_L1 && url.port() == 80) || (scheme == "https"_L1 && url.port() == 443))
        url.setPort(-1);
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    return QUrl::fromPercentEncoding(url.toEncoded(QUrl::RemoveFragment | QUrl::NormalizePathSegments));
}

bool isSameUrl(const QString &asked, const QString &said)
{
    if (asked == said)
        return true;
    if (asked.contains("://"_L1))
        return normalised(asked) == normalised(said);
    const QStringList both{"http://"_L1 + asked, "https://"_L1 + asked};
    return std::ranges::any_of(both, [&](const QString &one) { return isSameUrl(one, said); })
        || (!said.contains("://"_L1) && normalised(both.front()) == normalised("http://"_L1 + said));
}

QString normalisedName(QString name)
{
    name = name.trimmed();
    if (name.endsWith(u'.'))
        name.chop(1);
    const QByteArray ace = QUrl::toAce(name); // empty for names outside the standard, such as "_dmarc.example"
    return ace.isEmpty() ? name.toLower() : QString::fromLatin1(ace).toLower();
}

bool isSameAddress(const QString &asked, const QString &said)
{
    const QHostAddress one(asked);
    return one.isNull() ? asked == said : one == QHostAddress(said.trimmed());
}

} // namespace

Asked Asked::sample(const QStringList &digests)
{
    QStringList lower;
    for (const QString &digest : digests)
        lower.append(digest.toLower());
    return {Kind::Sample, lower, {}};
}

Asked Asked::url(const QString &url)
{
    return {Kind::Url, {url}, "requested_url"_L1};
}

Asked Asked::urlAsName(const QString &url)
{
    return {Kind::UrlAsName, {url}, "filename"_L1};
}

Asked Asked::domain(const QString &name)
{
    return {Kind::Domain, {name}, "requested_domain"_L1};
}

Asked Asked::address(const QString &address)
{
    return {Kind::Address, {address}, "requested_ip"_L1};
}

Asked Asked::submission(const QString &id)
{
    return {Kind::Submission, {id}, "id"_L1};
}

bool Asked::isAsked(const QString &said) const
{
    return std::ranges::any_of(m_values, [&](const QString &asked) {
        switch (m_kind) {
        case Kind::Url:
            return isSameUrl(asked, said);
        case Kind::UrlAsName:
            return isSameUrl(asked, said) || (said.size() >= minCutLength && asked.startsWith(said));
        case Kind::Domain:
            return normalisedName(asked) == normalisedName(said);
        case Kind::Address:
            return isSameAddress(asked, said);
        case Kind::Sample:
        case Kind::Submission:
            break;
        }
        return asked == said;
    });
}

std::optional<ApiError> Asked::objection(const QJsonObject &answer, Echo echo) const
{
    if (m_kind == Kind::Sample)
        return sampleObjection(answer, echo);
    const Result<QString> said = textOf(answer.value(m_key), m_key);
    if (!said)
        return said.error();
    if (said->isEmpty())
        return echo == Echo::Required ? std::optional(ApiError::of(
                   ApiError::Kind::BadAnswer, u"the answer does not say what it is about: %1 is missing"_s.arg(m_key)))
                                      : std::nullopt;
    return isAsked(*said) ? std::nullopt : std::optional(aboutAnother(*said));
}

std::optional<ApiError> Asked::sampleObjection(const QJsonObject &answer, Echo echo) const
{
    const Result<QStringList> named = digestsIn(answer);
    if (!named)
        return named.error();
    bool isNamed = false;
    for (const QString &digest : *named) {
        const bool isOfAskedKind
            = std::ranges::any_of(m_values, [&](const QString &asked) { return asked.size() == digest.size(); });
        if (isOfAskedKind && !m_values.contains(digest))
            return aboutAnother(digest);
        isNamed = isNamed || isOfAskedKind;
    }
    const bool isByAnother = !named->isEmpty()
        && std::ranges::all_of(m_values, [](const QString &one) { return one.size() == maxDigestDigits; });
    if (isNamed || isByAnother || echo == Echo::Optional)
        return {};
    return ApiError::of(ApiError::Kind::BadAnswer, u"the answer does not name the digest that was asked for"_s);
}

Result<QStringList> digestsIn(const QJsonObject &sample)
{
    QStringList digests;
    for (const DigestInfo &row : digestInfos) {
        const QJsonValue value = sample.value(row.wordView());
        const QString digest = value.toString();
        if (value.isUndefined() || value.isNull() || (value.isString() && digest.isEmpty()))
            continue;
        if (digest.size() != row.hexDigits || !isHex(digest))
            return ApiError::of(ApiError::Kind::BadAnswer, u"the field %1 holds no such digest"_s.arg(row.wordView()));
        digests.append(digest.toLower());
    }
    return digests;
}

} // namespace assay
