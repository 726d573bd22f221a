// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include "export/columns.h"
#include "text/user_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array names{
    "state"_L1, "verdict"_L1, "risk_score"_L1, "type"_L1, "indicator"_L1, "threat_name"_L1, "error"_L1};
constexpr qsizetype widest = 70;

QString cell(const Column &column, const Item &item)
{
    const QString text = column.value(item).toString();
    return QString::fromUtf8(forTerminal(text, QLatin1StringView(column.name) == "error"_L1 ? 300 : widest));
}

} // namespace

QByteArray table(std::span<const Item> items)
{
    std::vector<QStringList> rows(1);
    for (const QLatin1StringView name : names)
        rows.front().append(QCoreApplication::translate("assay::Column", columnFromName(QString(name))->title));
    for (const Item &item : items) {
        QStringList &row = rows.emplace_back();
        for (const QLatin1StringView name : names)
            row.append(cell(*columnFromName(QString(name)), item));
    }
    std::array<qsizetype, names.size()> widths{};
    for (const QStringList &row : rows) {
        for (size_t i = 0; i < names.size(); ++i)
            widths[i] = std::max(widths[i], row[qsizetype(i)].size());
    }
    QByteArray text;
    for (const QStringList &row : rows) {
        QString line;
        for (size_t i = 0; i < names.size(); ++i)
            line += row[qsizetype(i)].leftJustified(widths[i] + 2);
        text += line.trimmed().isEmpty() ? QByteArray() : line.toUtf8().trimmed() + '\n';
    }
    return text;
}

} // namespace assay::cli
