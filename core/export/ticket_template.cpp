// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ticket_template.h"

#include "export/ticket.h"
#include "export/ticket_fields.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(assay::TicketTemplate)
};

constexpr qsizetype maxTemplates = 100;
constexpr std::array markups{TicketMarkup::Plain, TicketMarkup::Jira, TicketMarkup::Markdown, TicketMarkup::Html};

QString builtInText(QLatin1StringView file)
{
    QFile resource(u":/tickets/"_s + file);
    return resource.open(QIODevice::ReadOnly) ? QString::fromUtf8(resource.readAll()) : QString();
}

Result<TicketTemplate> templateIn(const QString &path)
{
    const QFileInfo info(path);
    TicketTemplate found{info.completeBaseName(), info.completeBaseName(), path, TicketMarkup::Plain, {}};
    for (const TicketMarkup markup : markups) {
        if (info.suffix().compare(suffixOf(markup), Qt::CaseInsensitive) == 0)
            found.markup = markup;
    }
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return ApiError::of(ApiError::Kind::Input, TemplateText::tr("the template %1 cannot be read").arg(path));
    const QByteArray bytes = file.read(TicketTemplate::maxBytes + 1);
    if (bytes.size() > TicketTemplate::maxBytes)
        return ApiError::of(ApiError::Kind::Input,
            TemplateText::tr("the template %1 is larger than %L2 KiB").arg(path).arg(TicketTemplate::maxBytes / 1024));
    QStringDecoder decoder(QStringDecoder::Utf8);
    found.text = decoder(bytes);
    if (decoder.hasError())
        return ApiError::of(ApiError::Kind::Input, TemplateText::tr("the template %1 is not UTF-8").arg(path));
    return found;
}

// Every name that a template may use.
const QSet<QString> &knownNames()
{
    static const QSet<QString> names = [] {
        QSet<QString> all{u"."_s, u"rows"_s, u"facts"_s, u"lists"_s, u"label"_s, u"value"_s, u"items"_s};
        for (const QString &name : ticketHeadNames())
            all.insert(name);
        for (const TicketValue &field : ticketFields()) {
            all.insert(field.name);
            all.insert(u"label_"_s + field.name);
            if (field.isList)
                all.insert(u"has_"_s + field.name);
        }
        return all;
    }();
    return names;
}

} // namespace

const std::vector<TicketTemplate> &builtInTemplates()
{
    static const std::vector<TicketTemplate> all{
        {u"jira"_s, TemplateText::tr("Jira wiki"), {}, TicketMarkup::Jira, builtInText("jira.jira"_L1)},
        {u"markdown"_s, TemplateText::tr("Markdown"), {}, TicketMarkup::Markdown, builtInText("markdown.md"_L1)},
        {u"text"_s, TemplateText::tr("Plain text"), {}, TicketMarkup::Plain, builtInText("text.txt"_L1)},
        {u"html"_s, TemplateText::tr("HTML"), {}, TicketMarkup::Html, builtInText("html.html"_L1)},
    };
    return all;
}

std::vector<TicketTemplate> templatesIn(const QString &folder)
{
    QStringList patterns;
    for (const TicketMarkup markup : markups)
        patterns << "*."_L1 + suffixOf(markup);
    const QStringList names = QDir(folder).entryList(patterns, QDir::Files | QDir::Readable, QDir::Name);
    std::vector<TicketTemplate> all;
    for (const QString &name : names.first(std::min(names.size(), maxTemplates))) {
        if (Result<TicketTemplate> one = templateIn(QDir(folder).filePath(name)))
            all.push_back(*std::move(one));
    }
    return all;
}

Result<TicketTemplate> findTemplate(const QString &name, const QString &folder)
{
    const std::vector<TicketTemplate> own = folder.isEmpty() ? std::vector<TicketTemplate>() : templatesIn(folder);
    for (const std::vector<TicketTemplate> *all : {&builtInTemplates(), &own}) {
        const auto found = std::ranges::find(*all, name, &TicketTemplate::name);
        if (found != all->end())
            return *found;
    }
    if (QFileInfo::exists(name))
        return templateIn(name);
    return ApiError::of(ApiError::Kind::Input, TemplateText::tr("there is no ticket template %1").arg(name));
}

QString templateFault(const QString &text)
{
    // The library renders an unknown name as nothing, so the names are checked here. Its other delimiters and files
    // inside of templates would escape this check.
    static const QRegularExpression tag(u"\\{\\{(\\{?)\\s*([#^/&!>=]?)\\s*([^}]*?)\\s*\\}\\}"_s);
    auto at = tag.globalMatch(text);
    while (at.hasNext()) {
        const QRegularExpressionMatch match = at.next();
        const QString kind = match.captured(2);
        const QString name = match.captured(3);
        const qsizetype line = text.left(match.capturedStart()).count(u'\n') + 1;
        if (kind == "!"_L1)
            continue;
        if (kind == ">"_L1 || kind == "="_L1)
            return TemplateText::tr("Line %L1: {{%2 … }} is not supported. Remove it.").arg(line).arg(kind);
        if (!knownNames().contains(name))
            return TemplateText::tr("Line %L1: there is no field “%2”. The guide lists the fields.")
                .arg(line)
                .arg(forDisplay(name, 60));
    }
    return ticketSyntaxFault(text);
}

} // namespace assay
