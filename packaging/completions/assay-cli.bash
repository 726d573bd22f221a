# bash completion of assay-cli. The program prints the candidates; see app/cli/completion.h.
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
_assay_cli() {
    local cur=${COMP_WORDS[COMP_CWORD]} quote='' kind word
    local words=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
    COMPREPLY=()
    case $cur in
    [\'\"]*) quote=${cur:0:1} cur=${cur:1} ;;
    =) cur='' ;; # bash takes --option=value for three words
    *) cur=${cur//\\/} ;;
    esac
    while IFS=$'\t' read -r word _; do
        if [[ -z $kind ]]; then
            kind=$word
            continue
        elif [[ -z $quote && $word == *[^[:alnum:]._:@,=-]* ]]; then
            printf -v word %q "$word"
        elif [[ $word == *[^[:alnum:]\ ._:@,=-]* ]]; then
            continue # would need another quoting than the one that was begun
        fi
        COMPREPLY+=("$word")
    done < <(assay-cli complete -- "${words[@]}" "$cur" 2>/dev/null)
    case $kind in
    files) mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
    folders) mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
    *) compopt +o filenames 2>/dev/null ;;
    esac
}
complete -o filenames -F _assay_cli assay-cli
