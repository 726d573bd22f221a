// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "man_page.h"

#include "export/exporter.h"
#include "help_text.h"
#include "session/columns.h"

#include <QFile>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

// Escapes text for mdoc: one sentence per line, no line that begins as a macro.
QString plain(QString text)
{
    text.replace(u'\\', "\\e"_L1).replace(u"-"_s, "\\-"_L1);
    text.replace(". "_L1, ".\n"_L1);
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : lines) {
        if (line.startsWith(u'.') || line.startsWith(u'\''))
            line.prepend("\\&"_L1);
    }
    return lines.join(u'\n');
}

QString english(const char *text)
{
    return plain(QString::fromUtf8(text));
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : text + u'\n';
}

// A value behind .Ar, quoted, because mdoc reads a comma as punctuation.
QString argument(const QString &text)
{
    return text.isEmpty() ? QString() : " Ar \""_L1 + QString(text).replace(u'-', "\\-"_L1) + u'"';
}

QString item(const OptionRow &row)
{
    QString text = u".It Fl Fl %1%2\n"_s.arg(QLatin1StringView(row.word), argument(QString::fromLatin1(row.value)));
    text += paragraph(english(row.help)) + paragraph(english(row.manual));
    if (row.takes == Takes::Choice)
        text += u"One of %1.\n"_s.arg(plain(choicesOf(row).join(u", "_s)));
    return text;
}

QString item(const Parameter &parameter)
{
    QString text = u".It Fl Fl %1%2\n"_s.arg(optionOf(parameter), argument(valueName(parameter)));
    text += paragraph(english(parameter.help) + u'.');
    for (const Choice &choice : parameter.isSwitch ? std::span<const Choice>() : parameter.choices)
        text += u".Pp\n.Cm %1 :\n%2.\n"_s.arg(QLatin1StringView(choice.word), english(choice.title));
    return text;
}

QString actionItems()
{
    QString text;
    for (const Action *action : actions()) {
        text += u".It Cm %1\n%2.\n"_s.arg(QLatin1StringView(action->word), english(action->help));
        QStringList own;
        for (const Parameter *parameter : action->parameters)
            own.append(u".Fl Fl %1"_s.arg(optionOf(*parameter)));
        if (!own.isEmpty())
            text += ".br\nIts options:\n"_L1 + own.join(" ,\n"_L1) + " .\n"_L1;
        for (const QString &example : examplesOf(*action))
            text += ".Dl "_L1 + QString(example).replace(u'-', "\\-"_L1) + u'\n';
    }
    return text;
}

QString commandItems()
{
    QString text;
    for (const Command &command : commands()) {
        for (const Verb &verb : command.verbs) {
            const QString words = QString::fromLatin1(*verb.word ? verb.word : "");
            text += ".It Cm "_L1 + QLatin1StringView(command.word) + (words.isEmpty() ? QString() : u' ' + words)
                + argument(QString::fromLatin1(verb.arguments)) + u'\n';
            text += paragraph(english(verb.help));
        }
    }
    return text;
}

QString parameterItems()
{
    QString text;
    for (const Parameter *parameter : runParameters())
        text += item(*parameter);
    return text;
}

QString section(const char *title, const QString &items)
{
    return u".Ss %1\n.Bl -tag -width Ds\n%2.El\n"_s.arg(QString::fromUtf8(title).chopped(1), items);
}

QString optionSections()
{
    QString text;
    for (const OptionGroup &group : optionGroups()) {
        QString items;
        for (const OptionRow *row : rowsOf(group.group))
            items += item(*row);
        text += section(group.title, items);
    }
    return text + section("Single actions:", parameterItems());
}

QString formatItems()
{
    QString text = u".It Cm table\nFor people; the default on a terminal.\n"_s;
    for (const Format *format : formats())
        text += u".It Cm %1\n%2.\n"_s.arg(QLatin1StringView(format->word), english(format->title));
    return text;
}

QString columnItems()
{
    QString text;
    for (const Column &column : columns())
        text += u".It Cm %1\n%2.\n"_s.arg(QLatin1StringView(column.name), english(column.title));
    return text;
}

QString errorKinds()
{
    QStringList words;
    for (int kind = 0; kind <= int(ApiError::Kind::Unclear); ++kind)
        words.append(word(ApiError::Kind(kind)));
    return plain(words.join(u", "_s)) + u".\n"_s;
}

QString exitCodeItems()
{
    QString text;
    for (const auto &[code, meaning] : exitCodes)
        text += u".It %1\n%2\n"_s.arg(code).arg(english(meaning));
    return text;
}

} // namespace

QString manPage()
{
    QFile file(u":/man/assay-cli.1.in"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const std::pair<QLatin1StringView, QString> lists[] = {
        {"ACTIONS"_L1, actionItems()},
        {"COMMANDS"_L1, commandItems()},
        {"OPTIONS"_L1, optionSections()},
        {"FORMATS"_L1, formatItems()},
        {"COLUMNS"_L1, columnItems()},
        {"ERROR_KINDS"_L1, errorKinds()},
        {"EXIT_CODES"_L1, exitCodeItems()},
    };
    QString page = QString::fromUtf8(file.readAll());
    for (const auto &[name, items] : lists)
        page.replace(u"@%1@\n"_s.arg(name), items);
    return page;
}

} // namespace assay::cli
