// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf.h"

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

// A string of the PDF's language: parentheses and backslashes are escaped.
QByteArray literal(const QString &text)
{
    auto bytes = text.toLatin1();
    bytes.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)").replace('\r', "\\r").replace('\n', "\\n");
    return '(' + bytes + ')';
}

} // namespace

QByteArray pdfOfLines(const QString &title, const QStringList &lines)
{
    QByteArray content = "BT /F1 18 Tf 50 780 Td " + literal(title) + " Tj /F1 9 Tf 0 -24 Td\n";
    for (const auto &line : lines)
        content += "0 -16 Td " + literal(line) + " Tj\n";
    content += "ET";

    const QByteArray objects[]{
        "<</Type /Catalog /Pages 2 0 R>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
        "<</Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content + "\nendstream",
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
        "<</Title " + literal(title) + ">>",
    };
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray offsets = "0000000000 65535 f \n";
    int number = 0;
    for (const auto &object : objects) {
        offsets += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const auto start = QByteArray::number(pdf.size());
    const auto count = QByteArray::number(number + 1);
    return pdf + "xref\n0 " + count + '\n' + offsets + "trailer\n<</Size " + count + " /Root 1 0 R /Info 6 0 R>>\n"
        + "startxref\n" + start + "\n%%EOF\n";
}

} // namespace assay::demo
