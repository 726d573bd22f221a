// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared.h"
#include "findings/findings.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <span>

namespace assay {

//! The values that columns and filters need from the findings of a row, packed: about 200 bytes for a finished row.
//! Built once when an action ends. Which values of the mapping it keeps, the columns say (Column::reads).
class RowSummary
{
public:
    RowSummary() = default;
    explicit RowSummary(const QByteArray &bytes); //!< as bytes() returned them; stops at what is cut
    //! Keeps the values of `names`.
    static RowSummary of(const Findings &findings, std::span<const QStringView> names);

    bool isNull() const { return m_own.isEmpty(); } //!< no action has ended
    QByteArray bytes() const { return m_own + *m_common; } //!< for the session file
    //! The part that many rows have in common.
    const Shared<QByteArray> &common() const { return m_common; }
    void shareCommon(const Shared<QByteArray> &equal) { m_common = equal; }

    QStringList named(QStringView name) const; //!< values of attributes, then of facts, of that name
    QString first(QStringView name) const; //!< the first of these, or empty
    QString digest(QStringView type) const; //!< "SHA-1"; lower case, or empty
    bool anyDigestContains(QStringView hex) const; //!< lower case
    QString lastPdf() const; //!< path of the latest saved PDF report, or empty
    RowSummary withLastPdf(const QString &path) const; //!< a copy with that path; empty removes it
    std::optional<qint64> detected() const; //!< third parties with a detection; empty if none was asked
    std::optional<qint64> listed() const; //!< third parties that were asked

    static std::span<const QStringView> digestTypes();

private:
    template <class F>
    void forEach(F take) const;
    std::optional<QByteArray> entry(uchar mark) const;

    QByteArray m_own; //!< entries that hardly another row has
    Shared<QByteArray> m_common;
};

} // namespace assay
