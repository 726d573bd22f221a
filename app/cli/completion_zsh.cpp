// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "completion.h"

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

//! Inside single quotes, and without what _arguments reads as its own.
QString zshQuoted(QString text)
{
    return text.replace(u'\'', u"’"_s).replace(u'[', u'(').replace(u']', u')').replace(u':', "\\:"_L1);
}

QString action(const Completed &option)
{
    switch (option.takes) {
    case Takes::Nothing:
        return {};
    case Takes::Text:
        return u": :"_s;
    case Takes::File:
        return u": :_files"_s;
    case Takes::Folder:
        return u": :_files -/"_s;
    case Takes::Profile:
        return u": :_assay_cli_profiles"_s;
    case Takes::Choice:
        return u": :(%1)"_s.arg(option.choices.join(u' '));
    case Takes::Choices:
        return u": :_values -s , word %1"_s.arg(option.choices.join(u' '));
    }
    Q_UNREACHABLE();
}

QString specs(const std::vector<Completed> &options)
{
    QString text;
    for (const Completed &option : options)
        text += u" \\\n            '*--%1[%2]%3'"_s.arg(option.word, zshQuoted(option.help), action(option));
    return text;
}

QString described(QLatin1StringView word, const char *help)
{
    return u"        '%1:%2'\n"_s.arg(word, zshQuoted(QString::fromUtf8(help)));
}

} // namespace

QString zshCompletion()
{
    QString firstWords;
    QString cases;
    for (const Action *one : actions()) {
        firstWords += described(QLatin1StringView(one->word), one->help);
        cases += u"    %1)\n        _arguments%2 \\\n            '*: :_files' ;;\n"_s.arg(
            QLatin1StringView(one->word), specs(completedOptions(*one)));
    }
    for (const Command &command : commands()) {
        firstWords += described(QLatin1StringView(command.word), command.help);
        QStringList verbs;
        for (const Verb &verb : command.verbs)
            verbs.append(QString::fromLatin1(verb.word));
        const QString first = verbs.join(u' ').trimmed();
        cases += u"    %1)\n        _arguments%2 \\\n            '--help'%3 ;;\n"_s.arg(QLatin1StringView(command.word),
            specs(completedOptions(command.options())), first.isEmpty() ? QString() : u" '1: :(%1)'"_s.arg(first));
    }
    return uR"(#compdef assay-cli
# zsh completion of assay-cli, made by: assay-cli completion zsh
_assay_cli_profiles() {
    local -a names
    names=("${(@f)$(%1)}")
    compadd -a names
}
_assay_cli() {
    local -a words_first
    words_first=(
%2    )
    local word first=''
    for word in "${(@)words[2,CURRENT-1]}"; do
        (( ${words_first[(I)${word}:*]} )) && { first=$word; break }
    done
    # What follows the first word is completed as if it stood in front.
    [[ -n $first ]] && { words=("$words[1]" "${(@)words[$words[(i)$first]+1,-1]}"); (( CURRENT = $#words )) }
    case $first in
%3    *)
        _arguments%4 \
            '*: :{_describe "action or command" words_first}' ;;
    esac
}
_assay_cli "$@"
)"_s.arg(QLatin1StringView(profileNames), firstWords, cases, specs(completedOptions(actionRows())));
}

} // namespace assay::cli
