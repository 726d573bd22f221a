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
    {IndicatorType::Md5, digestInfo(DigestKind::Md5).wordView()},
    {IndicatorType::Sha1, digestInfo(DigestKind::Sha1).wordView()},
    {IndicatorType::Sha256, digestInfo(DigestKind::Sha256).wordView()},
    {IndicatorType::Sha512, digestInfo(DigestKind::Sha512).wordView()},
    {IndicatorType::File, "file"_L1},
    {IndicatorType::Submission, "submission"_L1},
}};

} // namespace

QLatin1StringView word(IndicatorType type)
{
    for (const auto &[candidate, text] : words) {
        if (candidate == type)
            return text;
    }
    Q_UNREACHABLE();
}

std::optional<IndicatorType> indicatorTypeFromWord(QStringView text)
{
    for (const auto &[type, candidate] : words) {
        if (candidate == text)
            return type;
    }
    return std::nullopt;
}

bool isDigest(IndicatorType type)
{
    return digestKindOf(type).has_value();
}

std::optional<DigestKind> digestKindOf(IndicatorType type)
{
    switch (type) {
    case IndicatorType::Md5:
        return DigestKind::Md5;
    case IndicatorType::Sha1:
        return DigestKind::Sha1;
    case IndicatorType::Sha256:
        return DigestKind::Sha256;
    case IndicatorType::Sha512:
        return DigestKind::Sha512;
    default:
        return std::nullopt;
    }
}

IndicatorType indicatorTypeOf(DigestKind kind)
{
    switch (kind) {
    case DigestKind::Md5:
        return IndicatorType::Md5;
    case DigestKind::Sha1:
        return IndicatorType::Sha1;
    case DigestKind::Sha256:
        return IndicatorType::Sha256;
    case DigestKind::Sha512:
        return IndicatorType::Sha512;
    }
    Q_UNREACHABLE();
}

std::optional<IndicatorType> digestTypeByLength(qsizetype hexDigits)
{
    for (const DigestInfo &info : digestInfos) {
        if (info.hexDigits == hexDigits)
            return indicatorTypeOf(info.kind);
    }
    return std::nullopt;
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
            if constexpr (std::is_same_v<decltype(c), char>)
                return isDigit(QLatin1Char(c));
            else
                return isDigit(c);
        });
    });
}

} // namespace assay
