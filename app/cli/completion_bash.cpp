// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "completion.h"

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

//! What may follow "--word".
QString values(const Completed &option)
{
    switch (option.takes) {
    case Takes::Nothing:
        return {};
    case Takes::Text:
        return u":"_s;
    case Takes::File:
        return u"mapfile -t COMPREPLY < <(compgen -f -- \"$cur\")"_s;
    case Takes::Folder:
        return u"mapfile -t COMPREPLY < <(compgen -d -- \"$cur\")"_s;
    case Takes::Profile:
        return u"_assay_cli_profiles"_s;
    case Takes::Choice:
        return u"COMPREPLY=($(compgen -W '%1' -- \"$cur\"))"_s.arg(option.choices.join(u' '));
    case Takes::Choices:
        return u"[[ $cur == *,* ]] && before=${cur%,*},; COMPREPLY=($(compgen -P \"$before\" -W '%1' -- \"${cur##*,}\"))"_s
            .arg(option.choices.join(u' '));
    }
    Q_UNREACHABLE();
}

QString dashed(const std::vector<Completed> &options)
{
    QStringList words{u"--help"_s};
    for (const Completed &option : options)
        words.append(u"--"_s + option.word);
    return words.join(u' ');
}

} // namespace

QString bashCompletion()
{
    QStringList firstWords;
    QString afterOption;
    QString byFirstWord;
    QStringList seen;
    const auto addValues = [&](const std::vector<Completed> &options) {
        for (const Completed &option : options) {
            if (seen.contains(option.word) || values(option).isEmpty())
                continue;
            seen.append(option.word);
            afterOption += u"    --%1) %2; return ;;\n"_s.arg(option.word, values(option));
        }
    };
    for (const Action *action : actions()) {
        const auto options = completedOptions(*action);
        firstWords.append(QString::fromLatin1(action->word));
        addValues(options);
        byFirstWord += u"    %1) options='%2'; files=1 ;;\n"_s.arg(QLatin1StringView(action->word), dashed(options));
    }
    for (const Command &command : commands()) {
        const auto options = completedOptions(command.options());
        firstWords.append(QString::fromLatin1(command.word));
        addValues(options);
        QStringList verbs;
        for (const Verb &verb : command.verbs)
            verbs.append(QString::fromLatin1(verb.word));
        byFirstWord += u"    %1) options='%2'; verbs='%3' ;;\n"_s.arg(
            QLatin1StringView(command.word), dashed(options), verbs.join(u' ').trimmed());
    }
    return uR"(# bash completion of assay-cli, made by: assay-cli completion bash
# compgen -W would run what stands in a name, and the quotes that bash gives to names of files leave some of it open.
_assay_cli_profiles() {
    compopt +o filenames 2>/dev/null
    while IFS= read -r word; do
        [[ $word == "$cur"* ]] || continue
        if [[ -z $quote ]]; then
            printf -v word %q "$word"
        elif [[ $word == *[^[:alnum:]\ ._:@-]* ]]; then
            continue
        fi
        COMPREPLY+=("$word")
    done < <(%6)
}
_assay_cli() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} before='' quote='' word first='' options='' verbs='' files=''
    COMPREPLY=()
    # The word as it was typed; what is offered gets its quotes from bash, because it counts as names of files.
    case $cur in
    [\'\"]*) quote=${cur:0:1} cur=${cur:1} ;;
    *) cur=${cur//\\/} ;;
    esac
    # bash takes --option=value for three words.
    if [[ $cur == = ]]; then
        cur=''
    elif [[ $prev == = ]] && ((COMP_CWORD > 1)); then
        prev=${COMP_WORDS[COMP_CWORD-2]}
    fi
    case $prev in
%1    esac
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
        %2) first=$word; break ;;
        esac
    done
    case $first in
%3    *) options='%4'; verbs='%5' ;;
    esac
    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$cur"))
    else
        [[ -z $verbs ]] || COMPREPLY=($(compgen -W "$verbs" -- "$cur"))
        [[ -z $files ]] || mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    fi
}
complete -o filenames -F _assay_cli assay-cli
)"_s.arg(afterOption, firstWords.join(u'|'), byFirstWord,
        dashed(completedOptions(actionRows())) + u" --version --list-actions"_s, firstWords.join(u' '),
        QString(QLatin1StringView(profileNames)));
}

} // namespace assay::cli
