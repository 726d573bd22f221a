// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "option_rows.h"

#include "export/columns.h"
#include "export/exporter.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr OptionRow connectionOptions[] = {
    {"ca", "FILE", Takes::File, QT_TRANSLATE_NOOP("assay::cli", "Trust only the certificates in this PEM file."), ""},
    {"no-verify", "", Takes::Nothing,
        QT_TRANSLATE_NOOP(
            "assay::cli", "Do not verify the appliance's certificate. Anybody on the way can read the token."),
        ""},
    {"no-proxy", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "Ignore the proxies of system and environment."),
        ""},
    {"allow-http", "", Takes::Nothing,
        QT_TRANSLATE_NOOP("assay::cli", "Accept a plain http:// appliance. The token travels in clear."), ""},
    {"in-flight", "N", Takes::Text, QT_TRANSLATE_NOOP("assay::cli", "Requests at a time, 1 to 64; default 6."), ""},
    {"rate", "N/s", Takes::Text,
        QT_TRANSLATE_NOOP("assay::cli", "Requests a second or a minute, at most: 10/s, 30/m; default: no limit."),
        "They are spaced evenly. Several programs that share a quota each take their part of it."},
    {"hash-only", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "Never upload a file or submit a URL."), ""},
};

constexpr OptionRow actionOptions[] = {
    {"demo", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "Use the built-in demo appliance."),
        "It is a process of its own on this computer, with harmless samples; nothing leaves the computer."},
    {"appliance", "URL", Takes::Text,
        QT_TRANSLATE_NOOP("assay::cli", "Host, host:port or https URL; default: the profile in use."),
        "A profile of the same address lends its settings and its token."},
    {"profile", "NAME", Takes::Profile,
        QT_TRANSLATE_NOOP("assay::cli", "Work with this profile instead of the one in use."), ""},
    {"token-file", "FILE", Takes::File,
        QT_TRANSLATE_NOOP("assay::cli", "File that holds the API token; else ASSAY_TOKEN, else the keychain."),
        "There is no option that takes the token itself, for every user of a computer can read command lines."},
    {"from", "FILE", Takes::File,
        QT_TRANSLATE_NOOP(
            "assay::cli", "Read free text (mail, report, log) and take what it mentions; - is standard input."),
        "Tables, JSON, web pages, mails and PDF documents are understood as extract does, a file by how it begins or "
        "by its name, standard input and pipes by how they begin. A pipe is read as it comes, but for a mail or a PDF "
        "document, which is read to its end first, up to 1 GiB. "
        "Defanged spellings are understood. What does not go with the action, and what is doubtful, is left out, and "
        "how much that was is said. May be given more than once, as the next two."},
    {"hash-list", "FILE", Takes::File,
        QT_TRANSLATE_NOOP(
            "assay::cli", "Read one hash a line, as it is or as sha256sum writes it; - is standard input."),
        "The first hash of a line counts; empty lines and those that begin with # do not. The backslash that sha256sum "
        "puts in front of a line whose file name needs one is understood."},
    {"files0-from", "FILE", Takes::File,
        QT_TRANSLATE_NOOP(
            "assay::cli", "Read paths of files that end with a NUL, as find -print0 writes them; - is standard input."),
        ""},
    {"resume", "FILE", Takes::File,
        QT_TRANSLATE_NOOP("assay::cli", "Keep the state of the run in this file, and go on from it when it is there."),
        "A run that was stopped, killed, or had failures is called again with the same arguments. What was done or not "
        "found is not asked again, what was submitted is followed and not submitted twice, the rest is done now; all "
        "results are printed, those of earlier runs included. Without inputs it looks up what the file holds; a file "
        "or "
        "URL is submitted only when the command line names it. Archive passwords are not kept in it. The file "
        "takes about a kilobyte of memory for each item. An empty file counts as new; anything else that is no such "
        "file is left as it is, and refused."},
    {"recursive", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "Walk into folders."), ""},
    {"format", "FORMAT", Takes::Choice,
        QT_TRANSLATE_NOOP("assay::cli", "How results are printed; default: table on a terminal, ndjson elsewhere."),
        "ndjson, csv and attributes are printed as results come in and take no more memory for a million items than "
        "for "
        "ten; the others are printed at the end. See FORMATS."},
    {"columns", "A,B,...", Takes::Choices,
        QT_TRANSLATE_NOOP("assay::cli", "Which columns, in this order (table, csv)."),
        "The words are listed below, under COLUMNS."},
    {"raw", "", Takes::Nothing,
        QT_TRANSLATE_NOOP("assay::cli", "Add the appliance's untouched answers (json, ndjson)."), ""},
    {"into", "DIR", Takes::Folder, QT_TRANSLATE_NOOP("assay::cli", "Folder for PDF reports; default: the current one."),
        ""},
    {"overwrite", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "Replace existing reports."),
        "Without it a report whose name is taken is saved beside the old one."},
    {"fail-on", "VERDICT", Takes::Choice,
        QT_TRANSLATE_NOOP("assay::cli", "End with exit code 10 when a verdict is this bad, or worse."), ""},
};

#undef WORDS

} // namespace

std::span<const OptionRow> connectionRows()
{
    return connectionOptions;
}

std::span<const OptionRow> actionRows()
{
    return actionOptions;
}

std::vector<const Parameter *> runParameters()
{
    std::vector<const Parameter *> all;
    for (const Action *one : actions()) {
        for (const Parameter *parameter : one->parameters) {
            if (std::ranges::find(all, parameter) == all.end())
                all.push_back(parameter);
        }
    }
    return all;
}

QStringList choicesOf(const OptionRow &row)
{
    const QLatin1StringView option(row.word);
    QStringList words;
    if (option == "format"_L1) {
        words.append(u"table"_s);
        for (const Format *format : formats())
            words.append(QString::fromLatin1(format->word));
    } else if (option == "columns"_L1) {
        for (const Column &column : columns())
            words.append(QString::fromLatin1(column.name));
    } else if (option == "fail-on"_L1) {
        words = {u"suspicious"_s, u"malicious"_s};
    }
    return words;
}

QStringList choicesOf(const Parameter &parameter)
{
    QStringList words;
    for (const Choice &choice : parameter.choices)
        words.append(QString::fromLatin1(choice.word));
    return words;
}

QString helpOf(const OptionRow &row)
{
    QString help = QCoreApplication::translate("assay::cli", row.help);
    if (row.takes == Takes::Choice)
        help += u" (%1)"_s.arg(choicesOf(row).join(u", "_s));
    return help;
}

QString translatedOfAction(const char *text)
{
    return QCoreApplication::translate("assay::Action", text);
}

void declareHelp(QCommandLineParser &parser)
{
    parser.addOption({{u"h"_s, u"help"_s}, QCoreApplication::translate("assay::cli", "Print this help.")});
}

void declare(QCommandLineParser &parser, std::span<const OptionRow> rows)
{
    for (const OptionRow &row : rows)
        parser.addOption({QString::fromLatin1(row.word), helpOf(row), QString::fromLatin1(row.value)});
}

} // namespace assay::cli
