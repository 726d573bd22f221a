// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/indicator.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<IndicatorType, QLatin1StringView>, 10> words{{
    {IndicatorType::Url, "url"_L1},
    {IndicatorType::Fqdn, "fqdn"_L1},
    {IndicatorType::Ipv4, "ipv4"_L1},
    {IndicatorType::Ipv6, "ipv6"_L1},
    {IndicatorType::Md5, "md5"_L1},
    {IndicatorType::Sha1, "sha1"_L1},
    {IndicatorType::Sha256, "sha256"_L1},
    {IndicatorType::Sha512, "sha512"_L1},
    {IndicatorType::File, "file"_L1},
    {IndicatorType::Submission, "submission"_L1},
}};

} // namespace

QLatin1StringView word(IndicatorType type)
{
    for (const auto &[candidate, text] : words) {
        if (candidate == type) {
            return text;
        }
    }
    Q_UNREACHABLE();
}

std::optional<IndicatorType> indicatorTypeFromWord(QStringView text)
{
    for (const auto &[type, candidate] : words) {
        if (candidate == text) {
            return type;
        }
    }
    return std::nullopt;
}

bool isDigest(IndicatorType type)
{
    return type == IndicatorType::Md5 || type == IndicatorType::Sha1 || type == IndicatorType::Sha256
        || type == IndicatorType::Sha512;
}

std::optional<IndicatorType> digestTypeByLength(qsizetype hexDigits)
{
    switch (hexDigits) {
    case 32:
        return IndicatorType::Md5;
    case 40:
        return IndicatorType::Sha1;
    case 64:
        return IndicatorType::Sha256;
    case 128:
        return IndicatorType::Sha512;
    default:
        return std::nullopt;
    }
}

bool isHex(QAnyStringView text)
{
    constexpr auto isDigit = [](auto c) {
        const QChar letter(c);
        return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f')
            || (letter >= u'A' && letter <= u'F');
    };
    return text.visit([isDigit](auto view) {
        return std::ranges::all_of(view, [isDigit](auto c) {
            if constexpr (std::is_same_v<decltype(c), char>) {
                return isDigit(QLatin1Char(c));
            } else {
                return isDigit(c);
            }
        });
    });
}

} // namespace assay
