// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <span>

namespace assay {

struct Item;

//! What columns and filters ask of the lists of findings, packed: a finished row takes about 200 bytes for it. A column
//! that asks for another name of the mapping needs that name in brief.cpp; a test compares every column of a row at
//! rest with the whole one.
class Brief
{
public:
    Brief() = default;
    explicit Brief(const QByteArray &bytes) : m_bytes(bytes) { }
    static Brief of(const Item &whole);

    bool isNull() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; }

    QStringList named(QStringView name) const; //!< values of attributes, then of facts, of that name
    QString first(QStringView name) const; //!< the first of these, or empty
    QString digest(QStringView type) const; //!< "SHA-1"
    bool anyDigestContains(QStringView hex) const; //!< lower case
    QString lastPdf() const;
    Brief withLastPdf(const QString &path) const; //!< the same, but for that
    std::optional<qint64> detected() const; //!< third parties that say more than undetected or clean; if any was asked
    std::optional<qint64> listed() const; //!< third parties that were asked

    static std::span<const QStringView> digestTypes();

private:
    QByteArray m_bytes;
};

} // namespace assay
