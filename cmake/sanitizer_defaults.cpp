// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Options of the sanitizers for every program of a build that has them; tests start programs with an environment of
// their own. Leaks are not looked for: Qt and OpenSSL keep some memory until a program ends.

extern "C" const char *__asan_default_options();
extern "C" const char *__asan_default_options()
{
    return "detect_leaks=0:abort_on_error=1";
}

extern "C" const char *__ubsan_default_options();
extern "C" const char *__ubsan_default_options()
{
    return "halt_on_error=1:print_stacktrace=1";
}
