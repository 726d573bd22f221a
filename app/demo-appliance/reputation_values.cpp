// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reputation_values.h"

#include "digests.h"
#include "platform/ip_address.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

constexpr QLatin1StringView sourceNames[]{"amber_feed"_L1, "blue_ridge"_L1, "cedar_watch"_L1, "delta_lists"_L1,
    "east_gate"_L1, "ferry_labs"_L1, "granite_dns"_L1, "harbor_intel"_L1, "inland_cert"_L1, "juniper_hill"_L1,
    "kiln_threats"_L1, "lantern"_L1, "meadow_phish"_L1, "north_pier"_L1, "open_orchard"_L1, "pebble"_L1,
    "quarry_lists"_L1, "river_reports"_L1, "signal_tower"_L1};

QDateTime analysisTime(const QString &subject, int hours)
{
    const auto seed = digestsOf(subject.toUtf8()).sha256;
    const QDateTime base(QDate(2024, 6, 11), QTime(4, 10, 54), Qt::UTC);
    return base.addSecs(seed.left(5).toInt(nullptr, 16) % 86'400 + hours * 3600);
}

QString time(const QString &subject, int hours)
{
    return secondTime(analysisTime(subject, hours), false);
}

// 192.0.2.0/24 and 203.0.113.0/24 are for documentation and lead nowhere.
QString addressOf(const QString &host)
{
    return isAddress(host) ? host : u"192.0.2.%1"_s.arg(digestsOf(host.toUtf8()).sha256.left(2).toInt(nullptr, 16));
}

QString parentOf(const QString &host)
{
    const auto labels = host.split(u'.');
    return isAddress(host) ? QString() : labels.mid(qMax<qsizetype>(0, labels.size() - 2)).join(u'.');
}

QString base64Of(const QString &url)
{
    return QString::fromLatin1(url.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QJsonObject verdictCounts(Verdict verdict, int count)
{
    QJsonObject counts{{u"goodware"_s, 0}, {u"malicious"_s, 0}, {u"suspicious"_s, 0}, {u"unknown"_s, 0}};
    counts.insert(toString(verdict), count);
    counts.insert(u"total"_s, count);
    return counts;
}

// Fills "sources" with 17 to 19 sources, and "total", "malicious", "clean", "undetected" with their counts.
void addSources(QJsonObject &values, const QString &subject, Verdict verdict)
{
    const auto seed = digestsOf(subject.toUtf8()).sha256;
    const int total = 17 + seed.left(2).toInt(nullptr, 16) % 3;
    const int maxMalicious = verdict == Verdict::Malicious ? 5 : verdict == Verdict::Suspicious ? 2 : 0;
    QJsonArray sources;
    int malicious = 0;
    int clean = 0;
    for (int number = 0; number < total; ++number) {
        QJsonObject source{{u"source"_s, QString(sourceNames[number])}, {u"update_time"_s, time(subject, number)}};
        QString detection = u"undetected"_s;
        if (number % 3 == 1 && malicious < maxMalicious) {
            detection = u"malicious"_s;
            source.insert(u"detect_time"_s, time(subject, number - 100));
            source.insert(u"categories"_s, QJsonArray{number % 2 == 0 ? u"phishing"_s : u"malware_file"_s});
            ++malicious;
        } else if (verdict == Verdict::Goodware && number % 8 == 5) {
            detection = u"clean"_s;
            ++clean;
        }
        source.insert(u"detection"_s, detection);
        sources.append(source);
    }
    values.insert(u"sources"_s, sources);
    values.insert(u"total"_s, total);
    values.insert(u"malicious"_s, malicious);
    values.insert(u"clean"_s, clean);
    values.insert(u"undetected"_s, total - malicious - clean);
}

Values valuesOfSubject(const QString &subject, const QString &host, Verdict verdict)
{
    QJsonObject values{{u"subject"_s, subject}, {u"host"_s, host}, {u"parent"_s, parentOf(host)},
        {u"address"_s, addressOf(host)}, {u"last_seen"_s, time(subject, 200)}, {u"modified"_s, time(subject, 201)},
        {u"dns_time"_s, time(subject, 190)}, {u"domain_files"_s, verdictCounts(verdict, 27)},
        {u"address_files"_s, verdictCounts(verdict, 9)},
        {u"threats"_s, verdict == Verdict::Malicious ? QJsonArray{QJsonObject()} : QJsonArray()}};
    addSources(values, subject, verdict);
    return withValues(values);
}

QJsonObject analysis(const QString &url, const QString &host, Verdict verdict)
{
    constexpr int runs = 6;
    QJsonArray history; // newest first
    for (int number = runs; number > 0; --number) {
        const QJsonObject run{{u"id"_s, digestsOf((url + QString::number(number)).toUtf8()).md5},
            {u"time"_s, time(url, 24 * number)}, {u"host"_s, host}, {u"address"_s, addressOf(host)}};
        history.append(rendered(u"url_analysis_run"_s, withValues(run)));
    }
    const auto last = history.takeAt(0);
    return rendered(u"url_analysis"_s,
        withValues({{u"first"_s, time(url, 0)}, {u"runs"_s, runs}, {u"last"_s, last}, {u"earlier"_s, history},
            {u"statistics"_s, verdictCounts(verdict, 1)}}));
}

} // namespace

bool isAddress(const QString &text)
{
    const auto bytes = text.toLatin1().toStdString();
    return parseIpv4(bytes) || parseIpv6(bytes);
}

Verdict verdictOfSubject(const QString &subject)
{
    Sample sample;
    sample.digests = digestsOf(subject.toUtf8());
    judge(sample);
    return sample.verdict;
}

Values valuesOfUrl(const QString &url, Verdict verdict)
{
    const auto host = QUrl(url).host();
    QJsonObject values{{u"sha1"_s, digestsOf(url.toUtf8()).sha1}, {u"base64"_s, base64Of(url)},
        {u"classification"_s, toString(verdict)},
        {u"category"_s, verdict == Verdict::Malicious ? u"malware_file"_s : u"information_technology"_s}};
    if (verdict != Verdict::Unknown) {
        values.insert(u"reason"_s, verdict == Verdict::Goodware ? u"file_reputation"_s : u"third_party_reputation"_s);
        values.insert(u"analysis"_s, analysis(url, host, verdict));
    }
    return withValues(values, valuesOfSubject(url, host, verdict));
}

Values valuesOfDomain(const QString &domain, Verdict verdict)
{
    return valuesOfSubject(domain, domain, verdict);
}

Values valuesOfAddress(const QString &address)
{
    return valuesOfSubject(address, address, verdictOfSubject(address));
}

} // namespace assay::demo
