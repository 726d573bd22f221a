// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/row_findings.h"

#include <QCryptographicHash>

#include <array>

namespace assay::test {
using namespace Qt::StringLiterals;

namespace {

Verdict sampleVerdict(size_t turn)
{
    Verdict verdict;
    verdict.source = turn % 2 ? u"CLOUD"_s : u"LOCAL"_s;
    verdict.firstSeen = u"2021-04-27T09:25:23.652359Z"_s;
    verdict.lastSeen = u"2021-09-04T11:18:47"_s;
    switch (turn % 5) {
    case 0:
        verdict.classification = Classification::Malicious;
        verdict.riskScore = 6 + qint64(turn % 5);
        verdict.threatName = u"Win32.Trojan.Emotet"_s;
        verdict.reason = u"antivirus"_s;
        break;
    case 1:
        verdict.classification = Classification::Goodware;
        verdict.riskScore = 0;
        verdict.reason = u"certificate"_s;
        break;
    case 2:
        verdict.classification = Classification::Suspicious;
        verdict.riskScore = 5;
        verdict.threatName = u"Script-VBS.Trojan.Mekotio"_s;
        verdict.reason = u"user"_s;
        break;
    case 3:
        verdict.classification = Classification::Unknown;
        break;
    default:
        verdict.classification = Classification::Other;
        verdict.word = u"unclassified"_s;
        verdict.riskScore = 1;
        return verdict;
    }
    verdict.word = word(verdict.classification);
    return verdict;
}

QString titleCased(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

void addDigests(Findings &findings, const Indicator &indicator)
{
    const QByteArray content = indicator.value.toString().toUtf8();
    struct Row
    {
        QString type;
        QCryptographicHash::Algorithm algorithm;
        IndicatorType indicator;
    };
    const std::array rows{Row{u"SHA-1"_s, QCryptographicHash::Sha1, IndicatorType::Sha1},
        Row{u"SHA-256"_s, QCryptographicHash::Sha256, IndicatorType::Sha256},
        Row{u"SHA-512"_s, QCryptographicHash::Sha512, IndicatorType::Sha512},
        Row{u"MD5"_s, QCryptographicHash::Md5, IndicatorType::Md5}};
    for (const Row &row : rows) {
        findings.related.push_back({row.type,
            indicator.type == row.indicator
                ? indicator.value.toString()
                : QString::fromLatin1(QCryptographicHash::hash(content, row.algorithm).toHex()),
            false});
    }
}

void addNetwork(Findings &findings, QRandomGenerator &random)
{
    findings.submissionId = QString::number(9007199254740993 + random.bounded(1000));
    findings.attributes.push_back({u"ReversingLabs Submission ID"_s, findings.submissionId, true});
    findings.attributes.push_back({u"First Analysis"_s, u"2021-04-27T09:25:23"_s, false});
    findings.attributes.push_back({u"Last Analysis"_s, u"2021-09-04T11:18:47"_s, false});
    findings.attributes.push_back({u"Last Analysis Availability Status"_s, u"online"_s, false});
    findings.related.push_back({u"IP Address"_s, u"203.0.113.%1"_s.arg(random.bounded(256)), false});
    findings.related.push_back({u"FQDN"_s, u"payload.example.net"_s, false});
    findings.detections = {{u"phishing_feed"_s, u"malicious"_s, u"2021-09-04T11:18:47"_s},
        {u"blocklist, \"old\""_s, u"suspicious"_s, u"2021-09-03T01:00:00"_s},
        {u"quiet"_s, u"undetected"_s, u"2021-09-02T00:00:00"_s}};
    findings.facts.push_back({u"Third Party Total"_s, u"17"_s, false});
}

void addSample(Findings &findings, const Verdict &verdict, QRandomGenerator &random)
{
    const std::initializer_list<Attribute> summary{{u"Category"_s, u"application"_s, false},
        {u"File Type"_s, u"PE"_s, false}, {u"File Subtype"_s, u"Exe"_s, false},
        {u"Identification Name"_s, u"ZIP"_s, false}, {u"Identification Version"_s, u"Generic"_s, false},
        {u"File Size"_s, QString::number(1 + random.bounded(1 << 24)), false},
        {u"Extracted File Count"_s, QString::number(random.bounded(30)), false},
        {u"First Seen"_s, verdict.firstSeen, false}, {u"Last Seen"_s, verdict.lastSeen, false},
        {u"TI Score Tag"_s, u"entropy-high"_s, false}, {u"TI Score Tag"_s, u"contains-pe"_s, false},
        {u"User Tag"_s, u"URL Download"_s, false}};
    findings.attributes.insert(findings.attributes.end(), summary);
    findings.facts.push_back({u"Scanner Match"_s, QString::number(random.bounded(42)), false});
    findings.facts.push_back({u"Scanner Count"_s, u"41"_s, false});
    findings.facts.push_back({u"Local First Seen"_s, u"2021-04-27T09:25:23.652359Z"_s, false});
}

} // namespace

Findings sampleFindings(const Indicator &indicator, size_t turn, QRandomGenerator &random)
{
    Findings findings;
    const Verdict verdict = sampleVerdict(turn);
    findings.verdict = verdict;
    addDigests(findings, indicator);
    findings.attributes.push_back({u"Classification"_s, titleCased(verdict.word), false});
    if (verdict.riskScore)
        findings.attributes.push_back({u"Risk Score"_s, QString::number(*verdict.riskScore), false});
    if (!verdict.reason.isEmpty())
        findings.attributes.push_back({u"Classification Reason"_s, verdict.reason, false});
    if (!verdict.threatName.isEmpty())
        findings.attributes.push_back({u"Threat Name"_s, verdict.threatName, false});
    const bool network = indicator.type == IndicatorType::Url || indicator.type == IndicatorType::Fqdn
        || indicator.type == IndicatorType::Submission;
    if (network)
        addNetwork(findings, random);
    else
        addSample(findings, verdict, random);
    const QString sha1 = findings.digest(u"SHA-1");
    if (turn % 3 == 0) {
        findings.attachments.push_back(
            {u"/home/analyst/Reports/ReversingLabs Report - %1.pdf"_s.arg(sha1), findings.digest(u"SHA-256"), 48211});
    }
    findings.raw.push_back({network ? u"url-status"_s : u"summary"_s,
        u"{\"count\":1, \"results\":[{\"id\":9007199254740993,\"sha1\":\"%1\"}]}"_s.arg(sha1).toUtf8()});
    return findings;
}

} // namespace assay::test
