// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/csv_cell.h"

#include <QStringList>

#include <algorithm>
#include <cstdlib>

using namespace assay;

namespace {

// RFC 4180, written from the document and not from the writer.
QList<QByteArray> cellsOf(const QByteArray &record, char separator)
{
    QList<QByteArray> cells{QByteArray()};
    bool quoted = false;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const char c = record[i];
        if (quoted && c == '"' && i + 1 < record.size() && record[i + 1] == '"')
            cells.back() += record[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == separator)
            cells.append(QByteArray());
        else if (!quoted && (c == '\r' || c == '\n'))
            return cells;
        else
            cells.back() += c;
    }
    return cells;
}

// Cuts digits off the start; false where there are none.
bool cutDigits(QByteArrayView &text)
{
    const auto end = std::ranges::find_if(text, [](char c) { return c < '0' || c > '9'; });
    const qsizetype digits = end - text.begin();
    text = text.sliced(digits);
    return digits > 0;
}

bool cutOneOf(QByteArrayView &text, const char *letters)
{
    const bool is = !text.isEmpty() && QByteArrayView(letters).contains(text.front());
    if (is)
        text = text.sliced(1);
    return is;
}

bool isNumber(QByteArrayView text)
{
    cutOneOf(text, "+-");
    bool right = cutDigits(text);
    if (cutOneOf(text, "."))
        right = cutDigits(text) && right;
    if (cutOneOf(text, "eE")) {
        cutOneOf(text, "+-");
        right = cutDigits(text) && right;
    }
    return right && text.isEmpty();
}

// What a spreadsheet would run; a signed number is one, and stays it.
bool isFormula(const QByteArray &cell)
{
    return !isNumber(cell) && !cell.isEmpty() && QByteArray("=+-@\t\r\n").contains(cell[0]);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
    const ExportOptions options;
    const QByteArray record = csvRecord({text, 7, text}, options);
    const QList<QByteArray> cells = cellsOf(record, ',');
    if (cells.size() != 3 || cells[0] != cells[2] || cells[1] != "7")
        std::abort();
    if (isFormula(cells[0]) || cells[0] != formulaGuarded(text).toUtf8())
        std::abort();
    return 0;
}
