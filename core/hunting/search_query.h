// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "filter/filter.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace assay {

// A question to the appliance's search: which samples have these properties.
struct SearchQuery
{
    static constexpr qsizetype maxLength = 1024; //!< characters that the appliance takes
    static constexpr int usualDays = 30; //!< of a search in the cloud that names no dates

    QString text; //!< "threatname:Win32.Trojan.* AND sampletype:PE"
    bool cloud = false; //!< in the vendor's cloud, instead of on the appliance
    QDate since; //!< only with `cloud`; both days belong to the range
    QDate until;
    QString sortKey; //!< one of searchSortKeys(); empty = the appliance's own order
    bool descending = false;

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

// Place and sentence of the first mistake in a query that the appliance would reject for certain. Keys and values that
// are not known are no mistakes. Nothing for an empty query.
std::optional<FilterError> searchFault(QStringView text);
// A sentence about a key or a value that is not known and may be a typing mistake; empty if there is none.
QString searchRemark(QStringView text);

// All values in the query, without quotes, in their order.
QStringList searchValues(QStringView text);
// The first value in the query that is on a list of own things; empty if there is none.
QString ownThingIn(QStringView text);

// A value as it must be written after a key: in quotes if it has blanks or another meaning. What cannot be written
// becomes the wildcard ?.
QString quotedSearchValue(const QString &value);
QString searchTerm(QLatin1StringView key, const QString &value); //!< key:value

// "firstseen:desc" as key and direction; ascending without one. Errors: Input (no sort key), with a sentence.
Result<std::pair<QString, bool>> searchSortFromWord(const QString &word);

} // namespace assay
