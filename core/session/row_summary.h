// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared.h"
#include "base/shared_bytes.h"
#include "findings/findings.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <span>

namespace assay {

// The values of a row's findings that columns and filters need, packed: about 220 bytes for a finished row. Built once
// when an action ends. The column table says which values of the mapping it stores (Column::reads).
class RowSummary
{
public:
    RowSummary() = default;
    explicit RowSummary(const QByteArray &bytes); //!< as bytes() returned them; stops where they are cut
    // Stores the values of `names`.
    static RowSummary of(const Findings &findings, std::span<const QStringView> names);

    bool isNull() const { return m_own.isEmpty(); } //!< no action has ended
    QByteArray bytes() const; //!< for the session file
    // The part that many rows have in common.
    const Shared<QByteArray> &common() const { return m_common; }
    void shareCommon(const Shared<QByteArray> &equal) { m_common = equal; }

    QStringList named(QStringView name) const; //!< values of the attributes of that name, then of the facts
    QString first(QStringView name) const; //!< the first of them; empty if there is none
    QString digest(QStringView type) const; //!< `type`: "SHA-1"; lower case; empty if not known
    bool anyDigestContains(QStringView hex) const; //!< `hex`: lower case
    QString lastPdf() const; //!< path of the latest saved PDF report; empty if there is none
    RowSummary withLastPdf(const QString &path) const; //!< a copy with that path; empty removes it
    std::optional<qint64> detected() const; //!< third parties with a detection; empty if none was asked
    std::optional<qint64> listed() const; //!< third parties that were queried; empty if none was

    static std::span<const QStringView> digestTypes();
    static bool holds(QStringView name); //!< true if a column reads that name, so that summaries store its values

private:
    template <class F>
    void forEach(F take) const;
    std::optional<QByteArray> entry(uchar mark) const;

    SharedBytes m_own; //!< entries that hardly another row has; its times are packed, see packTime()
    Shared<QByteArray> m_common;
};

} // namespace assay
