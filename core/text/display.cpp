// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/user_text.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Combining marks per letter; more than any script needs would be drawn over the rows above and below, slowly.
constexpr int maxMarks = 6;

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

// True for characters that are invisible or change how others are displayed.
bool isHidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control: // C0, DEL, C1: tab, line feeds, ESC
    case QChar::Other_Format: // bidi controls, zero-width ones, soft hyphen, tags
    case QChar::Other_Surrogate: // a lone half
    case QChar::Other_NotAssigned: // includes noncharacters
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        break;
    }
    // Letters and marks by category that are blank: fillers, the joiner, variation selectors.
    return c == 0x034F || (c >= 0x115F && c <= 0x1160) || (c >= 0x17B4 && c <= 0x17B5) || (c >= 0x180B && c <= 0x180F)
        || c == 0x2800 || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFFA0 || (c >= 0xE0000 && c <= 0xE0FFF);
}

// Returns the character at `i` and moves `i` behind it. A lone surrogate is returned as it is.
char32_t take(QStringView text, qsizetype &i)
{
    const QChar first = text[i++];
    if (first.isHighSurrogate() && i < text.size() && text[i].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[i++]);
    return first.unicode();
}

QString visible(char32_t c, bool escape)
{
    if (!escape)
        return QString::fromUcs4(&c, 1);
    const QString digits = QString::number(uint(c), 16).toUpper();
    return c > 0xFFFF ? "\\U"_L1 + digits.rightJustified(8, u'0') : "\\u"_L1 + digits.rightJustified(4, u'0');
}

} // namespace

QString forDisplay(QStringView hostile, qsizetype limit)
{
    QString out;
    qsizetype beforeEllipsis = 0; // length of the longest part that leaves room for the ellipsis
    int marks = 0;
    for (qsizetype i = 0; i < hostile.size();) {
        const char32_t c = take(hostile, i);
        marks = isMark(c) ? marks + 1 : 0;
        out += visible(c, isHidden(c) || marks > maxMarks);
        if (out.size() > limit)
            return limit > 0 ? out.first(beforeEllipsis) + u'…' : QString();
        if (out.size() < limit)
            beforeEllipsis = out.size();
    }
    return out;
}

QByteArray forTerminal(QStringView hostile, qsizetype limit)
{
    return forDisplay(hostile, limit).toUtf8();
}

} // namespace assay
