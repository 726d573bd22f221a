// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_jobs.h"

namespace assay::demo {

void PdfJobs::create(const QString &digest, qint64 now, qint64 takesMs)
{
    if (state(digest, now) != PdfState::NeverAsked)
        return;
    const std::lock_guard lock(m_mutex);
    m_readyAt.insert(digest.toLower(), now + takesMs);
}

PdfState PdfJobs::state(const QString &digest, qint64 now) const
{
    const std::lock_guard lock(m_mutex);
    const auto job = m_readyAt.constFind(digest.toLower());
    if (job == m_readyAt.constEnd() || now >= *job + m_lifeMs)
        return PdfState::NeverAsked;
    return now < *job ? PdfState::BeingMade : PdfState::Ready;
}

} // namespace assay::demo
