// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QCborValue>

namespace assay {

// Encoding of rows in the session file: CBOR maps with small numbers as keys. A number never changes its meaning;
// readers skip unknown numbers, and a missing field has its default.

// Encodes a row without its id, answers, calls and submissions, which have their own tables.
QByteArray rowToCbor(const Row &row);
// Returns false if the bytes are not an encoded row; `row` is then undefined.
bool rowFromCbor(const QByteArray &bytes, Row &row);

// Encodes an outcome without raw answers and attachments.
QByteArray outcomeToCbor(const Outcome &outcome);
bool outcomeFromCbor(const QByteArray &bytes, Outcome &outcome);

} // namespace assay
