// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace assay {

// JSON indented for reading. Every token is written as it arrived: big numbers, repeated keys and their order survive,
// and a text that is not JSON is written whole. Control, bidi and zero-width characters are written as \uXXXX. Lines
// are cut at 4,000 characters and the text at about `limit` characters; a sentence at the end says so. Pure; may run
// on any thread.
QString readableJson(const QByteArray &json, qsizetype limit = qsizetype(4) << 20);

// Where `word` begins in `text`, ignoring case: the first `limit` places. May run on any thread.
std::vector<quint32> placesOf(const QString &word, const QString &text, size_t limit);

} // namespace assay
