// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/wire_word.h"

#include <QList>

namespace assay {

namespace {

bool isInvisible(char32_t c)
{
    if (QChar::isSpace(c))
        return true;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
        return true;
    default:
        // Displayed as blank, although letters or symbols by category.
        return (c >= 0x115F && c <= 0x1160) || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
    }
}

} // namespace

QString wireWord(QStringView text)
{
    constexpr qsizetype maxLength = 200; // longer than any word
    QString out;
    const auto plain = text.left(maxLength).toString().normalized(QString::NormalizationForm_KD).toUcs4();
    for (const char32_t c : plain) {
        if (isInvisible(c))
            continue;
        const char32_t lower = QChar::toLower(c);
        out += QString::fromUcs4(&lower, 1);
    }
    return out;
}

bool isWireWord(QStringView text, QLatin1StringView word)
{
    return text == word || wireWord(text) == word;
}

} // namespace assay
