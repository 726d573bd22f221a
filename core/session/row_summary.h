// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/findings.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <span>

namespace assay {

//! The values that columns and filters need from the findings of a row, packed: about 200 bytes for a finished row.
//! Built once when an action ends. A column that reads another name of the mapping needs that name in
//! row_summary.cpp; a test compares every column with the findings.
class RowSummary
{
public:
    RowSummary() = default;
    explicit RowSummary(const QByteArray &bytes) : m_bytes(bytes) { } //!< as bytes() returned them
    static RowSummary of(const Findings &findings);
    static bool holds(QStringView name); //!< whether values of that name of the mapping are kept

    bool isNull() const { return m_bytes.isEmpty(); } //!< no action has ended
    const QByteArray &bytes() const { return m_bytes; }

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
    QByteArray m_bytes;
};

} // namespace assay
