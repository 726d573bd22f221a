// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/profile.h"

#include <QHostAddress>

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

ApiError inputError(const QString &detail)
{
    return ApiError::of(ApiError::Kind::Input, detail);
}

bool isLoopback(const QString &host)
{
    const QHostAddress address(host);
    return address.isNull() ? host == "localhost"_L1 : address.isLoopback();
}

// True for letters, their marks and digits of any script. Not for a slash or a dot of another script, which ends the
// host for a reader, but not for the network.
bool isHostLetter(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Number_DecimalDigit:
        return true;
    default:
        return false;
    }
}

// The first character that QUrl would silently replace or read differently than the analyst: "U+2044", or empty.
QString strangeCharacter(const QString &text)
{
    for (const char32_t c : text.toUcs4()) {
        const bool isForbidden = c <= 0x20 || c == 0x7F || u"\\%\"<>^`{|}"_s.contains(QChar(char16_t(c)));
        // QUrl replaces compatibility letters, such as the full-width ones.
        const QString one = QString::fromUcs4(&c, 1);
        const bool isReplaced
            = one.normalized(QString::NormalizationForm_KC) != one.normalized(QString::NormalizationForm_C);
        if (c < 0x80 ? isForbidden : isReplaced || !isHostLetter(c))
            return u"U+%1"_s.arg(uint(c), 4, 16, QChar(u'0')).toUpper();
    }
    return {};
}

} // namespace

QString applianceKey(const Profile &profile)
{
    return profile.id + u' ' + profile.host.trimmed().toLower();
}

Result<QUrl> baseUrl(const Profile &profile)
{
    QString text = profile.host.trimmed();
    if (text.isEmpty())
        return inputError(u"no host name given"_s);
    if (text.size() > 2048)
        return inputError(u"not a host name"_s);
    if (const QString character = strangeCharacter(text); !character.isEmpty())
        return inputError(u"not a host name: the character %1 cannot be part of one"_s.arg(character));
    if (text.contains(u'@'))
        return inputError(u"a user name does not belong into the host; the token is all that is sent"_s);

    QString scheme = u"https"_s;
    if (const auto mark = text.indexOf("://"_L1); mark >= 0) {
        scheme = text.left(mark).toLower();
        text.remove(0, mark + 3);
    }
    if (scheme != "https"_L1 && scheme != "http"_L1)
        return inputError(u"only https and http are spoken, not %1"_s.arg(scheme));
    if (text.contains(u'?') || text.contains(u'#'))
        return inputError(u"a host has no query and no fragment"_s);
    while (text.endsWith(u'/'))
        text.chop(1);
    if (text.contains(u'/'))
        return inputError(u"a host has no path"_s);
    if (text.endsWith(u':') && QHostAddress(text).isNull())
        return inputError(u"the port is missing after the colon"_s);
    if (QHostAddress(text).protocol() == QAbstractSocket::IPv6Protocol)
        text = u'[' + text + u']';

    QUrl url(scheme + "://"_L1 + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.port(443) < 1)
        return inputError(u"not a host name, or a port outside 1 to 65535"_s);
    if (scheme == "http"_L1 && !profile.allowHttp && !isLoopback(url.host()))
        return inputError(u"http sends the token in clear; it was not allowed for this appliance"_s);
    if (url.port() == (scheme == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    return url;
}

Result<QByteArray> cleanToken(const QString &pasted)
{
    constexpr qsizetype maxLength = 512;
    QString text = pasted.trimmed();
    constexpr auto word = "token"_L1;
    if (text.startsWith(word, Qt::CaseInsensitive) && (text.size() == word.size() || text.at(word.size()).isSpace()))
        text = text.mid(word.size()).trimmed();
    if (text.isEmpty())
        return inputError(u"the token is empty"_s);
    if (text.size() > maxLength)
        return inputError(u"the token is longer than %1 characters"_s.arg(maxLength));
    if (!std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f'; }))
        return inputError(u"the token holds a blank or a character that no token has"_s);
    return text.toLatin1();
}

} // namespace assay
