// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/host_text.h"

#include "appliance/profile.h"

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

QString escaped(const QString &text)
{
    QString out;
    for (const char32_t c : text.toUcs4()) {
        const QString digits = QString::number(uint(c), 16).toUpper();
        if (c < 0x80)
            out += QChar(char16_t(c));
        else
            out += c > 0xFFFF ? "\\U"_L1 + digits.rightJustified(8, u'0') : "\\u"_L1 + digits.rightJustified(4, u'0');
    }
    return out;
}

// Empty if the text is not a host.
QUrl urlOf(const QString &typed)
{
    Profile profile;
    profile.host = typed;
    profile.allowHttp = true;
    const Result<QUrl> url = baseUrl(profile);
    return url ? *url : QUrl();
}

} // namespace

QString hostText(const QString &typed)
{
    if (isAscii(typed))
        return typed;
    const QUrl url = urlOf(typed);
    if (url.isEmpty())
        return escaped(typed);
    return typed.contains("://"_L1) ? url.toString(QUrl::FullyEncoded) : url.authority(QUrl::FullyEncoded);
}

QString addressText(const Profile &profile)
{
    const Result<QUrl> url = baseUrl(profile);
    return url ? url->toString(QUrl::FullyEncoded) : hostText(profile.host);
}

QString labelText(const Profile &profile)
{
    if (profile.name.isEmpty())
        return hostText(profile.host);
    if (isAscii(profile.name))
        return profile.name;
    const QUrl named = urlOf(profile.name);
    return !named.isEmpty() && named.host() == urlOf(profile.host).host() ? hostText(profile.name) : profile.name;
}

QString certifiedText(const QString &name)
{
    if (isAscii(name))
        return name;
    const bool isWildcard = name.startsWith("*."_L1);
    const QByteArray labels = QUrl::toAce(isWildcard ? name.mid(2) : name);
    const bool isHost = name.contains(u'.') && !name.contains(u' ');
    if (!isHost)
        return name;
    return labels.isEmpty() ? escaped(name) : (isWildcard ? u"*."_s : QString()) + QString::fromLatin1(labels);
}

} // namespace assay
