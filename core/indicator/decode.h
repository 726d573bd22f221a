// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace assay {

enum class TextEncoding { Utf8, Utf16, Utf32, Latin1 };

struct DecodedText
{
    QByteArray utf8; //!< without a byte order mark
    TextEncoding encoding{};
};

//! The bytes of a text file as UTF-8: by byte order mark, else as UTF-8 when they are that throughout, else as Latin-1.
DecodedText decodeText(QByteArray bytes);

} // namespace assay
