// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/static_analysis.h"

#include <algorithm>

namespace assay {

namespace {

QString valueOfName(const std::vector<NamedValue> &values, QStringView name)
{
    const auto row = std::ranges::find_if(
        values, [name](const NamedValue &one) { return name.compare(one.name, Qt::CaseInsensitive) == 0; });
    return row == values.end() ? QString() : row->value;
}

bool areDigits(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString StaticAnalysis::property(QStringView name) const
{
    return valueOfName(properties, name);
}

QString StaticAnalysis::hash(QStringView name) const
{
    return valueOfName(hashes, name);
}

bool isTechniqueId(QStringView id)
{
    constexpr qsizetype plainSize = 5; // T1082
    constexpr qsizetype subSize = 9; // T1059.001
    if ((id.size() != plainSize && id.size() != subSize) || id.front() != u'T' || !areDigits(id.sliced(1, 4)))
        return false;
    return id.size() == plainSize || (id[plainSize] == u'.' && areDigits(id.sliced(plainSize + 1)));
}

} // namespace assay
