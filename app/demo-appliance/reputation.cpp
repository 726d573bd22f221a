// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reputation.h"

#include <QJsonArray>
#include <QUrl>

#include <arpa/inet.h>

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

QString hostOf(const QString &url)
{
    return QUrl(url).host();
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
    counts.insert(wordOf(verdict), count);
    counts.insert(u"total"_s, count);
    return counts;
}

QJsonObject analysisEntry(const QString &url, int number)
{
    const auto host = hostOf(url);
    return {{u"analysis_id"_s, digestsOf((url + QString::number(number)).toUtf8()).md5},
        {u"analysis_time"_s, time(url, 24 * number)}, {u"availability_status"_s, u"online"_s}, {u"domain"_s, host},
        {u"http_response_code"_s, 200}, {u"serving_ip_address"_s, addressOf(host)}};
}

QJsonObject analysisPart(const QString &url, Verdict verdict)
{
    constexpr int runs = 6;
    QJsonArray history;
    for (int number = runs - 1; number > 0; --number)
        history.append(analysisEntry(url, number));
    return {{u"first_analysis"_s, time(url, 0)}, {u"analysis_count"_s, runs},
        {u"last_analysis"_s, analysisEntry(url, runs)}, {u"analysis_history"_s, history},
        {u"statistics"_s, verdictCounts(verdict, 1)}};
}

} // namespace

bool isAddress(const QString &text)
{
    in6_addr room{};
    const auto bytes = text.toLatin1();
    return inet_pton(AF_INET, bytes.constData(), &room) == 1 || inet_pton(AF_INET6, bytes.constData(), &room) == 1;
}

Verdict verdictOfSubject(const QString &subject)
{
    Sample sample;
    sample.digests = digestsOf(subject.toUtf8());
    judge(sample);
    return sample.verdict;
}

QJsonObject thirdParty(const QString &subject, Verdict verdict)
{
    const auto seed = digestsOf(subject.toUtf8()).sha256;
    const int total = 17 + seed.left(2).toInt(nullptr, 16) % 3;
    const int bad = verdict == Verdict::Malicious ? 5 : verdict == Verdict::Suspicious ? 2 : 0;
    QJsonArray sources;
    int malicious = 0;
    int clean = 0;
    for (int number = 0; number < total; ++number) {
        QJsonObject source{{u"source"_s, QString(sourceNames[number])}, {u"update_time"_s, time(subject, number)}};
        QString detection = u"undetected"_s;
        if (number % 3 == 1 && malicious < bad) {
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
    return {{u"sources"_s, sources},
        {u"statistics"_s,
            QJsonObject{{u"total"_s, total}, {u"malicious"_s, malicious}, {u"clean"_s, clean},
                {u"undetected"_s, total - malicious - clean}}}};
}

QJsonObject urlReport(const QString &url, Verdict verdict)
{
    QJsonObject report{{u"sha1"_s, digestsOf(url.toUtf8()).sha1}, {u"base64"_s, base64Of(url)},
        {u"requested_url"_s, url}, {u"classification"_s, wordOf(verdict)}, {u"last_seen"_s, time(url, 200)},
        {u"categories"_s, QJsonArray{verdict == Verdict::Malicious ? u"malware_file"_s : u"information_technology"_s}},
        {u"third_party_reputations"_s, thirdParty(url, verdict)}};
    if (verdict != Verdict::Unknown) {
        report.insert(u"reason"_s, verdict == Verdict::Goodware ? u"file_reputation"_s : u"third_party_reputation"_s);
        report.insert(u"analysis"_s, analysisPart(url, verdict));
    }
    return report;
}

QJsonObject domainReport(const QString &url, Verdict verdict)
{
    const auto host = hostOf(url);
    QJsonArray threats;
    if (verdict == Verdict::Malicious)
        threats.append(QJsonObject{
            {u"threat_name"_s, u"Script.Trojan.Strawman"_s}, {u"risk_score"_s, 10}, {u"files_count"_s, 12}});
    return {{u"requested_domain"_s, host}, {u"parent_domain"_s, parentOf(host)},
        {u"third_party_reputations"_s, thirdParty(host, verdict)},
        {u"downloaded_files_statistics"_s, verdictCounts(verdict, 27)},
        {u"last_dns_records"_s,
            QJsonArray{
                QJsonObject{{u"type"_s, u"A"_s}, {u"value"_s, addressOf(host)}, {u"provider"_s, u"ReversingLabs"_s}}}},
        {u"last_dns_records_time"_s, time(host, 190)}, {u"top_threats"_s, threats}, {u"last_seen"_s, time(host, 200)},
        {u"modified_time"_s, time(host, 201)}};
}

QJsonObject addressReport(const QString &address, Verdict verdict)
{
    return {{u"requested_ip"_s, address}, {u"category"_s, QJsonValue()},
        {u"third_party_reputations"_s, thirdParty(address, verdict)},
        {u"downloaded_files_statistics"_s, verdictCounts(verdict, 9)}, {u"top_threats"_s, QJsonArray()},
        {u"modified_time"_s, time(address, 201)}};
}

} // namespace assay::demo
