// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ticket_markup.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// A backslash before each of them; both languages have further meanings for a backslash before a letter.
QString backslashed(const QString &text, QStringView special)
{
    QString safe;
    for (const QChar c : text) {
        if (special.contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

// Jira takes two backslashes for a line break, so a backslash is written as an entity.
QString jiraEscaped(const QString &text)
{
    QString safe;
    for (const QChar c : text) {
        if (c == u'\\')
            safe += "&#92;"_L1;
        else if (c == u'&')
            safe += "&amp;"_L1;
        else if (c == u'<')
            safe += "&lt;"_L1;
        else if (u"*_-+^~{}[]|!#?@:;()=>\"'`%"_s.contains(c))
            safe += u"\\"_s + c;
        else
            safe += c;
    }
    return safe;
}

} // namespace

QString escapedFor(TicketMarkup markup, const QString &text)
{
    switch (markup) {
    case TicketMarkup::Plain:
        return text;
    case TicketMarkup::Jira:
        return jiraEscaped(text);
    case TicketMarkup::Markdown:
        return backslashed(text, u"\\`*_{}[]()#+-.!|<>~&@:$^=\"'");
    case TicketMarkup::Html:
        return text.toHtmlEscaped().replace(u'\'', "&#39;"_L1);
    }
    Q_UNREACHABLE();
}

QLatin1StringView suffixOf(TicketMarkup markup)
{
    switch (markup) {
    case TicketMarkup::Plain:
        return "txt"_L1;
    case TicketMarkup::Jira:
        return "jira"_L1;
    case TicketMarkup::Markdown:
        return "md"_L1;
    case TicketMarkup::Html:
        return "html"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace assay
