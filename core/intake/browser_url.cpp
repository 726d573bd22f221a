// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/browser_url.h"

#include <algorithm>

namespace assay {

namespace {

bool isSlash(char c)
{
    return c == '/' || c == '\\';
}

int hexDigitValue(char c)
{
    const char small = char(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    return c >= '0' && c <= '9' ? c - '0' : small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

void appendHost(QByteArrayView host, QByteArray &url)
{
    for (qsizetype i = 0; i < host.size(); ++i) {
        const int high = host[i] == '%' && i + 2 < host.size() ? hexDigitValue(host[i + 1]) : -1;
        const int low = high >= 0 ? hexDigitValue(host[i + 2]) : -1;
        const int code = high * 16 + low;
        if (low >= 0 && code > ' ' && code < 0x7f) {
            url += char(code);
            i += 2;
        } else {
            url += host[i];
        }
    }
}

void appendRest(QByteArrayView rest, QByteArray &url)
{
    static constexpr QByteArrayView encoded(" \"<>|`");
    bool isPath = true;
    for (const char c : rest) {
        isPath = isPath && c != '?' && c != '#';
        if (isPath && c == '\\')
            url += '/';
        else if (encoded.indexOf(c) >= 0)
            url += '%' + QByteArray(1, c).toHex().toUpper();
        else
            url += c;
    }
}

} // namespace

QByteArray asBrowsersRead(QByteArrayView value)
{
    const auto isEdge = [](char c) { return static_cast<uchar>(c) <= ' '; };
    const auto first = std::find_if_not(value.begin(), value.end(), isEdge);
    const auto last = std::find_if_not(value.rbegin(), value.rend(), isEdge);
    if (first == value.end())
        return value.toByteArray();
    QByteArray url;
    std::copy_if(
        first, last.base(), std::back_inserter(url), [](char c) { return c != '\t' && c != '\n' && c != '\r'; });
    const QByteArray start = url.first(std::min<qsizetype>(url.size(), 6)).toLower();
    const qsizetype scheme = start.startsWith("https:") ? 6 : start.startsWith("http:") ? 5 : 0;
    const bool isRelative = url.size() > 2 && isSlash(url[0]) && isSlash(url[1]);
    if (scheme == 0 && !isRelative)
        return value.toByteArray();
    QByteArray read = scheme > 0 ? url.first(scheme) + "//" : QByteArray();
    const auto host = std::find_if_not(url.cbegin() + scheme, url.cend(), isSlash);
    const auto rest = std::find_if(host, url.cend(), [](char c) { return isSlash(c) || c == '?' || c == '#'; });
    appendHost(QByteArrayView(host, rest), read);
    appendRest(QByteArrayView(rest, url.cend()), read);
    return read;
}

} // namespace assay
