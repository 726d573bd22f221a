// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include "digests.h"
#include "templates.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

constexpr std::array verdictNames{"goodware"_L1, "suspicious"_L1, "malicious"_L1, "unknown"_L1}; // as Verdict

QString pick(const QString &seed, int at, const QStringList &choices)
{
    return choices.at(seed.mid(at, 4).toInt(nullptr, 16) % choices.size());
}

} // namespace

QString toString(Verdict verdict)
{
    return verdictNames.at(static_cast<size_t>(verdict));
}

Verdict verdictFromString(const QString &word)
{
    const auto *const found = std::ranges::find(verdictNames, word);
    return found == verdictNames.end() ? Verdict::Unknown : static_cast<Verdict>(found - verdictNames.begin());
}

FileType typeOfName(const QString &name)
{
    const auto ending = name.section(u'.', -1).toLower();
    const auto rows = templateNamed(u"samples"_s).value("types"_L1).toArray();
    for (const auto &row : rows) {
        if (row["endings"_L1].toString().split(u' ').contains(ending))
            return {row["category"_L1].toString(), row["type"_L1].toString(), row["subtype"_L1].toString(),
                row["identification"_L1].toString()};
    }
    return {u"other"_s, u"Text"_s, u"None"_s, u"Unknown"_s};
}

void applyVerdict(Sample &sample, Verdict verdict)
{
    const QString &seed = sample.digests.sha256;
    const int dice = seed.mid(20, 4).toInt(nullptr, 16);
    const auto platform = sample.type.type == "PE"_L1 ? u"Win32"_s : u"Script"_s;
    sample.verdict = sample.scanned = verdict;
    sample.threatName.clear();
    switch (verdict) {
    case Verdict::Goodware:
        sample.risk = dice % 6;
        sample.reason = pick(seed, 24, {u"antivirus"_s, u"cloud"_s, u"file_reputation"_s});
        break;
    case Verdict::Suspicious:
        sample.risk = 6 + dice % 3;
        sample.reason = pick(seed, 24, {u"antivirus"_s, u"threat_signature"_s});
        sample.threatName = platform + u".Packed."_s + pick(seed, 28, {u"Generic"_s, u"Crusher"_s});
        break;
    case Verdict::Malicious:
        sample.risk = 7 + dice % 4;
        sample.reason = pick(seed, 24, {u"antivirus"_s, u"cloud"_s, u"threat_signature"_s, u"user"_s});
        sample.threatName = platform + pick(seed, 28, {u".Trojan."_s, u".Downloader."_s, u".Infostealer."_s})
            + pick(seed, 32, {u"Demofox"_s, u"Papertiger"_s, u"Strawman"_s, u"Dummyload"_s});
        break;
    case Verdict::Unknown:
        sample.risk = -1;
        sample.reason = u"unknown"_s;
        break;
    }
    sample.coreTags = {u"cloud"_s, pick(seed, 36, {u"entropy-high"_s, u"entropy-low"_s})};
    if (sample.type.category == "archive"_L1)
        sample.coreTags << u"contains-script"_s;
    if (sample.type.category == "documents"_L1)
        sample.coreTags << pick(seed, 40, {u"macros"_s, u"embedded-url"_s});
    if (verdict == Verdict::Malicious)
        sample.coreTags << pick(seed, 44, {u"capability-execution"_s, u"capability-networking"_s});
}

void judge(Sample &sample)
{
    constexpr std::array verdicts{Verdict::Goodware, Verdict::Goodware, Verdict::Goodware, Verdict::Malicious,
        Verdict::Malicious, Verdict::Malicious, Verdict::Suspicious, Verdict::Suspicious, Verdict::Unknown,
        Verdict::Unknown};
    const auto dice = static_cast<size_t>(sample.digests.sha256.left(4).toInt(nullptr, 16));
    applyVerdict(sample, verdicts.at(dice % verdicts.size()));
}

QString sampleTypeOf(const Sample &sample)
{
    return QStringList{sample.type.type, sample.type.subtype, sample.type.identification}.join(u'/');
}

QString imphashOf(const Sample &sample)
{
    if (sample.type.type != "PE"_L1)
        return {};
    const auto family = sample.threatName.isEmpty() ? toString(sample.verdict) : sample.threatName.section(u'.', -1);
    return digestsOf((u"imports of "_s + family).toLatin1()).md5;
}

QString microTime(const QDateTime &time)
{
    const auto micro = time.time().msec() * 1000 + time.time().second() * 13 % 1000;
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u".%1Z"_s.arg(micro, 6, 10, QLatin1Char('0'));
}

QString secondTime(const QDateTime &time, bool withZ)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + (withZ ? u"Z"_s : QString());
}

} // namespace assay::demo
