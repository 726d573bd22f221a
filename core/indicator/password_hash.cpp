// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/password_hash.h"

#include <algorithm>

namespace assay::scan {

namespace {

constexpr std::size_t ntlmDigits = 32;

bool areHex(Bytes text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return is(c, HexDigit); });
}

// Whether `digits` hexadecimal digits and a colon end at `pos`.
bool isHexFieldBefore(Bytes text, std::size_t pos, std::size_t digits)
{
    return pos > digits && text[pos - 1] == ':' && areHex(text.substr(pos - 1 - digits, digits))
        && !is(before(text, pos - 1 - digits), HexDigit);
}

// Of no password at all, in LM and in NT form.
bool isEmptyPassword(Bytes digits)
{
    return hasWordAt(digits, 0, "aad3b435b51404eeaad3b435b51404ee")
        || hasWordAt(digits, 0, "31d6cfe0d16ae931b73c59d7e0c089c0");
}

// user:500:LM:NT:::
bool isAccount(Bytes text, std::size_t begin, std::size_t end)
{
    if (before(text, begin) != ':')
        return false;
    const Bytes behind = text.substr(end);
    if (behind.substr(0, 3) == ":::")
        return true;
    const Bytes nt = behind.substr(std::min<std::size_t>(1, behind.size()), ntlmDigits);
    return at(behind, 0) == ':' && nt.size() == ntlmDigits && areHex(nt) && behind.substr(1 + ntlmDigits, 2) == "::";
}

// user::DOMAIN:challenge:response:blob
bool isChallenge(Bytes text, std::size_t begin, std::size_t end)
{
    return isHexFieldBefore(text, begin, 16) && at(text, end) == ':' && is(at(text, end + 1), HexDigit);
}

// The words before, on the same line: names of keys, of programs that print them, of formats of their own.
bool isNamedKey(Bytes text, std::size_t begin)
{
    constexpr std::size_t farEnough = 160;
    const std::size_t from = begin > farEnough ? begin - farEnough : 0;
    Bytes line = text.substr(from, begin - from);
    const Bytes earlier = line.substr(0, std::min(line.rfind('\n'), line.size()));
    line = line.substr(line.rfind('\n') == Bytes::npos ? 0 : line.rfind('\n') + 1);
    while (!line.empty() && (is(line.back(), Stop) || line.back() == ':' || line.back() == '='))
        line.remove_suffix(1);
    for (const Bytes name : {Bytes("aes256-cts-hmac-sha1-96"), Bytes("aes128-cts-hmac-sha1-96"), Bytes("aes256_hmac"),
             Bytes("aes128_hmac"), Bytes("rc4_hmac_nt"), Bytes("rc4_hmac"), Bytes("rc4-hmac"),
             Bytes("dpapi_machinekey"), Bytes("dpapi_userkey"), Bytes("lm hash"), Bytes("nt hash")}) {
        if (line.size() >= name.size() && hasWordAt(line, line.size() - name.size(), name))
            return true;
    }
    // "* NTLM : ...", and on the next line "* SHA1 : ..."
    const auto isStarred = [](Bytes words, Bytes name) {
        return words.size() > name.size() && hasWordAt(words, words.size() - name.size(), name);
    };
    if (isStarred(line, "* lm") || isStarred(line, "* ntlm"))
        return true;
    if (isStarred(line, "* sha1") && (earlier.find("* NTLM") != Bytes::npos || earlier.find("* LM") != Bytes::npos))
        return true;
    return line.find("$DCC2$") != Bytes::npos || line.find("$krb5") != Bytes::npos
        || line.find("$NETNTLM") != Bytes::npos;
}

} // namespace

bool isPasswordHash(Bytes text, std::size_t begin, std::size_t end)
{
    const std::size_t digits = end - begin;
    if (digits > 64)
        return false;
    return (digits == ntlmDigits
               && (isEmptyPassword(text.substr(begin, digits)) || isAccount(text, begin, end)
                   || isChallenge(text, begin, end)))
        || isNamedKey(text, begin);
}

} // namespace assay::scan
