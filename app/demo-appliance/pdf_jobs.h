// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <mutex>

namespace assay::demo {

enum class PdfState { NeverAsked, BeingMade, Ready };

//! The PDFs that were asked for, each under the very digest that asked; thread-safe.
class PdfJobs
{
public:
    explicit PdfJobs(qint64 lifeMs) : m_lifeMs(lifeMs) { }

    //! Times in milliseconds of the store's clock. Asking again for a live one changes nothing.
    void create(const QString &digest, qint64 now, qint64 takesMs);
    PdfState state(const QString &digest, qint64 now) const;

private:
    const qint64 m_lifeMs;
    mutable std::mutex m_mutex;
    QHash<QString, qint64> m_readyAt;
};

} // namespace assay::demo
