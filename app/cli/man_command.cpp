// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "man_page.h"
#include "terminal.h"

namespace assay::cli {

namespace {
void print(const QCommandLineParser &, const QStringList &, QObject *, Done done)
{
    done(toStdout(manPage().toUtf8()) ? AllDone : SomethingFailed);
}
} // namespace

const Command manCommand{
    .word = "man",
    .help = QT_TRANSLATE_NOOP("assay::cli", "Print this program's manual page (mdoc)."),
    .options = [] { return std::span<const OptionRow>(); },
    .verbs = {{"", "", QT_TRANSLATE_NOOP("assay::cli", "For man -l, and for packagers."), {}, &print}},
    .examples = {"assay-cli man > assay-cli.1", "assay-cli man | man -l -"},
};

} // namespace assay::cli
