// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/program_names.h"

#include <algorithm>
#include <array>
#include <string>

namespace assay::scan {

namespace {

// Sorted, in lower case.
constexpr Bytes malwareTypes[] = {"adware", "artemis", "backdoor", "behaveslike", "constructor", "dangerousobject",
    "downloader", "dropper", "exploit", "hacktool", "heur", "hoax", "keylogger", "malware", "packed", "pua", "pup",
    "ransom", "riskware", "rootkit", "spyware", "trojan", "trojandownloader", "trojandropper", "trojanspy", "variant",
    "virtool", "virus", "worm"};
constexpr Bytes malwarePlatforms[]
    = {"androidos", "bat", "html", "js", "linux", "msexcel", "msil", "msoffice", "msword", "multi", "o97m", "osx",
        "powershell", "python", "script", "swf", "vbs", "w32", "w64", "w97m", "win16", "win32", "win64", "x97m"};
// Those that no owner of a domain would choose.
constexpr Bytes sureDetectionPlatforms[]
    = {"androidos", "msil", "msoffice", "o97m", "w32", "w64", "w97m", "win32", "win64", "x97m"};
// First words of COM classes and .NET namespaces, as they are written.
constexpr Bytes programRoots[]
    = {"ADODB", "ASP", "Access", "Excel", "MMC20", "MSXML2", "Microsoft", "Mscorlib", "Msxml2", "Newtonsoft", "Outlook",
        "PowerPoint", "Scripting", "Shell", "System", "VB", "WScript", "WbemScripting", "WinHttp", "Windows", "Word"};
// First words of package names, which are host names from back to front.
constexpr Bytes packageRoots[]
    = {"androidx", "com", "dalvik", "edu", "gov", "java", "javax", "kotlin", "kotlinx", "org"};
constexpr Bytes commonEnds[] = {"com", "edu", "gov", "int", "mil", "net", "org"};
constexpr Bytes versionWords[] = {"assemblyversion", "build", "fileversion", "firmware", "productversion", "release",
    "rev", "revision", "v", "ver", "version", "versions"};

template <std::size_t N>
bool isIn(const Bytes (&sorted)[N], Bytes word)
{
    return std::binary_search(std::begin(sorted), std::end(sorted), word);
}

bool isUpper(char c)
{
    return is(c, Letter) && lower(c) != c;
}

std::string lowered(Bytes text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

// "Trojan", "Trojan-Dropper", "Email-Worm".
bool isMalwareType(Bytes label)
{
    const std::string word = lowered(label);
    const std::size_t dash = word.find('-');
    return isIn(malwareTypes, word)
        || (dash != std::string::npos
            && (isIn(malwareTypes, Bytes(word).substr(0, dash)) || isIn(malwareTypes, Bytes(word).substr(dash + 1))
                || word == "not-a-virus"));
}

bool isDetection(const std::array<Bytes, 6> &labels, std::size_t count)
{
    const std::string second = lowered(labels[1]);
    if (isMalwareType(labels[0]))
        return isUpper(labels[0].front()) || (count > 2 && isIn(malwarePlatforms, second));
    // "Win32.Worm.Allaple", "Win.Trojan.Agent", "BehavesLike.Win32.Generic"
    if (!isUpper(labels[0].front()))
        return false;
    const std::string first = lowered(labels[0]);
    return isIn(sureDetectionPlatforms, first)
        || ((first == "win" || first == "doc" || first == "gen" || isIn(malwarePlatforms, first)) && count > 2
            && isMalwareType(labels[1]) && isUpper(labels[1].front()));
}

bool isProgram(const std::array<Bytes, 6> &labels, std::size_t count)
{
    const Bytes last = labels[count - 1];
    if (isIn(programRoots, labels[0]))
        return isUpper(last.front()) && (last.size() > 1);
    // "com.evil.ru" may be a host; "com.google.android.gms.ads" and "com.bank.services" are none.
    return isIn(packageRoots, labels[0]) && count > 2 && (count > 3 || last.size() > 2)
        && !isIn(commonEnds, lowered(last));
}

} // namespace

Remark nameRemark(Bytes name)
{
    // Most hosts are in lower case and begin with none of the words.
    const Bytes first = name.substr(0, name.find('.'));
    if (std::none_of(name.begin(), name.end(), isUpper) && !isIn(packageRoots, first) && !isMalwareType(first))
        return Remark::None;
    std::array<Bytes, 6> labels;
    std::size_t count = 0;
    for (std::size_t start = 0; start <= name.size(); ++count) {
        const std::size_t end = std::min(name.find('.', start), name.size());
        if (end == start || count == labels.size())
            return Remark::None; // longer than any of them
        labels[count] = name.substr(start, end - start);
        start = end + 1;
    }
    if (count < 2)
        return Remark::None;
    if (isDetection(labels, count))
        return Remark::DetectionName;
    return isProgram(labels, count) ? Remark::ProgramName : Remark::None;
}

bool isVersionLabelled(Bytes text, std::size_t pos)
{
    constexpr std::size_t maxGap = 6;
    constexpr std::size_t maxWord = 16;
    std::size_t p = pos;
    for (int words = 0; words < 2; ++words) {
        const std::size_t gapEnd = p;
        while (p > 0 && gapEnd - p < maxGap && Bytes(" \t:=\"'(").find(text[p - 1]) != Bytes::npos)
            --p;
        const std::size_t end = p;
        while (p > 0 && end - p <= maxWord && is(text[p - 1], Letter))
            --p;
        const std::string word = lowered(text.substr(p, end - p));
        if (isIn(versionWords, word))
            return true;
        if (word != "is" && word != "number")
            return false;
    }
    return false;
}

bool isNamespaceName(Bytes text, std::size_t pos)
{
    constexpr std::size_t farEnough = 512; // a list of schema locations
    constexpr std::size_t maxName = 48;
    const std::size_t from = pos > farEnough ? pos - farEnough : 0;
    const Bytes line = text.substr(from, pos - from);
    const std::size_t quote = line.find_last_of("\"'\n");
    if (quote == Bytes::npos || line[quote] == '\n')
        return false;
    const auto isBetween = [](char c) { return c == ' ' || c == '\t' || c == '\\' || c == '"' || c == '\''; };
    std::size_t p = quote;
    while (p > 0 && isBetween(line[p - 1]))
        --p;
    const char sign = before(line, p);
    if (sign != '=' && sign != ':') {
        // <!DOCTYPE html PUBLIC "..." "http://...">
        const std::size_t tag = line.find_last_of("<>\n");
        return tag != Bytes::npos && hasWordAt(line, tag, "<!doctype");
    }
    --p;
    while (p > 0 && isBetween(line[p - 1]))
        --p;
    const std::size_t end = p;
    while (p > 0 && end - p < maxName
        && (is(line[p - 1], Letter | Digit | HostOnly | Dot | Colon) || Bytes("$@").find(line[p - 1]) != Bytes::npos))
        --p;
    const std::string name = lowered(line.substr(p, end - p));
    return name.starts_with("xmlns") || name.ends_with("schemalocation") || name == "targetnamespace"
        || name == "$schema" || name == "@context" || name == "@vocab";
}

} // namespace assay::scan
