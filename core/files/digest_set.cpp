// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/digest_set.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <span>

namespace assay {

namespace {

constexpr qsizetype minShared = 64 * 1024; // bytes; handing less to another thread takes longer than hashing it

struct DigestSetText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Digests)
};

// One thread less than there are cores: the caller computes one digest itself.
QThreadPool &helpers()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    return pool;
}

} // namespace

DigestSet::DigestSet(DigestKinds kinds)
{
    // The slowest first, so that the others run beside it.
    if (kinds.testFlag(DigestKind::Sha512))
        m_running.push_back({&Digests::sha512, EvpHash(EVP_sha512())});
    if (kinds.testFlag(DigestKind::Md5))
        m_running.push_back({&Digests::md5, EvpHash(EVP_md5())});
    if (kinds.testFlag(DigestKind::Sha1))
        m_running.push_back({&Digests::sha1, EvpHash(EVP_sha1())});
    if (kinds.testFlag(DigestKind::Sha256))
        m_running.push_back({&Digests::sha256, EvpHash(EVP_sha256())});
}

void DigestSet::add(QByteArrayView bytes)
{
    std::vector<QFuture<void>> helped;
    for (Running &one : m_running) {
        if (&one != &m_running.front() && bytes.size() >= minShared)
            helped.push_back(QtConcurrent::run(&helpers(), [&one, bytes] { one.hash.add(bytes); }));
    }
    for (Running &one : std::span(m_running).first(m_running.size() - helped.size()))
        one.hash.add(bytes);
    for (auto last = helped.rbegin(); last != helped.rend(); ++last)
        last->waitForFinished(); // runs it on this thread if no helper has started it
}

Result<Digests> DigestSet::finish()
{
    Digests digests;
    for (Running &one : m_running) {
        digests.*one.target = one.hash.finish();
        if (!one.hash.ok()) {
            return ApiError::of(ApiError::Kind::File,
                DigestSetText::tr(
                    "This computer's OpenSSL refuses a digest that is needed. Switch its FIPS mode off for "
                    "Assay."));
        }
    }
    return digests;
}

} // namespace assay
