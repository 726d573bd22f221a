// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_cell.h"

#include "indicator/on_screen.h"
#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
bool is(const Column &column, QLatin1StringView name)
{
    return QLatin1StringView(column.name) == name;
}

bool isIndicator(const Column &column)
{
    return is(column, "indicator"_L1) || is(column, "indicator_defanged"_L1);
}

QString indicatorText(const Row &row)
{
    if (row.indicator.type == IndicatorType::File)
        return row.indicator.value.toString().section(u'/', -1);
    return onScreen(row.indicator);
}

QString verdictText(const Row &row)
{
    const Verdict *verdict = shownVerdict(row);
    return verdict ? userText(*verdict) : QString();
}

QString stateText(const Row &row)
{
    if (row.state == State::Failed && row.error)
        return u"%1: %2"_s.arg(userText(row.state), userText(*row.error));
    if (isFinal(row.state))
        return userText(row.state);
    return row.stage->state == row.state ? userText(*row.stage) : userText(row.state);
}

QString timeText(const QString &iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm"_s) : iso;
}

QString bytesText(const QVariant &value)
{
    if (!value.isValid())
        return {};
    const qint64 bytes = value.toLongLong();
    const int number = bytes == 1 ? 1 : 2; // an int holds no more: it only chooses the form
    return QCoreApplication::translate("assay::Cell", "%1 byte(s)", nullptr, number).arg(QLocale().toString(bytes));
}

struct Wording
{
    QLatin1StringView column;
    QString (*text)(const Row &row);
};
// Columns whose machine value is not what a person wants to read.
constexpr Wording wordings[] = {
    {"indicator"_L1, indicatorText},
    {"indicator_defanged"_L1, indicatorText},
    {"input"_L1, [](const Row &row) { return pastedOnScreen(row.indicator); }},
    {"verdict"_L1, verdictText},
    {"state"_L1, stateText},
    {"type"_L1, [](const Row &row) { return userText(row.indicator.type); }},
    {"decision"_L1, [](const Row &row) { return decisionTitle(row.decision->word); }},
    {"error"_L1, [](const Row &row) { return row.error ? userText(*row.error) : QString(); }},
};

} // namespace

QString cellWords(const Column &column, const Row &row)
{
    for (const Wording &wording : wordings) {
        if (is(column, wording.column))
            return wording.text(row);
    }
    const QVariant value = column.value(row);
    if (!value.isValid())
        return {};
    if (column.kind == ColumnKind::Time)
        return timeText(value.toString());
    if (column.kind == ColumnKind::Bytes)
        return QLocale().formattedDataSize(value.toLongLong());
    return value.typeId() == QMetaType::LongLong ? QLocale().toString(value.toLongLong()) : value.toString();
}

QString cellText(const Column &column, const Row &row)
{
    return forDisplay(cellWords(column, row));
}

QString cellExact(const Column &column, const Row &row)
{
    return column.value(row).toString();
}

QString copiedIndicator(const Row &row)
{
    static const Column *const defanged = columnFromName(u"indicator_defanged");
    const bool isFile = row.indicator.type == IndicatorType::File;
    return clipboardLine(isFile ? indicatorText(row) : cellExact(*defanged, row));
}

QVariant cellSortKey(const Column &column, const Row &row)
{
    return column.sortKey ? column.sortKey(row) : column.value(row);
}

QIcon cellIcon(const Column &column, const Row &row)
{
    if (is(column, "verdict"_L1)) {
        const Verdict *verdict = shownVerdict(row);
        return verdict ? verdictIcon(verdict->classification) : QIcon();
    }
    if (is(column, "state"_L1) && row.state == State::Failed)
        return QIcon::fromTheme(u"failed"_s);
    if (is(column, "state"_L1) && row.state == State::NotFound)
        return QIcon::fromTheme(u"not-found"_s);
    return {};
}

bool isSentence(const Column &column)
{
    return is(column, "state"_L1) || is(column, "error"_L1);
}

bool isFixedWidth(const Column &column, const Row &row)
{
    for (const DigestInfo &digest : digestInfos) {
        if (is(column, digest.wordView()))
            return true;
    }
    return (isIndicator(column) || is(column, "input"_L1)) && isDigest(row.indicator.type);
}

int usualWidth(const Column &column)
{
    struct Width
    {
        QLatin1StringView column;
        int characters;
    };
    static constexpr Width widths[] = {
        {"verdict"_L1, 16},
        {"risk_score"_L1, 12},
        {"indicator"_L1, 54},
        {"indicator_defanged"_L1, 54},
        {"type"_L1, 13},
        {"state"_L1, 26},
        {"threat_name"_L1, 28},
        {"file_type"_L1, 10},
        {"sha256"_L1, 40},
        {"sha512"_L1, 40},
        {"sha1"_L1, 40},
        {"md5"_L1, 34},
        {"error"_L1, 40},
        {"decision"_L1, 22},
        {"note"_L1, 30},
    };
    for (const Width &width : widths) {
        if (is(column, width.column))
            return width.characters;
    }
    return column.kind == ColumnKind::Text ? 18 : column.kind == ColumnKind::Time ? 20 : 10;
}

QString cellDetail(const Column &column, const Row &row)
{
    if (is(column, "state"_L1) && row.error)
        return userText(*row.error);
    if (is(column, "verdict"_L1)) {
        const Verdict *verdict = shownVerdict(row);
        return verdict ? verdict->reason : QString();
    }
    if (column.kind == ColumnKind::Bytes)
        return bytesText(column.value(row));
    if (isIndicator(column))
        return row.indicator.type == IndicatorType::File ? row.indicator.value.toString() : cellText(column, row);
    return column.kind == ColumnKind::Time ? column.value(row).toString() : cellText(column, row);
}

} // namespace assay
