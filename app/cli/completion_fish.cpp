// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "completion.h"

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

QString fishQuoted(QString text)
{
    return u'\'' + text.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\'';
}

QString fishValues(const Completed &option)
{
    switch (option.takes) {
    case Takes::Nothing:
        return {};
    case Takes::Text:
        return u" -x"_s;
    case Takes::File:
        return u" -r -F"_s;
    case Takes::Folder:
        return u" -x -a '(__fish_complete_directories)'"_s;
    case Takes::Profile:
        return u" -x -a '(%1)'"_s.arg(QLatin1StringView(profileNames));
    case Takes::Choice:
        return u" -x -a '%1'"_s.arg(option.choices.join(u' '));
    case Takes::Choices:
        return u" -x -a '(__fish_append , %1)'"_s.arg(option.choices.join(u' '));
    }
    Q_UNREACHABLE();
}

QString line(const QString &condition, const QString &rest, const QString &help)
{
    return u"complete -c assay-cli -n %1 %2 -d %3\n"_s.arg(fishQuoted(condition), rest, fishQuoted(help));
}

QString lines(const QString &condition, const std::vector<Completed> &options)
{
    QString text;
    for (const Completed &option : options)
        text += line(condition, u"-l "_s + option.word + fishValues(option), option.help);
    return text;
}

} // namespace

QString fishCompletion()
{
    QString text = u"# fish completion of assay-cli, made by: assay-cli completion fish\n"_s;
    const QString atFirst = u"__fish_use_subcommand"_s;
    for (const Action *action : actions()) {
        const QString condition = u"__fish_seen_subcommand_from "_s + QLatin1StringView(action->word);
        text += line(atFirst, u"-f -a "_s + QLatin1StringView(action->word), QString::fromUtf8(action->help));
        text += lines(condition, completedOptions(*action));
    }
    for (const Command &command : commands()) {
        const QString condition = u"__fish_seen_subcommand_from "_s + QLatin1StringView(command.word);
        text += line(atFirst, u"-f -a "_s + QLatin1StringView(command.word), QString::fromUtf8(command.help));
        for (const Verb &verb : command.verbs) {
            if (*verb.word)
                text += line(condition, u"-f -a "_s + QLatin1StringView(verb.word), QString::fromUtf8(verb.help));
        }
        text += lines(condition, completedOptions(command.options()));
    }
    return text + lines(atFirst, completedOptions(actionRows()));
}

} // namespace assay::cli
