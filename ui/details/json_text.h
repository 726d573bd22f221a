// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace assay {

//! JSON indented for reading, every token exactly as it came: big numbers, repeated keys and their order survive.
//! Control, bidi and zero-width characters are written as \uXXXX; lines are cut at 4,000 characters and the whole at
//! `limit`, both with a word about it. Pure; fit for a worker thread.
QString readableJson(const QByteArray &json, qsizetype limit = qsizetype(4) << 20);

//! Where a word begins in such a text, capitals or not, the first `limit` of them. Fit for a worker thread.
std::vector<quint32> placesOf(const QString &word, const QString &text, size_t limit);

} // namespace assay
