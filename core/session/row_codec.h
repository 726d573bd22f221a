// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/item.h"

#include <QCborValue>

namespace assay {

//! How items are written into a session file: CBOR maps with small numbers for keys. Numbers are never given a second
//! meaning; a reader skips those that it does not know, and what is missing has its default.

//! All of an item but its id, answers, calls and submissions, which have tables of their own.
QByteArray rowToCbor(const Item &item);
//! False for bytes that are no such row.
bool rowFromCbor(const QByteArray &bytes, Item &item);

//! All of an outcome but untouched answers and attachments.
QByteArray outcomeToCbor(const Outcome &outcome);
bool outcomeFromCbor(const QByteArray &bytes, Outcome &outcome);

} // namespace assay
