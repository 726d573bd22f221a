// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_options.h"

#include "text.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <algorithm>

namespace assay::cli {
using namespace Qt::StringLiterals;

QString ConnectionOptions::read(const QCommandLineParser &parser)
{
    if (parser.isSet(u"ca"_s))
        m_given.caFile = QFileInfo(parser.value(u"ca"_s)).absoluteFilePath();
    m_given.verify = !parser.isSet(u"no-verify"_s);
    m_given.disableProxies = parser.isSet(u"no-proxy"_s);
    m_given.allowHttp = parser.isSet(u"allow-http"_s);
    m_given.hashOnly = parser.isSet(u"hash-only"_s);
    m_setsInFlight = parser.isSet(u"in-flight"_s);
    if (m_setsInFlight) {
        const QString given = parser.value(u"in-flight"_s);
        m_given.inFlight = given == "auto"_L1 ? 0 : given.toInt(); // 0, see Profile, cannot be given as a number
        if (given != "auto"_L1 && (m_given.inFlight < 1 || m_given.inFlight > 64))
            return Text::tr("--in-flight takes a number from 1 to 64, or auto.");
    }
    m_setsRate = parser.isSet(u"rate"_s);
    if (m_setsRate && !readRate(parser.value(u"rate"_s)))
        return Text::tr("--rate takes requests per second or minute, as 10/s (maximum 1000) or 30/m (maximum 60000).");
    if (parser.isSet(u"timeout"_s) && !readTimeout(parser.value(u"timeout"_s)))
        return Text::tr("--timeout takes a number of seconds, 1 to 86400.");
    if (parser.isSet(u"give-up-after"_s) && !readGiveUpAfter(parser.value(u"give-up-after"_s)))
        return Text::tr("--give-up-after takes a duration, as 90s, 30m or 2h (maximum 30 days), or 0.");
    if (!m_given.caFile.isEmpty() && !m_given.verify)
        return Text::tr("--ca and --no-verify exclude each other.");
    return {};
}

bool ConnectionOptions::readRate(const QString &text)
{
    const QStringList parts = text.split(u'/');
    bool isNumber = false;
    const int number = parts.first().toInt(&isNumber);
    const bool isPerMinute = parts.value(1) == "m"_L1;
    if (!isNumber || parts.size() != 2 || (!isPerMinute && parts[1] != "s"_L1))
        return false;
    (isPerMinute ? m_given.requestsPerMinute : m_given.requestsPerSecond) = number;
    return number >= 1 && number <= (isPerMinute ? 60'000 : 1000);
}

bool ConnectionOptions::readTimeout(const QString &text)
{
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    m_timeout = std::chrono::seconds{seconds};
    return isNumber && seconds >= 1 && seconds <= 86'400;
}

bool ConnectionOptions::readGiveUpAfter(const QString &text)
{
    constexpr std::pair<char16_t, int> units[] = {{u's', 1}, {u'm', 60}, {u'h', 3600}};
    const auto unit = std::ranges::find_if(units, [&](const auto &one) { return text.endsWith(QChar(one.first)); });
    const bool hasUnit = unit != std::end(units);
    bool isNumber = false;
    const int number = (hasUnit ? text.chopped(1) : text).toInt(&isNumber);
    if (!isNumber || number < 0 || number > 30 * 86'400 || (!hasUnit && number != 0))
        return false;
    m_giveUpAfter = std::chrono::seconds{qint64(number) * (hasUnit ? unit->second : 1)};
    return *m_giveUpAfter <= std::chrono::hours{24 * 30};
}

void ConnectionOptions::applyTo(Profile &profile) const
{
    if (!m_given.caFile.isEmpty())
        profile.caFile = m_given.caFile;
    profile.verify = profile.verify && m_given.verify;
    profile.disableProxies = profile.disableProxies || m_given.disableProxies;
    profile.allowHttp = profile.allowHttp || m_given.allowHttp;
    profile.hashOnly = profile.hashOnly || m_given.hashOnly;
    if (m_timeout) {
        profile.timeouts.absolute = *m_timeout;
        profile.timeouts.answer = std::max(profile.timeouts.answer, *m_timeout);
    }
    if (m_setsInFlight)
        profile.inFlight = m_given.inFlight;
    if (m_setsRate) {
        profile.requestsPerSecond = m_given.requestsPerSecond;
        profile.requestsPerMinute = m_given.requestsPerMinute;
    }
}

} // namespace assay::cli
