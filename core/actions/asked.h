// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace assay {

//! What a request asked about. Every decoder holds its answer against one before it believes anything: an appliance, a
//! cache or a proxy that answers about something else must not give a row a verdict that is not its own.
class Asked
{
public:
    //! One of these digests, of any kind; the answer names them as md5, sha1, sha256 and sha512.
    static Asked sample(const QStringList &digests);
    static Asked sample(const QString &digest) { return sample(QStringList{digest}); }
    static Asked url(const QString &url); //!< named as requested_url; where it has no scheme, one may stand in front
    static Asked urlAsName(const QString &url); //!< named as filename, which may be cut where it is long
    static Asked domain(const QString &name); //!< named as requested_domain
    static Asked address(const QString &address); //!< named as requested_ip
    static Asked submission(const QString &id); //!< named as id

    enum class Echo {
        Required, //!< an answer that does not name what it is about is not believed
        Optional, //!< this answer has been seen without it, see the caller
    };
    //! BadAnswer when the answer is about something else, or names digests that are none. Of a sample that was asked
    //! for by SHA-512, any digest will do as its name: appliances leave this one out of the classification.
    std::optional<ApiError> objection(const QJsonObject &answer, Echo echo) const;

private:
    enum class Kind { Sample, Url, UrlAsName, Domain, Address, Submission };
    Asked(Kind kind, const QStringList &values, QLatin1StringView key) : m_kind(kind), m_values(values), m_key(key) { }

    std::optional<ApiError> sampleObjection(const QJsonObject &answer, Echo echo) const;
    bool isAsked(const QString &said) const;

    Kind m_kind;
    QStringList m_values;
    QLatin1StringView m_key;
};

//! The digests that an answer names, lower case. Errors: BadAnswer when one of them is no digest of its kind.
Result<QStringList> digestsIn(const QJsonObject &sample);

} // namespace assay
