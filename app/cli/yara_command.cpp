// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "export/formats.h"
#include "files/disk_path.h"
#include "terminal.h"
#include "text.h"
#include "yara_program.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr int maxMatchesAtMost = 100'000;

constexpr OptionRow yaraOptions[] = {
    {"max", "N", Takes::Text, QT_TRANSLATE_NOOP("assay::cli", "Maximum number of matches; default: 1000."), ""},
};

std::span<const OptionRow> allYaraOptions()
{
    static const std::vector<OptionRow> rows = withApplianceRows(
        yaraOptions, {"demo", "appliance", "profile", "token-file", "format", "columns", "raw", "fail-on", "yes"});
    return rows;
}

// The options of the connection, and these.
std::vector<const char *> yaraOptionWords(std::initializer_list<const char *> more)
{
    std::vector<const char *> words{"demo", "appliance", "profile", "token-file"};
    words.insert(words.end(), more);
    for (const OptionRow &row : connectionRows()) {
        if (QLatin1StringView(row.word) != "hash-only"_L1)
            words.push_back(row.word);
    }
    return words;
}

void refuseYara(const QString &why, const Done &done)
{
    say(why);
    say(Text::tr("See assay-cli %1 --help.").arg(u"yara"_s));
    done(WrongUsage);
}

// Starts the order unless the options are wrong or its name is none.
void start(const QCommandLineParser &parsed, YaraOrder order, QObject *context, const Done &done)
{
    const bool needsName = order.what != YaraOrder::What::List && order.what != YaraOrder::What::Retro;
    if ((needsName || !order.name.isEmpty()) && !isRuleSetName(order.name))
        return refuseYara(
            Text::tr("A rule set has a name of 3 to 48 letters, digits, _ and -; nothing was sent."), done);
    Options options;
    std::optional<QString> why = readConnection(parsed, options);
    why = why ? why : readOutput(parsed, options);
    if (why)
        return refuseYara(*why, done);
    const bool isOwnOutput = order.what != YaraOrder::What::Matches;
    if (isOwnOutput && options.format && options.format != &ndjsonFormat && options.format != &jsonFormat)
        return refuseYara(Text::tr("--format takes %1.").arg(u"table, json, ndjson"_s), done);
    const bool changes = order.what == YaraOrder::What::Change
        || (order.what == YaraOrder::What::Retro && order.step != RetroStep::Status);
    if (changes && !parsed.isSet(u"yes"_s)) {
        const bool isInCloud = order.what == YaraOrder::What::Retro && !order.name.isEmpty();
        return refuseYara(isInCloud
                ? Text::tr(
                    "A retro hunt in the cloud tells ReversingLabs about the rule set and counts for all users of "
                    "the appliance. Add --yes to agree; nothing was sent.")
                : Text::tr(
                    "This changes something for all users of the appliance. Add --yes to agree; nothing was sent."),
            done);
    }
    if (!options.format && order.what == YaraOrder::What::Matches && options.columns.empty()) {
        for (const QStringView name : {u"verdict", u"risk_score", u"threat_name", u"file_type", u"sha1", u"file_name"})
            options.columns.push_back(columnFromName(name));
    }
    auto *program = new YaraProgram(std::move(options), std::move(order), context);
    QObject::connect(program, &YaraProgram::ended, context, [done](int code) { done(code); });
    program->start();
}

void listRuleSets(const QCommandLineParser &parsed, const QStringList &, QObject *context, Done done)
{
    start(parsed, {}, context, done);
}

void listMatches(const QCommandLineParser &parsed, const QStringList &arguments, QObject *context, Done done)
{
    YaraOrder order{.what = YaraOrder::What::Matches, .name = arguments[0]};
    if (parsed.isSet(u"max"_s)) {
        order.maxMatches = parsed.value(u"max"_s).toInt();
        if (order.maxMatches < 1 || order.maxMatches > maxMatchesAtMost)
            return refuseYara(Text::tr("--max takes a number from 1 to %L1.").arg(maxMatchesAtMost), done);
    }
    start(parsed, std::move(order), context, done);
}

void showText(const QCommandLineParser &parsed, const QStringList &arguments, QObject *context, Done done)
{
    start(parsed, {.what = YaraOrder::What::Show, .name = arguments[0]}, context, done);
}

template <RuleChange change>
void changeRuleSet(const QCommandLineParser &parsed, const QStringList &arguments, QObject *context, Done done)
{
    start(parsed, {.what = YaraOrder::What::Change, .name = arguments[0], .change = change}, context, done);
}

void upload(const QCommandLineParser &parsed, const QStringList &arguments, QObject *context, Done done)
{
    QFile file(QFile::decodeName(pathForDisk(arguments[1])));
    // A pipe or a device might never end.
    if (!QFileInfo(file.fileName()).isFile() || !file.open(QIODevice::ReadOnly))
        return refuseYara(Text::tr("%1 cannot be read.").arg(arguments[1]), done);
    const QByteArray bytes = file.read(maxRuleBytes + 1);
    if (bytes.size() > maxRuleBytes)
        return refuseYara(
            Text::tr("%1 is larger than %L2 MiB, the most for a rule set.").arg(arguments[1]).arg(maxRuleBytes >> 20),
            done);
    const QString text = QString::fromUtf8(bytes);
    if (text.trimmed().isEmpty() || text.toUtf8() != bytes)
        return refuseYara(Text::tr("%1 is empty or not in UTF-8.").arg(arguments[1]), done);
    start(parsed, {.what = YaraOrder::What::Change, .name = arguments[0], .change = RuleChange::Upload, .text = text},
        context, done);
}

// local [NAME] STEP, or cloud NAME STEP: a hunt on the appliance runs all active rule sets.
void retro(const QCommandLineParser &parsed, const QStringList &arguments, QObject *context, Done done)
{
    constexpr std::array steps{std::pair{"status"_L1, RetroStep::Status}, std::pair{"start"_L1, RetroStep::Start},
        std::pair{"stop"_L1, RetroStep::Stop}};
    const bool isCloud = arguments[0] == "cloud"_L1;
    const auto step = std::ranges::find(steps, arguments.last(), [](const auto &one) { return QString(one.first); });
    if ((!isCloud && arguments[0] != "local"_L1) || step == steps.end() || (isCloud && arguments.size() != 3))
        return refuseYara(
            Text::tr("A retro hunt is \"local start\", \"cloud NAME start\", or the same with stop or status."), done);
    start(parsed, {.what = YaraOrder::What::Retro, .name = isCloud ? arguments[1] : QString(), .step = step->second},
        context, done);
}

} // namespace

const Command yaraCommand{
    .word = "yara",
    .help = QT_TRANSLATE_NOOP("assay::cli", "YARA rule sets of the appliance, their matches, and retro hunts."),
    .options = &allYaraOptions,
    .verbs = {
        {"list", "", QT_TRANSLATE_NOOP("assay::cli", "List all rule sets with their numbers of matches."),
            yaraOptionWords({"format"}), &listRuleSets},
        {"matches", "NAME", QT_TRANSLATE_NOOP("assay::cli", "Print the samples that match a rule set, as rows."),
            yaraOptionWords({"format", "columns", "raw", "fail-on", "max"}), &listMatches, 1, 1},
        {"show", "NAME", QT_TRANSLATE_NOOP("assay::cli", "Print the text of a rule set."), yaraOptionWords({}), &showText,
            1, 1},
        {"upload", "NAME FILE", QT_TRANSLATE_NOOP("assay::cli", "Create a rule set, or replace the one of that name."),
            yaraOptionWords({"yes"}), &upload, 2, 2},
        {"enable", "NAME", QT_TRANSLATE_NOOP("assay::cli", "Turn a rule set on."), yaraOptionWords({"yes"}),
            &changeRuleSet<RuleChange::Enable>, 1, 1},
        {"disable", "NAME", QT_TRANSLATE_NOOP("assay::cli", "Turn a rule set off."), yaraOptionWords({"yes"}),
            &changeRuleSet<RuleChange::Disable>, 1, 1},
        {"remove", "NAME", QT_TRANSLATE_NOOP("assay::cli", "Remove a rule set and its matches."),
            yaraOptionWords({"yes"}), &changeRuleSet<RuleChange::Remove>, 1, 1},
        {"retro", "local|cloud [NAME] start|stop|status",
            QT_TRANSLATE_NOOP("assay::cli",
                "A retro hunt: local runs all active rule sets on all samples of the appliance, cloud runs one rule set on "
                "those of the vendor's cloud."),
            yaraOptionWords({"yes", "format"}), &retro, 2, 3},
    },
    .examples = {"assay-cli yara list", "assay-cli yara matches my_rules --format csv > matches.csv"},
};

} // namespace assay::cli
