// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/dispatcher.h"

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

Result<QByteArray> cleanToken(const QString &pasted)
{
    constexpr qsizetype longest = 512;
    const auto input = [](const QString &detail) { return ApiError{ApiError::Kind::Input, 0, detail, {}}; };

    QString text = pasted.trimmed();
    constexpr auto word = "token"_L1;
    if (text.startsWith(word, Qt::CaseInsensitive) && (text.size() == word.size() || text.at(word.size()).isSpace()))
        text = text.mid(word.size()).trimmed();
    if (text.isEmpty())
        return input(u"the token is empty"_s);
    if (text.size() > longest)
        return input(u"the token is longer than %1 characters"_s.arg(longest));
    if (!std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f'; }))
        return input(u"the token holds a blank or a character that no token has"_s);
    return text.toLatin1();
}

} // namespace assay
