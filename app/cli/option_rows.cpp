// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "option_rows.h"

#include "actions/actions_list.h"
#include "export/exporter.h"
#include "session/columns.h"

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
            "assay::cli", "Do not verify the appliance's certificate. Anyone on the network path can read the token."),
        ""},
    {"no-proxy", "", Takes::Nothing,
        QT_TRANSLATE_NOOP("assay::cli", "Ignore the proxies of the system and the environment."), ""},
    {"allow-http", "", Takes::Nothing,
        QT_TRANSLATE_NOOP("assay::cli", "Accept a plain http:// appliance. The token is sent unencrypted."), ""},
    {"in-flight", "N", Takes::Text,
        QT_TRANSLATE_NOOP("assay::cli", "Maximum requests in flight, 1 to 64; default: auto."),
        "auto starts with 6 and goes up to 24 while the appliance answers as quickly as before. It goes down when "
        "answers "
        "become slow, and to half when the appliance is busy (429, 503)."},
    {"rate", "N/s", Takes::Text,
        QT_TRANSLATE_NOOP("assay::cli", "Maximum requests per second or minute, as 10/s or 30/m; default: no limit."),
        "Requests are spaced evenly. When several programs share a quota, give each program its part of it."},
    {"timeout", "SECONDS", Takes::Text,
        QT_TRANSLATE_NOOP("assay::cli", "Maximum time of one look-up, retries included; default: 180."),
        "Uploads and downloads have no such limit while bytes are moving."},
    {"give-up-after", "DURATION", Takes::Text,
        QT_TRANSLATE_NOOP("assay::cli",
            "How long to wait for an appliance that is unavailable, as 90s, 30m or 2h; 0: not at all; default: 30m."),
        "After a few failures in a row that say so (HTTP 429, 502, 503 or 504, and, once the appliance has answered, "
        "time-outs and failed connections), all requests wait. One of them is sent as a probe, at least every 30 "
        "seconds; when it is answered, all continue. When the time is over, all items that are left fail."},
    {"hash-only", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "Never upload a file or submit a URL."), ""},
};

constexpr OptionRow actionOptions[] = {
    {"demo", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "Use the built-in demo appliance."),
        "It is a separate process on this computer, with harmless samples; nothing leaves the computer.",
        Group::Appliance},
    {"appliance", "URL", Takes::Text,
        QT_TRANSLATE_NOOP("assay::cli", "Host, host:port or https URL; default: the current profile."),
        "If a profile has the same address, its settings and its token are used.", Group::Appliance},
    {"profile", "NAME", Takes::Profile, QT_TRANSLATE_NOOP("assay::cli", "Use this profile instead of the current one."),
        "", Group::Appliance},
    {"token-file", "FILE", Takes::File,
        QT_TRANSLATE_NOOP("assay::cli", "File with the API token; default: ASSAY_TOKEN, otherwise the keyring."),
        "No option takes the token itself, because every user of a computer can read command lines.", Group::Appliance},
    {"from", "FILE", Takes::File,
        QT_TRANSLATE_NOOP("assay::cli", "Read the indicators from free text (mail, report, log); - is standard input."),
        "Tables, JSON, web pages, mails and PDF documents are recognised as by extract: files by their first bytes or "
        "their name, standard input and pipes by their first bytes. A pipe is read continuously, except a mail or a "
        "PDF document, which is read to its end first, up to 1 GiB. Defanged spellings are recognised. Indicators that "
        "do not suit the action, and doubtful ones, are left out; their number is printed. May be repeated, as may the "
        "next two options.",
        Group::Input},
    {"hash-list", "FILE", Takes::File,
        QT_TRANSLATE_NOOP(
            "assay::cli", "Read one hash per line, alone or as sha256sum writes it; - is standard input."),
        "The first hash of a line is used; empty lines and lines that begin with # are ignored. The backslash that "
        "sha256sum writes before some lines is accepted.",
        Group::Input},
    {"files0-from", "FILE", Takes::File,
        QT_TRANSLATE_NOOP(
            "assay::cli", "Read file paths that end with a NUL, as find -print0 writes them; - is standard input."),
        "", Group::Input},
    {"resume", "FILE", Takes::File,
        QT_TRANSLATE_NOOP("assay::cli", "Keep the state of the run in this file, and continue from it if it exists."),
        "After a run that was stopped, killed or had failures, run the same command again. Items that are done or not "
        "found are not requested again, submissions are followed and not repeated, all other items are processed; the "
        "output contains all results, including those of earlier runs. Without inputs the items of the file are looked "
        "up; a file or URL is submitted only if the command line names it. Archive passwords are not stored. The run "
        "uses about a kilobyte of memory per item. An empty file is treated as new; any other file that --resume did "
        "not write is refused and left unchanged.",
        Group::Input},
    {"as", "TYPE", Takes::Choice,
        QT_TRANSLATE_NOOP(
            "assay::cli", "Take every word as an indicator of this type, although it is not recognised as one."),
        "For hosts under a top-level domain that is not in the public list (.bit, .internal, a new one) and URLs with "
        "such "
        "a host. Only the form of the type is checked.",
        Group::Input},
    {"recursive", "", Takes::Nothing,
        QT_TRANSLATE_NOOP("assay::cli", "Include the files in folders and their subfolders."), "", Group::Input,
        Suits::Files},
    {"format", "FORMAT", Takes::Choice,
        QT_TRANSLATE_NOOP("assay::cli", "Format of the results; default: table on a terminal, otherwise ndjson."),
        "ndjson, csv and attributes are printed as results arrive and need the same memory for a million items as for "
        "ten; the other formats are printed at the end. See FORMATS.",
        Group::Output},
    {"columns", "A,B,...", Takes::Choices,
        QT_TRANSLATE_NOOP("assay::cli", "Columns to print, in this order (table, csv)."),
        "The names are listed under COLUMNS.", Group::Output},
    {"raw", "", Takes::Nothing,
        QT_TRANSLATE_NOOP("assay::cli", "Add the raw responses of the appliance (json, ndjson)."), "", Group::Output},
    {"into", "DIR", Takes::Folder,
        QT_TRANSLATE_NOOP("assay::cli", "Folder for reports and samples; default: the current one."), "", Group::Output,
        Suits::Reports},
    {"overwrite", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "Replace existing files."),
        "Otherwise a report or sample whose name exists is saved beside the old one.", Group::Output, Suits::Reports},
    {"fail-on", "VERDICT", Takes::Choice,
        QT_TRANSLATE_NOOP("assay::cli", "Exit with code 10 if a verdict is at least this bad."), "", Group::Output},
    {"yes", "", Takes::Nothing,
        QT_TRANSLATE_NOOP("assay::cli", "Agree to a change that counts for all users of the appliance."),
        "Without it such an action changes nothing and the program exits with code 2.", Group::Output, Suits::Changes},
    {"own-list", "FILE", Takes::File,
        QT_TRANSLATE_NOOP("assay::cli", "Send nothing about what is on this list of own things. May be repeated."),
        "One a line: a domain with all below it, an address, a network in CIDR form, a URL with all below its path, a "
        "hash; # begins a comment. Or a list in the JSON format of MISP's warning lists. It counts beside the user's "
        "own list, ~/.config/assay/own-things.txt, and the one that his team shares. Items on it fail as withheld.",
        Group::Output},
    {"allow-own", "", Takes::Nothing, QT_TRANSLATE_NOOP("assay::cli", "Send also what is on a list of own things."), "",
        Group::Output},
    {"warning-lists", "DIR", Takes::Folder,
        QT_TRANSLATE_NOOP("assay::cli", "Further warning lists, in MISP's layout: NAME/list.json. May be repeated."),
        "Items on a list have its name under warnings, and exports do not mark them for detection.", Group::Output},
    {"template", "NAME", Takes::File,
        QT_TRANSLATE_NOOP("assay::cli",
            "Template of --format ticket: jira, markdown, text, html, an own one or a file; default: markdown."),
        "Own templates are files in ~/.config/assay/tickets. See TICKETS in the user guide.", Group::Output},
    {"case", "NUMBER", Takes::Text,
        QT_TRANSLATE_NOOP("assay::cli", "Case number of a case report (case-html, case-markdown, iocs)."), "",
        Group::Output},
    {"title", "TEXT", Takes::Text,
        QT_TRANSLATE_NOOP("assay::cli", "Title of a case report (case-html, case-markdown, iocs)."), "", Group::Output},
    {"assessment", "FILE", Takes::File,
        QT_TRANSLATE_NOOP("assay::cli", "Text file with your assessment for a case report (case-html, case-markdown)."),
        "UTF-8, at most 20,000 characters. An empty line begins a paragraph. URLs and hosts in it are defanged.",
        Group::Output},
    {"iocs", "FILE", Takes::File,
        QT_TRANSLATE_NOOP(
            "assay::cli", "Also write the indicators of all results to this file, as --format iocs does."),
        "The file beside a case report. With --overwrite an existing file is replaced, otherwise it is kept and "
        "another "
        "name is used.",
        Group::Output},
    {"misp", "URL", Takes::Text,
        QT_TRANSLATE_NOOP("assay::cli",
            "Push all results as one event to this MISP server, with --yes; without, say what "
            "would be pushed."),
        "Host, host:port or https URL; the connection is direct. With --case the event belongs to that case and a "
        "second "
        "push updates it; without it the event belongs to exactly these items. Distribution, publication, threat level "
        "and tags of an event that exists are left alone. Nothing else is done with --yes that would not be done "
        "without it.",
        Group::Output},
    {"misp-key-file", "FILE", Takes::File,
        QT_TRANSLATE_NOOP("assay::cli", "File with your MISP automation key; default: the keyring."),
        "assay-cli token set --misp stores it in the keyring.", Group::Output},
    {"misp-ca", "FILE", Takes::File,
        QT_TRANSLATE_NOOP("assay::cli", "Trust only the certificates in this PEM file for MISP."), "", Group::Output},
    {"quiet", "", Takes::Nothing,
        QT_TRANSLATE_NOOP(
            "assay::cli", "Print no progress, summary or remarks on standard error; only warnings and errors."),
        "", Group::Output},
};

constexpr OptionGroup groups[] = {
    {Group::Appliance, QT_TRANSLATE_NOOP("assay::cli", "Appliance:")},
    {Group::Input, QT_TRANSLATE_NOOP("assay::cli", "Input:")},
    {Group::Output, QT_TRANSLATE_NOOP("assay::cli", "Output:")},
    {Group::Connection, QT_TRANSLATE_NOOP("assay::cli", "Connection:")},
};

} // namespace

std::span<const OptionRow> connectionRows()
{
    return connectionOptions;
}

std::span<const OptionRow> actionRows()
{
    return actionOptions;
}

std::vector<OptionRow> withApplianceRows(std::span<const OptionRow> own, std::initializer_list<const char *> ofActions)
{
    std::vector<OptionRow> rows(own.begin(), own.end());
    for (const char *word : ofActions)
        rows.push_back(*std::ranges::find_if(actionRows(),
            [word](const OptionRow &row) { return QLatin1StringView(row.word) == QLatin1StringView(word); }));
    rows.insert(rows.end(), connectionRows().begin(), connectionRows().end());
    return rows;
}

std::span<const OptionGroup> optionGroups()
{
    return groups;
}

std::vector<const OptionRow *> rowsOf(Group group)
{
    std::vector<const OptionRow *> rows;
    for (const auto &table : {actionRows(), connectionRows()}) {
        for (const OptionRow &row : table) {
            if (row.group == group)
                rows.push_back(&row);
        }
    }
    return rows;
}

bool suits(const OptionRow &row, const Action &action)
{
    if (row.suits == Suits::Reports)
        return action.savesFiles;
    if (row.suits == Suits::All)
        return true;
    if (row.suits == Suits::Changes)
        return changesForOthers(action);
    Target file;
    file.indicator = {IndicatorType::File, u"x"_s, {}};
    return action.applies(file);
}

const OptionRow &quietRow()
{
    return actionOptions[std::size(actionOptions) - 1];
}

bool changesForOthers(const Action &action)
{
    Target sample;
    sample.indicator = {IndicatorType::Sha1, QString(40, u'0'), {}};
    return bool(disclosuresOf(action, sample) & sharedChanges);
}

std::vector<const Parameter *> runParameters()
{
    std::vector<const Parameter *> all;
    for (const Action *one : actions()) {
        for (const Parameter *parameter : one->parameters) {
            const auto isSame
                = [parameter](const Parameter *known) { return optionOf(*known) == optionOf(*parameter); };
            if (std::ranges::none_of(all, isSame))
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
    } else if (option == "as"_L1) {
        words = {u"url"_s, u"fqdn"_s, u"ipv4"_s, u"ipv6"_s};
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
