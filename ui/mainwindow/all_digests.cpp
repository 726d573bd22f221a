// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/all_digests.h"

#include "text/user_text.h"

#include <limits>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr int maxAtOnce = 4;
constexpr auto answerWord = "digests"_L1; // not an action of the registry: it sends nothing

// True when an earlier answer was about other bytes.
bool contradicts(const Digests &digests, const Findings &known)
{
    const QString sha256 = known.digest(u"SHA-256");
    const QString sha1 = known.digest(u"SHA-1");
    return (!sha256.isEmpty() && sha256 != digests.sha256) || (!sha1.isEmpty() && sha1 != digests.sha1);
}

} // namespace

AllDigests::AllDigests(Session &session, std::function<QStringList()> passwords, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_passwords(std::move(passwords))
{ }

AllDigests::~AllDigests()
{
    for (const QPointer<ApiCall> &job : m_jobs) {
        if (job) {
            job->disconnect(this);
            job->cancel();
        }
    }
}

void AllDigests::run(const std::vector<RowId> &ids)
{
    for (const RowId id : ids) {
        const Row *row = m_session.find(id);
        if (row && row->indicator.type == IndicatorType::File)
            m_waiting.push_back(id);
    }
    startMore();
}

void AllDigests::cancel()
{
    m_waiting.clear();
    for (const QPointer<ApiCall> &job : m_jobs) {
        if (job)
            job->cancel();
    }
}

void AllDigests::startMore()
{
    std::erase_if(m_jobs, [](const QPointer<ApiCall> &job) { return !job; });
    while (m_running < maxAtOnce && !m_waiting.empty()) {
        const RowId id = m_waiting.front();
        m_waiting.pop_front();
        const Row *row = m_session.find(id);
        if (!row)
            continue;
        auto *job = hashFile(row->indicator.value, std::numeric_limits<qint64>::max(), allDigests,
            {.passwords = m_passwords()}, row->pathLinks);
        job->then(this, [this, id](const Result<HashedFile> &file) { take(id, file); });
        m_jobs.push_back(job);
        ++m_running;
    }
    if (isRunning()) {
        Q_EMIT message(tr("%Ln file(s) are being hashed…", nullptr, m_running + int(m_waiting.size())));
        return;
    }
    if (m_failed > 0)
        Q_EMIT message(tr("%Ln file(s) could not be hashed: %1", nullptr, m_failed).arg(m_reason));
    else if (m_done > 0)
        Q_EMIT message(tr("All hashes of %Ln file(s) computed. See the Hashes tab.", nullptr, m_done));
    m_done = m_failed = 0;
    Q_EMIT finished();
}

void AllDigests::take(RowId id, const Result<HashedFile> &file)
{
    --m_running;
    const std::optional<ApiError> error = file ? learn(id, *file) : std::optional(file.error());
    if (!error) {
        ++m_done;
    } else if (error->kind != ApiError::Kind::Cancelled) {
        ++m_failed;
        m_reason = userText(*error);
    }
    startMore();
}

std::optional<ApiError> AllDigests::learn(RowId id, HashedFile file)
{
    const Row *row = m_session.find(id);
    if (!row)
        return {};
    const Findings known = knownOf(*row);
    // An archive that went as it is was the sample itself.
    if (file.inner && contradicts(file.sample(), known) && !contradicts(file.digests, known))
        file.inner.reset();
    if (contradicts(file.sample(), known)) {
        return ApiError::of(
            ApiError::Kind::File, tr("“%1” has changed since it was looked up. Add it again.").arg(file.file->name()));
    }
    m_session.putAnswer(id, QString(answerWord), {State::Done, findingsOf(file), {}});
    return {};
}

} // namespace assay
