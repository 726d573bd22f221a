# SPDX-FileCopyrightText: 2026 The Assay developers
# SPDX-License-Identifier: GPL-3.0-or-later

# assay_add_translations(target): puts :/i18n/assay_<language>.qm and installTranslations() into a program. The words of
# core/, ui/ and app/ share one file per language, made once in translations/, so that no lupdate run of one program
# throws away the words of another.
function(assay_add_translations target)
    target_link_libraries(${target} PRIVATE assay_translations)
endfunction()
