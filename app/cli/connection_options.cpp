// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_options.h"

#include "text.h"

#include <QCommandLineParser>
#include <QFileInfo>

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

void ConnectionOptions::applyTo(Profile &profile) const
{
    if (!m_given.caFile.isEmpty())
        profile.caFile = m_given.caFile;
    profile.verify = profile.verify && m_given.verify;
    profile.disableProxies = profile.disableProxies || m_given.disableProxies;
    profile.allowHttp = profile.allowHttp || m_given.allowHttp;
    profile.hashOnly = profile.hashOnly || m_given.hashOnly;
    if (m_setsInFlight)
        profile.inFlight = m_given.inFlight;
    if (m_setsRate) {
        profile.requestsPerSecond = m_given.requestsPerSecond;
        profile.requestsPerMinute = m_given.requestsPerMinute;
    }
}

} // namespace assay::cli
