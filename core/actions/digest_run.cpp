// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/digest_run.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Prefers SHA-256, which analysts quote; otherwise what the answers contain.
QString knownDigest(const Findings &known)
{
    using enum DigestKind;
    for (const DigestKind kind : {Sha256, Sha1, Md5, Sha512}) {
        if (const QString digest = known.digest(QString(digestInfo(kind).titleView())); !digest.isEmpty())
            return digest;
    }
    return {};
}

} // namespace

DigestRun::DigestRun(ActionContext &context, Target target) : m_context(context), m_target(std::move(target)) { }

bool DigestRun::applies(const Target &target)
{
    return isDigest(target.indicator.type) || target.indicator.type == IndicatorType::File
        || !knownDigest(target.known).isEmpty();
}

void DigestRun::begin()
{
    if (isDigest(m_target.indicator.type))
        return ask(m_target.indicator.value);
    // In another user's session file, the digest of a file may belong to another sample.
    const bool isClaimed = m_target.isElsewhere && m_target.indicator.type == IndicatorType::File;
    if (const QString digest = knownDigest(m_target.known); !digest.isEmpty() && !isClaimed)
        return ask(digest);
    hash(m_context, m_target, DigestKind::Sha256, [this](const HashedFile &file) {
        findings().merge(findingsOf(file));
        ask(file.sample().sha256);
    });
}

void DigestRun::withSha1(const QString &digest, std::function<void(const QString &)> next)
{
    constexpr qsizetype sha1Digits = 40;
    if (digest.size() == sha1Digits)
        return next(digest);
    if (const QString sha1 = m_target.known.digest(u"SHA-1"); !sha1.isEmpty())
        return next(sha1);
    stage(State::Checking);
    await(m_context.summaries.ask(digest), [this, next = std::move(next)](const Findings &summary) {
        const QString sha1 = summary.digest(u"SHA-1");
        if (sha1.size() != sha1Digits)
            return notFound();
        next(sha1);
    });
}

} // namespace assay
