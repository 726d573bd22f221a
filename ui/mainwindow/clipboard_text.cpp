// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/clipboard_text.h"

#include "look/plain_text.h"
#include "queue/queue_cell.h"

#include <QCoreApplication>
#include <QSet>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
QString lines(std::span<const Row *const> rows, QStringView columnName)
{
    const Column *column = columnFromName(columnName);
    QStringList values;
    for (const Row *row : rows)
        values << clipboardLine(cellExact(*column, *row));
    return values.join(u'\n');
}
} // namespace

QString defangedLines(std::span<const Row *const> rows)
{
    QStringList values;
    for (const Row *row : rows)
        values << copiedIndicator(*row);
    return values.join(u'\n');
}

QString exactLines(std::span<const Row *const> rows)
{
    return lines(rows, u"indicator");
}

QString hashLines(std::span<const Row *const> rows)
{
    static const Column *const best[] = {columnFromName(u"sha256"), columnFromName(u"sha1"), columnFromName(u"md5")};
    QStringList values;
    QSet<QString> seen; // several rows may have the same sample
    for (const Row *row : rows) {
        for (const Column *column : best) {
            const QString digest = clipboardLine(cellExact(*column, *row)).toLower();
            if (digest.isEmpty())
                continue;
            if (!seen.contains(digest))
                values << digest;
            seen.insert(digest);
            break;
        }
    }
    return values.join(u'\n');
}

QString tableText(std::span<const Row *const> items, std::span<const Column *const> columns)
{
    QStringList rows;
    QStringList cells;
    for (const Column *column : columns)
        cells << QCoreApplication::translate("assay::Column", column->title);
    rows << cells.join(u'\t');
    for (const Row *row : items) {
        cells.clear();
        for (const Column *column : columns) {
            // Sanitised text holds no tab and no newline, so that an attacker's file name cannot forge cells.
            cells << cellText(*column, *row);
        }
        rows << cells.join(u'\t');
    }
    return rows.join(u'\n');
}

} // namespace assay
