// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/findings.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <span>

namespace assay {

// The values of a row's findings that columns and filters need, packed: about 200 bytes for a finished row. Built once
// when an action ends. A column that reads a new name of the mapping needs this name in row_summary.cpp; a test
// compares every column with the findings.
class RowSummary
{
public:
    RowSummary() = default;
    explicit RowSummary(const QByteArray &bytes) : m_bytes(bytes) { } //!< as bytes() returned them
    static RowSummary of(const Findings &findings);
    static bool holds(QStringView name); //!< true if the summary stores values of that name of the mapping

    bool isNull() const { return m_bytes.isEmpty(); } //!< no action has ended
    const QByteArray &bytes() const { return m_bytes; }

    QStringList named(QStringView name) const; //!< values of the attributes of that name, then of the facts
    QString first(QStringView name) const; //!< the first of them; empty if there is none
    QString digest(QStringView type) const; //!< `type`: "SHA-1"; lower case; empty if not known
    bool anyDigestContains(QStringView hex) const; //!< `hex`: lower case
    QString lastPdf() const; //!< path of the latest saved PDF report; empty if there is none
    RowSummary withLastPdf(const QString &path) const; //!< a copy with that path; empty removes it
    std::optional<qint64> detected() const; //!< third parties with a detection; empty if none was asked
    std::optional<qint64> listed() const; //!< third parties that were queried; empty if none was

    static std::span<const QStringView> digestTypes();

private:
    QByteArray m_bytes;
};

} // namespace assay
