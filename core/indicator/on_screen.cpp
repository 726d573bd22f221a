// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/on_screen.h"

#include "indicator/defang.h"

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Where the user's name begins behind a scheme, however its slashes are written; -1 when there is no scheme.
qsizetype behindScheme(QStringView text)
{
    constexpr std::array separators{"//"_L1, "\\\\"_L1, "[://]"_L1, ":[//]"_L1};
    qsizetype begin = -1;
    for (const QLatin1StringView separator : separators) {
        if (const qsizetype at = text.indexOf(separator); at >= 0)
            begin = begin < 0 ? at + separator.size() : std::min(begin, at + separator.size());
    }
    return begin;
}

// `begin`: of the user's name, if there is one.
QString hidden(const QString &text, qsizetype begin)
{
    const QString dots = u"\u2022\u2022\u2022"_s;
    const auto isTail = [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; };
    const qsizetype end = std::find_if(text.begin() + begin, text.end(), isTail) - text.begin();
    const QStringView authority = QStringView(text).first(end);
    qsizetype at = authority.lastIndexOf(u'@');
    const qsizetype colon = authority.indexOf(u':', begin);
    if (at > 0 && text[at - 1] == u'[')
        --at;
    if (at < begin || colon < 0 || colon + 1 >= at)
        return text;
    return text.first(colon + 1) + dots + text.sliced(at);
}

QString shown(const Indicator &indicator, const QString &spelled)
{
    const bool isUrl = indicator.type == IndicatorType::Url;
    return isUrl ? hidden(spelled, std::max(behindScheme(spelled), qsizetype(0))) : spelled;
}

} // namespace

QString withoutPassword(const QString &text)
{
    const qsizetype begin = behindScheme(text);
    return begin < 0 ? text : hidden(text, begin);
}

QString onScreen(const Indicator &indicator)
{
    return shown(indicator, defanged(indicator));
}

QString sentOnScreen(const Indicator &indicator)
{
    return shown(indicator, indicator.value);
}

QString pastedOnScreen(const Indicator &indicator)
{
    if (indicator.asPasted.isEmpty())
        return sentOnScreen(indicator);
    const QString text = shown(indicator, indicator.asPasted);
    // Spelled so that the password was not found: then not at all as it was pasted.
    const QString safe = sentOnScreen(indicator);
    return text == indicator.asPasted && safe != indicator.value ? safe : text;
}

} // namespace assay
