// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_cell.h"

#include "indicator/on_screen.h"
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

QString indicatorText(const Item &item)
{
    if (item.indicator.type == IndicatorType::File)
        return item.indicator.value.section(u'/', -1);
    return onScreen(item.indicator);
}

QString verdictText(const Item &item)
{
    const Verdict *verdict = shownVerdict(item);
    return verdict ? userText(*verdict) : QString();
}

QString stateText(const Item &item)
{
    if (item.state == State::Failed && item.error)
        return u"%1: %2"_s.arg(userText(item.state), userText(*item.error));
    if (isFinal(item.state))
        return userText(item.state);
    return item.stage.state == item.state ? userText(item.stage) : userText(item.state);
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
    QString (*text)(const Item &item);
};
// Columns whose machine value is not what a person wants to read.
constexpr Wording wordings[] = {
    {"indicator"_L1, indicatorText},
    {"indicator_defanged"_L1, indicatorText},
    {"input"_L1, [](const Item &item) { return pastedOnScreen(item.indicator); }},
    {"verdict"_L1, verdictText},
    {"state"_L1, stateText},
    {"type"_L1, [](const Item &item) { return userText(item.indicator.type); }},
    {"error"_L1, [](const Item &item) { return item.error ? userText(*item.error) : QString(); }},
};

} // namespace

QString cellWords(const Column &column, const Item &item)
{
    for (const Wording &wording : wordings) {
        if (is(column, wording.column))
            return wording.text(item);
    }
    const QVariant value = column.value(item);
    if (!value.isValid())
        return {};
    if (column.kind == ColumnKind::Time)
        return timeText(value.toString());
    if (column.kind == ColumnKind::Bytes)
        return QLocale().formattedDataSize(value.toLongLong());
    return value.typeId() == QMetaType::LongLong ? QLocale().toString(value.toLongLong()) : value.toString();
}

QString cellText(const Column &column, const Item &item)
{
    return forDisplay(cellWords(column, item));
}

QString cellExact(const Column &column, const Item &item)
{
    return column.value(item).toString();
}

QVariant cellSortKey(const Column &column, const Item &item)
{
    return column.sortKey ? column.sortKey(item) : column.value(item);
}

QIcon cellIcon(const Column &column, const Item &item)
{
    if (is(column, "verdict"_L1)) {
        const Verdict *verdict = shownVerdict(item);
        return verdict ? verdictIcon(verdict->classification) : QIcon();
    }
    if (is(column, "state"_L1) && item.state == State::Failed)
        return QIcon::fromTheme(u"failed"_s);
    if (is(column, "state"_L1) && item.state == State::NotFound)
        return QIcon::fromTheme(u"not-found"_s);
    return {};
}

bool isSentence(const Column &column)
{
    return is(column, "state"_L1) || is(column, "error"_L1);
}

bool isFixedWidth(const Column &column, const Item &item)
{
    for (const DigestInfo &digest : digestInfos) {
        if (is(column, digest.wordView()))
            return true;
    }
    return (isIndicator(column) || is(column, "input"_L1)) && isDigest(item.indicator.type);
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
    };
    for (const Width &width : widths) {
        if (is(column, width.column))
            return width.characters;
    }
    return column.kind == ColumnKind::Text ? 18 : column.kind == ColumnKind::Time ? 20 : 10;
}

QString cellDetail(const Column &column, const Item &item)
{
    if (is(column, "state"_L1) && item.error)
        return userText(*item.error);
    if (is(column, "verdict"_L1)) {
        const Verdict *verdict = shownVerdict(item);
        return verdict ? verdict->reason : QString();
    }
    if (column.kind == ColumnKind::Bytes)
        return bytesText(column.value(item));
    if (isIndicator(column))
        return item.indicator.type == IndicatorType::File ? item.indicator.value : cellText(column, item);
    return column.kind == ColumnKind::Time ? column.value(item).toString() : cellText(column, item);
}

} // namespace assay
