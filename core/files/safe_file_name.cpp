// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/save_file.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxBytes = 200;
constexpr qsizetype maxSuffixBytes = 20;

bool isHarmless(char32_t c)
{
    // Characters that FAT rejects are replaced on every disk, because reports are copied to USB sticks.
    if (c < 0x80 && u"/\\:*?\"<>|"_s.contains(QChar(static_cast<char16_t>(c))))
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

// Returns the longest prefix of `text` that has at most `bytes` bytes of UTF-8 and ends at a character boundary.
QString firstBytes(const QString &text, qsizetype bytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(utf8.at(bytes)) & 0xC0) == 0x80)
        --bytes;
    return QString::fromUtf8(utf8.first(bytes));
}

// Removes trailing blanks and dots, which some file systems drop.
QString withoutLooseEnd(QString text)
{
    while (!text.isEmpty() && (text.back() == u'.' || text.back().isSpace()))
        text.chop(1);
    return text;
}

} // namespace

QString safeFileName(const QString &name)
{
    QString safe;
    for (const char32_t c : name.toUcs4())
        safe += isHarmless(c) ? QString::fromUcs4(&c, 1) : u"_"_s;

    safe = withoutLooseEnd(safe.trimmed());
    // A leading dot hides the file, a leading dash is an option.
    for (qsizetype i = 0; i < safe.size() && (safe.at(i) == u'.' || safe.at(i) == u'-'); ++i)
        safe[i] = u'_';
    if (safe.isEmpty())
        return u"unnamed"_s;

    if (safe.toUtf8().size() > maxBytes) {
        const qsizetype dot = safe.lastIndexOf(u'.');
        QString suffix = dot > 0 ? safe.sliced(dot) : QString();
        if (suffix.toUtf8().size() > maxSuffixBytes)
            suffix.clear();
        safe = withoutLooseEnd(firstBytes(safe, maxBytes - suffix.toUtf8().size()) + suffix);
    }
    return safe;
}

} // namespace assay
