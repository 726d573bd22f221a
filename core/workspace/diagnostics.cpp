// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/diagnostics.h"

#include "actions/action.h"
#include "appliance/profile.h"
#include "session/row_list.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSslSocket>
#include <QStringList>
#include <QSysInfo>

#include <map>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

QString yesOrNo(bool is)
{
    return is ? u"yes"_s : u"no"_s;
}

QString seconds(std::chrono::milliseconds time)
{
    return u"%1 s"_s.arg(double(time.count()) / 1000);
}

QStringList programLines()
{
    return {u"Assay %1"_s.arg(QCoreApplication::applicationVersion()),
        u"Qt %1, built with %2"_s.arg(QLatin1StringView(qVersion()), QLatin1StringView(QT_VERSION_STR)),
        u"TLS: %1"_s.arg(QSslSocket::supportsSsl() ? QSslSocket::sslLibraryVersionString() : u"none"_s),
        u"System: %1, kernel %2, %3"_s.arg(
            QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture()),
        u"Desktop: %1, %2, language %3"_s.arg(qEnvironmentVariable("XDG_CURRENT_DESKTOP", u"unknown"_s),
            qEnvironmentVariable("XDG_SESSION_TYPE", u"unknown"_s), QLocale().name())};
}

QStringList profileLines(const Profile &profile)
{
    const Result<QUrl> url = baseUrl(profile);
    const QString trust = !profile.verify      ? u"not verified"_s
        : !profile.pinnedCertificate.isEmpty() ? u"one trusted certificate"_s
        : !profile.caFile.isEmpty()            ? u"CA file"_s
                                               : u"authorities of the system"_s;
    const QString proxy = profile.disableProxies ? u"none"_s
        : profile.proxy.isEmpty()                ? u"of the system"_s
        : profile.proxyUser.isEmpty()            ? u"own"_s
                                                 : u"own, with a password"_s;
    const Timeouts &times = profile.timeouts;
    return {u"Appliance: %1, demo: %2, address: %3"_s.arg(
                url ? url->scheme() : u"none"_s, yesOrNo(profile.demo), url ? u"usable"_s : u"not usable"_s),
        u"Certificate: %1; proxy: %2"_s.arg(trust, proxy),
        u"In flight: %1; per second: %2; per minute: %3; largest file: %4 MiB"_s.arg(
            profile.inFlight == 0 ? u"automatic"_s : QString::number(profile.inFlight),
            QString::number(profile.requestsPerSecond), QString::number(profile.requestsPerMinute),
            QString::number(profile.fileLimit >> 20)),
        u"Hashes only: %1; standing consent to uploads: %2, to cloud look-ups: %3"_s.arg(
            yesOrNo(profile.hashOnly), yesOrNo(profile.uploadConsent), yesOrNo(profile.cloudConsent)),
        u"Time limits: connect %1, idle %2, answer %3, question %4, give up %5"_s.arg(seconds(times.connect),
            seconds(times.idle), seconds(times.answer), seconds(times.absolute),
            times.giveUp.count() == 0 ? u"never"_s : seconds(times.giveUp))};
}

// What happened to the rows of an action, without a word of the error itself.
QString endOf(const Row &row)
{
    if (row.state != State::Failed || !row.error)
        return word(row.state);
    const QString status = row.error->httpStatus > 0 ? u", HTTP %1"_s.arg(row.error->httpStatus) : QString();
    return u"failed (%1%2)"_s.arg(QString(word(row.error->kind)), status);
}

QStringList rowLines(const RowList &rows)
{
    std::map<QString, std::map<QString, int>> counts;
    for (const Row &row : rows) {
        const Action *action = actionFromWord(*row.action); // a session from elsewhere may have any word there
        ++counts[action ? QString::fromLatin1(action->word) : u"other"_s][endOf(row)];
    }
    QStringList lines{u"Rows: %1"_s.arg(rows.size())};
    for (const auto &[action, ends] : counts) {
        QStringList words;
        for (const auto &[end, count] : ends)
            words << u"%1 %2"_s.arg(count).arg(end);
        lines << u"  %1: %2"_s.arg(action, words.join(u", "));
    }
    return lines;
}

} // namespace

QString diagnosticsText(const Profile *profile, const RowList &rows)
{
    QStringList lines = programLines();
    lines << (profile ? profileLines(*profile) : QStringList(u"No appliance"_s)) << rowLines(rows);
    return lines.join(u'\n') + u'\n';
}

} // namespace assay
