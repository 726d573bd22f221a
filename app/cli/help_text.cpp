// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_text.h"

#include "platform/terminal.h"
#include "text.h"

#include <algorithm>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype margin = 2;
constexpr qsizetype leftWidth = 26; // of options, words and their margin

qsizetype pageWidth()
{
    return std::clamp(terminalColumns(), 60, 100);
}

// Breaks between words; lines after the first are indented. A word that is too long gets its own line.
QString wrapped(const QString &text, qsizetype indent, qsizetype firstColumn)
{
    QString page;
    qsizetype column = firstColumn;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &one : words) {
        if (column > indent && column + 1 + one.size() > pageWidth()) {
            page += u'\n' + QString(indent, u' ');
            column = indent;
        } else if (column > indent) {
            page += u' ';
            ++column;
        }
        page += one;
        column += one.size();
    }
    return page + u'\n';
}

// An entry of two columns; a long left one gets its own line.
QString entry(const QString &left, const QString &right)
{
    QString line = QString(margin, u' ') + left;
    if (line.size() + 2 > leftWidth)
        line += u'\n' + QString(leftWidth, u' ');
    else
        line = line.leftJustified(leftWidth);
    return line + wrapped(right, leftWidth, leftWidth);
}

QString entry(const OptionRow &row)
{
    const QString value = *row.value ? u' ' + QLatin1StringView(row.value) : QString();
    return entry("--"_L1 + QLatin1StringView(row.word) + value, helpOf(row));
}

QString entry(const Parameter &parameter)
{
    QString help = translatedOfAction(parameter.help);
    if (*parameter.fallback && !parameter.isSwitch)
        help += u' ' + Text::tr("(default: %1)").arg(QString::fromUtf8(parameter.fallback));
    return entry("--%1 %2"_L1.arg(optionOf(parameter), valueName(parameter)).trimmed(), help);
}

QString heading(const QString &title)
{
    return u'\n' + title + u'\n';
}

QString examples(const QStringList &lines)
{
    QString page = lines.isEmpty() ? QString() : heading(Text::tr("Examples:"));
    for (const QString &line : lines)
        page += QString(margin, u' ') + line + u'\n';
    return page;
}

// Options by group. With an action, those that have an effect on it.
QString groupsFor(const Action *action)
{
    QString page;
    for (const OptionGroup &group : optionGroups()) {
        QString entries;
        for (const OptionRow *row : rowsOf(group.group)) {
            if (!action || suits(*row, *action))
                entries += entry(*row);
        }
        page += heading(QCoreApplication::translate("assay::cli", group.title)) + entries;
    }
    return page;
}

QString helpEntry()
{
    return entry(u"-h, --help"_s, Text::tr("Print this help."));
}

// Something that an action works on, for an example.
QString sampleOf(const QStringList &types)
{
    const std::pair<QLatin1StringView, QLatin1StringView> samples[] = {
        {"sha1"_L1, "3395856ce81f2b7382dee72602f798b642f14140"_L1},
        {"file"_L1, "suspicious.exe"_L1},
        {"url"_L1, "https://suspicious.example/"_L1},
        {"domain"_L1, "suspicious.example"_L1},
        {"fqdn"_L1, "suspicious.example"_L1},
        {"ipv4"_L1, "203.0.113.9"_L1},
    };
    for (const auto &[type, sample] : samples) {
        if (types.contains(type))
            return sample;
    }
    return u"1234"_s;
}

} // namespace

QString callOf(const Command &command, const Verb &verb)
{
    QString call = u"assay-cli "_s + QLatin1StringView(command.word);
    for (const char *part : {verb.word, verb.arguments}) {
        if (*part)
            call += u' ' + QLatin1StringView(part);
    }
    return call;
}

QString valueName(const Parameter &parameter)
{
    if (parameter.isSwitch)
        return {};
    if (!parameter.choices.empty())
        return choicesOf(parameter).join(u'|');
    return QLatin1StringView(parameter.fallback).toInt() > 0 ? u"N"_s : u"TEXT"_s;
}

QStringList typesOf(const Action &action)
{
    QStringList types;
    for (int type = 0; type <= int(IndicatorType::Submission); ++type) {
        Target target;
        target.indicator = {IndicatorType(type), u"x"_s, {}}; // some actions check more than the type
        if (action.applies(target))
            types.append(word(target.indicator.type));
    }
    return types;
}

QStringList examplesOf(const Action &action)
{
    QStringList lines;
    for (const char *example : action.examples) {
        if (example)
            lines.append(QString::fromUtf8(example));
    }
    const QLatin1StringView name(action.word);
    if (lines.isEmpty())
        lines.append(u"assay-cli %1 %2"_s.arg(name, sampleOf(typesOf(action))));
    if (lines.size() < 2)
        lines.append(u"assay-cli --format csv %1 - < list.txt > results.csv"_s.arg(name));
    return lines;
}

QString overviewHelp()
{
    QString page = Text::tr("Usage: %1").arg(u"assay-cli [OPTION...] ACTION [INDICATOR...]\n"_s)
        + Text::tr("       %1").arg(u"assay-cli COMMAND [ARGUMENT...]\n\n"_s)
        + wrapped(
            Text::tr("Asks a ReversingLabs A1000 appliance about files, URLs and hashes. An indicator is a file, URL, "
                     "host, hash or submission id; - reads lines from standard input."),
            0, 0);
    page += heading(Text::tr("Actions; \"assay-cli ACTION --help\" explains each:"));
    for (const Action *action : actions())
        page += entry(QString::fromLatin1(action->word), translatedOfAction(action->help));
    page += heading(Text::tr("Commands; \"assay-cli COMMAND --help\" explains each:"));
    for (const Command &command : commands())
        page += entry(QString::fromLatin1(command.word), QCoreApplication::translate("assay::cli", command.help));
    page += groupsFor(nullptr);
    page += heading(Text::tr("Options of single actions:"));
    for (const Parameter *parameter : runParameters())
        page += entry(*parameter);
    page += heading(Text::tr("Information:")) + helpEntry() + entry(u"-v, --version"_s, Text::tr("Print the version."))
        + entry(u"--list-actions"_s, Text::tr("Print the actions as a Markdown table."));
    return page
        + examples({u"assay-cli --from mail.txt --fail-on malicious summary"_s,
            u"find samples -type f -print0 | assay-cli --files0-from - triage"_s});
}

QString helpOf(const Action &action)
{
    const QLatin1StringView name(action.word);
    QString page = Text::tr("Usage: %1").arg(u"assay-cli %1 [OPTION...] INDICATOR...\n\n"_s.arg(name))
        + wrapped(translatedOfAction(action.help) + u'.', 0, 0)
        + wrapped(Text::tr("Works on: %1").arg(typesOf(action).join(u", "_s)), 0, 0);
    if (!action.parameters.empty())
        page += heading(Text::tr("Options of %1:").arg(name));
    for (const Parameter *parameter : action.parameters)
        page += entry(*parameter);
    page += groupsFor(&action);
    page += heading(Text::tr("Information:")) + helpEntry();
    return page + examples(examplesOf(action));
}

QString helpOf(const Command &command)
{
    QString page;
    for (const Verb &verb : command.verbs) {
        const QString indent = page.isEmpty() ? Text::tr("Usage: %1") : Text::tr("       %1");
        page += indent.arg(callOf(command, verb)) + u'\n';
    }
    page += u'\n' + wrapped(QCoreApplication::translate("assay::cli", command.help), 0, 0);
    for (const Verb &verb : command.verbs) {
        const QString help = QCoreApplication::translate("assay::cli", verb.help);
        page += *verb.word ? entry(QString::fromLatin1(verb.word), help) : u'\n' + wrapped(help, 0, 0);
    }
    page += heading(Text::tr("Options:"));
    for (const OptionRow &row : command.options()) {
        QStringList users;
        for (const Verb &verb : command.verbs) {
            if (std::ranges::any_of(verb.options, [&row](const char *one) { return !qstrcmp(one, row.word); }))
                users.append(QString::fromLatin1(verb.word));
        }
        const bool isOfSome = *command.verbs.front().word && qsizetype(command.verbs.size()) > users.size();
        if (users.isEmpty())
            continue;
        const QString value = *row.value ? u' ' + QLatin1StringView(row.value) : QString();
        page += entry("--"_L1 + QLatin1StringView(row.word) + value,
            (isOfSome ? users.join(u", "_s) + ": "_L1 : QString()) + helpOf(row));
    }
    page += entry(quietRow()) + helpEntry();
    QStringList lines;
    for (const char *example : command.examples)
        lines.append(QString::fromUtf8(example));
    return page + examples(lines);
}

} // namespace assay::cli
