// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "hunting/search_keys.h"
#include "platform/terminal.h"
#include "search_program.h"
#include "terminal.h"
#include "text.h"
#include "text/user_text.h"

#include <QCommandLineParser>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr int maxHitsAtMost = 100'000;

constexpr OptionRow searchOptions[] = {
    {"cloud", "", Takes::Nothing,
        QT_TRANSLATE_NOOP(
            "assay::cli", "Search in the vendor's cloud instead of on the appliance. ReversingLabs sees the query."),
        ""},
    {"since", "DATE", Takes::Text,
        QT_TRANSLATE_NOOP("assay::cli", "First day, with --cloud; default: 30 days before --until."), ""},
    {"until", "DATE", Takes::Text, QT_TRANSLATE_NOOP("assay::cli", "Last day, with --cloud; default: today."), ""},
    {"sort", "KEY:asc|desc", Takes::Text,
        QT_TRANSLATE_NOOP(
            "assay::cli", "Order of the hits: sha1, firstseen, threatname, sampletype, filecount or size."),
        ""},
    {"max", "N", Takes::Text, QT_TRANSLATE_NOOP("assay::cli", "Maximum number of hits; default: 1000."), ""},
};

std::span<const OptionRow> allSearchOptions()
{
    static const std::vector<OptionRow> rows = withApplianceRows(searchOptions,
        {"demo", "appliance", "profile", "token-file", "format", "columns", "raw", "fail-on", "own-list", "allow-own",
            "warning-lists", "template"});
    return rows;
}

// All options except those that are about uploads.
std::vector<const char *> searchOptionWords()
{
    std::vector<const char *> words;
    for (const OptionRow &row : allSearchOptions()) {
        if (QLatin1StringView(row.word) != "hash-only"_L1)
            words.push_back(row.word);
    }
    return words;
}

std::optional<QString> readDay(const QCommandLineParser &parsed, const QString &option, QDate &day)
{
    if (!parsed.isSet(option))
        return {};
    day = QDate::fromString(parsed.value(option), Qt::ISODate);
    if (!day.isValid())
        return Text::tr("--%1 takes a day, as 2026-11-30.").arg(option);
    return {};
}

// Returns what is wrong with the query, or nothing.
std::optional<QString> readQuery(
    const QCommandLineParser &parsed, const QString &text, SearchQuery &query, int &maxHits)
{
    query.text = text.trimmed();
    if (query.text.isEmpty())
        return Text::tr("The query is empty.");
    if (const auto fault = searchFault(query.text))
        return Text::tr("The query is not valid at character %L1: %2").arg(fault->at + 1).arg(fault->sentence);
    query.cloud = parsed.isSet(u"cloud"_s);
    if (const auto why = readDay(parsed, u"since"_s, query.since))
        return why;
    if (const auto why = readDay(parsed, u"until"_s, query.until))
        return why;
    if (!query.cloud && (query.since.isValid() || query.until.isValid()))
        return Text::tr("--since and --until need --cloud. On the appliance, search for firstseen:[2026-01-01 TO *].");
    if (query.since.isValid() && query.until.isValid() && query.since > query.until)
        return Text::tr("--since is after --until.");
    if (parsed.isSet(u"sort"_s)) {
        const auto sort = searchSortFromWord(parsed.value(u"sort"_s));
        if (!sort)
            return u"--sort: "_s + sort.error().detail;
        std::tie(query.sortKey, query.descending) = *sort;
    }
    if (parsed.isSet(u"max"_s)) {
        maxHits = parsed.value(u"max"_s).toInt();
        if (maxHits < 1 || maxHits > maxHitsAtMost)
            return Text::tr("--max takes a number from 1 to %L1.").arg(maxHitsAtMost);
    }
    return {};
}

void search(const QCommandLineParser &parsed, const QStringList &arguments, QObject *context, Done done)
{
    Options options;
    SearchQuery query;
    int maxHits = Search::usualMaxHits;
    std::optional<QString> why = readConnection(parsed, options);
    why = why ? why : readOutput(parsed, options);
    // Unquoted words of a shell are one query.
    why = why ? why : readQuery(parsed, arguments.join(u' '), query, maxHits);
    if (why) {
        say(*why);
        say(Text::tr("See assay-cli %1 --help.").arg(u"search"_s));
        return done(WrongUsage);
    }
    if (const QString remarks = searchRemark(query.text); !remarks.isEmpty())
        remark(remarks);
    if (!options.format && options.columns.empty()) {
        for (const QStringView name : {u"verdict", u"risk_score", u"threat_name", u"file_type", u"file_size",
                 u"first_seen", u"sha1", u"file_name"})
            options.columns.push_back(columnFromName(name));
    }
    auto *program = new SearchProgram(std::move(options), std::move(query), maxHits, context);
    QObject::connect(program, &SearchProgram::ended, context, [done = std::move(done)](int code) { done(code); });
    program->start();
}

} // namespace

const Command searchCommand{
    .word = "search",
    .help
    = QT_TRANSLATE_NOOP("assay::cli", "Find samples by their properties: threat name, type, imphash, signer and more."),
    .options = &allSearchOptions,
    .verbs = {{"", "QUERY...",
        QT_TRANSLATE_NOOP("assay::cli",
            "Prints the hits of the appliance's search as rows. A query is made of KEY:VALUE, with the wildcards * and "
            "?, "
            "lists and ranges in brackets, AND, OR, NOT and parentheses. Keys: classification, threatname, sampletype, "
            "filename, sha1, imphash, similar-to, certificate, domain, ipv4, tag, tag-user, pdb, av-count, size, "
            "filecount, firstseen, lastseen, available. No hit is no failure."),
        searchOptionWords(), &search, 1, 1000}},
    .examples = {"assay-cli search 'threatname:Win32.Trojan.* AND sampletype:PE' --sort firstseen:desc",
        "assay-cli search similar-to:3395856ce81f2b7382dee72602f798b642f14140 --format csv > relatives.csv"},
};

} // namespace assay::cli
