// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/utc_time.h"

#include <QDateTime>
#include <QRegularExpression>

#include <optional>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

std::optional<QString> timeIn(const QString &answered)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(uR"(([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}:[0-9]{2}))"
                                            uR"((\.[0-9]{1,9})?(Z|[+-][0-9]{2}:?[0-9]{2})?)"_s));
    const QRegularExpressionMatch match = form.match(answered);
    if (!match.hasMatch())
        return {};
    const QString zone = match.captured(4).isEmpty() ? u"Z"_s : match.captured(4);
    const QDateTime time = QDateTime::fromString(match.captured(1) + u'T' + match.captured(2) + zone, Qt::ISODate);
    if (!time.isValid())
        return {};
    // The fraction goes around QDateTime, which knows no microseconds.
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + match.captured(3) + u'Z';
}

} // namespace

QString utcTime(const QString &answered)
{
    return timeIn(answered).value_or(answered);
}

QString timeOnly(const QString &answered)
{
    return timeIn(answered).value_or(QString());
}

} // namespace assay
