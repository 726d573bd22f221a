// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace assay {

// The subject of a request. Every decoder compares its answer with it first: an appliance, a cache or a proxy that
// answers about something else must not give a row the verdict of another sample.
class Asked
{
public:
    // One of these digests, of any kind; named in the answer as md5, sha1, sha256 and sha512.
    static Asked sample(const QStringList &digests);
    static Asked sample(const QString &digest) { return sample(QStringList{digest}); }
    static Asked url(const QString &url); //!< named as requested_url; without a scheme, the answer may add one
    static Asked urlAsName(const QString &url); //!< named as filename, which may be cut if it is long
    static Asked domain(const QString &name); //!< named as requested_domain
    static Asked address(const QString &address); //!< named as requested_ip
    static Asked submission(const QString &id); //!< named as id

    enum class Echo {
        Required, //!< an answer that does not name its subject is an error
        Optional, //!< appliances were seen to omit it, see the caller
    };
    // Returns BadAnswer if the answer is about something else or contains invalid digests, otherwise nothing. An answer
    // about a sample that was asked for by SHA-512 may name any digest: appliances omit the SHA-512 from
    // classifications.
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

// The digests in an answer, lower case. Errors: BadAnswer if one of them is not a digest of its kind.
Result<QStringList> digestsIn(const QJsonObject &sample);

} // namespace assay
