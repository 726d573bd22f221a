// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace assay {

// Copies a text to `to`, which has room for it, if all of it is printable ASCII but for `special`; else false, and
// `to` holds rubbish. Most cells are such texts, and a format that has nothing to escape needs no second look at them.
template <char16_t... special>
bool copyPlain(QStringView text, char *__restrict to)
{
    // No branch depends on a character: so compilers do eight of them at a time.
    const char16_t *from = text.utf16();
    char16_t anyOther = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = from[i];
        char16_t other = 0;
        other = c < u' ' ? 1 : other;
        other = c > u'~' ? 1 : other;
        ((other = c == special ? 1 : other), ...);
        anyOther |= other;
        to[i] = char(c);
    }
    return anyOther == 0;
}

} // namespace assay
