// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

struct TypeRow
{
    QLatin1StringView endings;
    FileType type;
};

const std::vector<TypeRow> &typeRows()
{
    static const std::vector<TypeRow> rows{
        {" exe dll scr com "_L1, {u"application"_s, u"PE"_s, u"Exe"_s, u"InnoSetup"_s}},
        {" docm doc docx rtf "_L1, {u"documents"_s, u"Document"_s, u"Archive"_s, u"MicrosoftWord"_s}},
        {" xlsm xls xlsx "_L1, {u"documents"_s, u"Document"_s, u"Archive"_s, u"MicrosoftExcel"_s}},
        {" pdf "_L1, {u"documents"_s, u"Document"_s, u"None"_s, u"PDF"_s}},
        {" zip 7z iso rar jar "_L1, {u"archive"_s, u"Binary"_s, u"Archive"_s, u"ZIP"_s}},
        {" js vbs ps1 bat hta sh py "_L1, {u"application"_s, u"Text"_s, u"Script"_s, u"Script"_s}},
        {" html htm url "_L1, {u"other"_s, u"Text"_s, u"HTML"_s, u"HTML"_s}},
        {" png jpg gif "_L1, {u"media"_s, u"Image"_s, u"None"_s, u"PNG"_s}},
        {" eml msg "_L1, {u"email"_s, u"Email"_s, u"None"_s, u"MIME"_s}},
    };
    return rows;
}

QString pick(const QString &seed, int at, const QStringList &choices)
{
    return choices.at(seed.mid(at, 4).toInt(nullptr, 16) % choices.size());
}

} // namespace

QString wordOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Goodware:
        return u"goodware"_s;
    case Verdict::Suspicious:
        return u"suspicious"_s;
    case Verdict::Malicious:
        return u"malicious"_s;
    case Verdict::Unknown:
        break;
    }
    return u"unknown"_s;
}

FileType typeOfName(const QString &name)
{
    const QString ending = u' ' + name.section(u'.', -1).toLower() + u' ';
    for (const auto &row : typeRows()) {
        if (row.endings.contains(ending))
            return row.type;
    }
    return {u"other"_s, u"Text"_s, u"None"_s, u"Unknown"_s};
}

void applyVerdict(Sample &sample, Verdict verdict)
{
    const QString &seed = sample.digests.sha256;
    const int dice = seed.mid(20, 4).toInt(nullptr, 16);
    const auto platform = sample.type.type == "PE"_L1 ? u"Win32"_s : u"Script"_s;
    sample.verdict = verdict;
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
