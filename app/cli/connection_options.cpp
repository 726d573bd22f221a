// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_options.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(assay::cli)
};
} // namespace

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
        bool isNumber = false;
        m_given.inFlight = parser.value(u"in-flight"_s).toInt(&isNumber);
        if (!isNumber || m_given.inFlight < 1 || m_given.inFlight > 64)
            return Words::tr("--in-flight takes a number from 1 to 64.");
    }
    if (!m_given.caFile.isEmpty() && !m_given.verify)
        return Words::tr("--ca and --no-verify exclude each other.");
    return {};
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
}

} // namespace assay::cli
