// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include "text/user_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array usual{
    "state"_L1, "verdict"_L1, "risk_score"_L1, "type"_L1, "indicator"_L1, "threat_name"_L1, "error"_L1};
constexpr qsizetype maxWidth = 70; // characters
constexpr qsizetype maxErrorWidth = 300; // characters; an error is a sentence that says what to do

QString cell(const Column &column, const Row &row)
{
    const QLatin1StringView name(column.name);
    QString text = column.value(row).toString();
    if (text.isEmpty() && name == "indicator"_L1)
        text = row.indicator.asPasted; // the row was refused
    return QString::fromUtf8(forTerminal(text, name == "error"_L1 ? maxErrorWidth : maxWidth));
}

} // namespace

Table::Table(std::vector<const Column *> columns) : m_columns(std::move(columns))
{
    if (m_columns.empty()) {
        for (const QLatin1StringView name : usual)
            m_columns.push_back(columnFromName(QString(name)));
    }
    QStringList &titles = m_rows.emplace_back();
    for (const Column *column : m_columns)
        titles.append(QCoreApplication::translate("assay::Column", column->title));
}

void Table::add(const Row &item)
{
    QStringList &row = m_rows.emplace_back();
    for (const Column *column : m_columns)
        row.append(cell(*column, item));
}

QByteArray Table::text() const
{
    std::vector<qsizetype> widths(m_columns.size());
    for (const QStringList &row : m_rows) {
        for (size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], row[qsizetype(i)].size());
    }
    QByteArray text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (size_t i = 0; i < widths.size(); ++i)
            line += row[qsizetype(i)].leftJustified(widths[i] + 2);
        text += line.trimmed().isEmpty() ? QByteArray() : line.toUtf8().trimmed() + '\n';
    }
    return text;
}

} // namespace assay::cli
