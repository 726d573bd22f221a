# fish completion of assay-cli. The program prints the candidates; see app/cli/completion.h.
# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later
function __assay_cli
    set -l current (commandline -ct)
    set -l words (commandline -opc)
    set -l lines (assay-cli complete -- $words[2..-1] "$current" 2>/dev/null)
    printf '%s\n' $lines[2..-1]
    switch "$lines[1]"
        case files
            __fish_complete_path "$current"
        case folders
            __fish_complete_directories "$current"
    end
end
complete -c assay-cli -f -a '(__assay_cli)'
