// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/assay_link.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr auto linkScheme = "assay:"_L1;
constexpr qsizetype maxLinkLength = 64 * 1024;

ApiError refusedLink(const char *why)
{
    return ApiError::of(ApiError::Kind::Input, QCoreApplication::translate("assay::AssayLink", why));
}
} // namespace

bool isAssayLink(const QString &word)
{
    return word.startsWith(linkScheme, Qt::CaseInsensitive);
}

Result<QString> textOfLink(const QString &link)
{
    if (link.size() > maxLinkLength)
        return refusedLink(QT_TRANSLATE_NOOP("assay::AssayLink", "The link is longer than 64 KiB."));
    const QStringView rest = QStringView(link).mid(linkScheme.size());
    const qsizetype question = rest.indexOf(u'?');
    QStringView verb = question < 0 ? rest : rest.first(question);
    while (verb.startsWith(u'/')) // browsers write assay://triage/
        verb = verb.sliced(1);
    while (verb.endsWith(u'/'))
        verb.chop(1);
    if (verb.compare("triage"_L1, Qt::CaseInsensitive) != 0)
        return refusedLink(
            QT_TRANSLATE_NOOP("assay::AssayLink", "A link can only add indicators: assay:triage?hash=…"));
    QString query = question < 0 ? QString() : rest.sliced(question + 1).toString();
    query.replace(u'+', "%20"_L1); // as forms of web pages write a space
    QStringList lines;
    const auto items = QUrlQuery(query).queryItems(QUrl::FullyEncoded);
    for (const auto &[name, encoded] : items) {
        if (!QStringList{u"hash"_s, u"url"_s, u"host"_s, u"ip"_s, u"text"_s}.contains(name))
            return refusedLink(
                QT_TRANSLATE_NOOP("assay::AssayLink", "A link names indicators by hash, url, host, ip or text."));
        const QString value = QUrl::fromPercentEncoding(encoded.toUtf8());
        if (!value.trimmed().isEmpty())
            lines << value;
    }
    if (lines.isEmpty())
        return refusedLink(QT_TRANSLATE_NOOP("assay::AssayLink", "The link names no indicator."));
    return lines.join(u'\n');
}

} // namespace assay
