// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/csv_cell.h"

#include "base/plain_ascii.h"
#include "base/utf8.h"

#include <QRegularExpression>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

bool isTrigger(QChar c)
{
    switch (c.unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case u'\0':
    case u'\uFF1D': // fullwidth = + - @
    case u'\uFF0B':
    case u'\uFF0D':
    case u'\uFF20':
        return true;
    default:
        return false;
    }
}

bool isStrictNumber(const QString &text)
{
    static const QRegularExpression number(
        QRegularExpression::anchoredPattern(uR"([+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?)"_s));
    return number.match(text).hasMatch();
}

// Appends a text that needs no quotes in a record and returns true. Otherwise appends nothing and returns false.
bool appendPlain(QByteArray &record, QStringView text)
{
    if (text.isEmpty())
        return true;
    if (text.front() == u' ' || text.back() == u' ' || text.front() == u'\'' || isTrigger(text.front()))
        return false;
    const qsizetype before = record.size();
    record.resize(before + text.size());
    if (copyPlain<u'"', u',', u';'>(text, record.data() + before))
        return true;
    record.truncate(before);
    return false;
}

bool needsQuotes(QByteArrayView cell)
{
    // Semicolon and TAB too: which of them ends a cell is the reader's locale.
    return std::ranges::any_of(cell, [](char c) { return c == '"' || c == ',' || c == ';' || uchar(c) < ' '; })
        || cell.startsWith(' ') || cell.endsWith(' ');
}

} // namespace

QString formulaGuarded(const QString &text)
{
    const auto start = std::ranges::find_if(text, [](QChar c) { return c != u'\''; });
    if (start == text.end() || !isTrigger(*start) || isStrictNumber(text))
        return text;
    return u'\'' + text;
}

QByteArray csvCell(const QVariant &value, const ExportOptions &options)
{
    if (!value.isValid())
        return {};
    // Only what this program made a number is beyond doubt; a time may be the appliance's own words.
    const bool isText = value.typeId() == QMetaType::QString;
    const QString text = value.toString();
    QByteArray cell = toValidUtf8(isText && options.formulaGuard ? formulaGuarded(text) : text);
    if (!needsQuotes(cell))
        return cell;
    return '"' + cell.replace('"', "\"\"") + '"';
}

void appendCsvCell(QByteArray &record, const QVariant &value, const ExportOptions &options)
{
    const bool isText = value.typeId() == QMetaType::QString;
    if (!isText || !appendPlain(record, *static_cast<const QString *>(value.constData())))
        record += csvCell(value, options);
}

void endCsvRecord(QByteArray &record)
{
    // A lone empty cell would be an empty line, which readers skip.
    if (record.isEmpty())
        record = "\"\"";
    record += "\r\n";
}

QByteArray csvRecord(const QVariantList &cells, const ExportOptions &options)
{
    QByteArray record;
    for (const QVariant &value : cells) {
        if (&value != &cells.front())
            record += options.separator;
        appendCsvCell(record, value, options);
    }
    endCsvRecord(record);
    return record;
}

QByteArray csvStart(const ExportOptions &options)
{
    return options.byteOrderMark ? QByteArrayLiteral("\xEF\xBB\xBF") : QByteArray();
}

} // namespace assay
