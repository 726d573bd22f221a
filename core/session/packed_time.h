// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace assay {

// A time in the appliance's form ("2021-04-27T09:25:23", with up to six digits of a fraction, with or without "Z") in
// six or nine bytes. Empty if the text has another form, or if unpackTime() would not give it back to the letter.
std::optional<QByteArray> packTime(QByteArrayView text);
// The text that was given to packTime(); empty for bytes that are none of its.
QByteArray unpackTime(QByteArrayView packed);

} // namespace assay
