// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "help_text.h"
#include "terminal.h"
#include "text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

const Verb *verbIn(const Command &command, QStringList &arguments)
{
    if (!*command.verbs.front().word)
        return &command.verbs.front();
    const QString word = arguments.isEmpty() ? QString() : arguments.takeFirst();
    const auto found = std::ranges::find_if(
        command.verbs, [&word](const Verb &verb) { return word == QLatin1StringView(verb.word); });
    return found == command.verbs.end() ? nullptr : &*found;
}

} // namespace

std::span<const Command> commands()
{
    static const Command all[]
        = {extractCommand, searchCommand, yaraCommand, profilesCommand, tokenCommand, logCommand, completionCommand, manCommand};
    return all;
}

const Command *commandFromWord(QStringView word)
{
    for (const Command &command : commands()) {
        if (word == QLatin1StringView(command.word))
            return &command;
    }
    return nullptr;
}

qsizetype commandAt(const QStringList &words)
{
    const auto takesValue = [](QStringView option) {
        const auto has = [option](const OptionRow &row) { return option == QLatin1StringView(row.word) && *row.value; };
        const auto hasParameter
            = [option](const Parameter *parameter) { return option == optionOf(*parameter) && !parameter->isSwitch; };
        return std::ranges::any_of(actionRows(), has) || std::ranges::any_of(connectionRows(), has)
            || std::ranges::any_of(runParameters(), hasParameter)
            || std::ranges::any_of(
                commands(), [&](const Command &one) { return std::ranges::any_of(one.options(), has); });
    };
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString &word = words[at];
        if (!word.startsWith("--"_L1) || word == "--"_L1)
            return commandFromWord(word) ? at : -1;
        if (!word.contains(u'=') && takesValue(QStringView(word).sliced(2)))
            ++at;
    }
    return -1;
}

void run(const Command &command, const QStringList &words, QObject *context, Done done)
{
    QCommandLineParser parser;
    declareHelp(parser);
    declare(parser, command.options());
    declare(parser, {&quietRow(), 1});
    const auto wrong = [&](const QString &why) {
        say(why);
        say(Text::tr("See assay-cli %1 --help.").arg(QLatin1StringView(command.word)));
        done(WrongUsage);
    };
    if (!parser.parse(QStringList(QString()) + words))
        return wrong(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        return done(toStdout(helpOf(command).toUtf8()) ? AllDone : SomethingFailed);
    }
    setQuiet(parser.isSet(u"quiet"_s));
    QStringList arguments = parser.positionalArguments();
    const Verb *verb = verbIn(command, arguments);
    if (!verb) {
        QStringList known;
        for (const Verb &one : command.verbs)
            known.append(QString::fromLatin1(one.word));
        return wrong(Text::tr("\"%1\" takes %2.").arg(QLatin1StringView(command.word), known.join(u", ")));
    }
    for (const QString &option : parser.optionNames()) {
        if (option == QLatin1StringView(quietRow().word))
            continue;
        if (std::ranges::none_of(verb->options, [&](const char *one) { return option == QLatin1StringView(one); }))
            return wrong(Text::tr("--%1 cannot be used with %2.").arg(option, callOf(command, *verb)));
    }
    if (arguments.size() < verb->minArguments || arguments.size() > verb->maxArguments)
        return wrong(Text::tr("Usage: %1").arg(callOf(command, *verb)));
    verb->run(parser, arguments, context, std::move(done));
}

} // namespace assay::cli
