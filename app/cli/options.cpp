// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "appliance/trust.h"
#include "commands.h"
#include "export/formats.h"
#include "export/ticket_template.h"
#include "help_text.h"
#include "option_rows.h"
#include "platform/terminal.h"
#include "settings/places.h"
#include "text.h"
#include "warninglists/warning_list.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

// For messages that repeat words of the command line.
QString oneLine(QString text)
{
    return text.replace(u'\n', u' ');
}

bool isNumber(const Parameter &parameter)
{
    return parameter.choices.empty() && QLatin1StringView(parameter.fallback).toInt() > 0;
}

// The actions as the Markdown table of README.md.
QString actionTable()
{
    QString text = u"| action | word | works on | request | run parameters |\n|---|---|---|---|---|"_s;
    for (const Action *action : actions()) {
        QStringList words;
        for (const Parameter *parameter : action->parameters)
            words.append(u"--%1 %2"_s.arg(optionOf(*parameter), valueName(*parameter)).trimmed().replace(u'|', u'/'));
        const QString request = action->request[0] ? u'`' + QLatin1StringView(action->request) + u'`' : u"several"_s;
        text += u"\n| %1 | `%2` | %3 | %4 | %5 |"_s.arg(translatedOfAction(action->title),
            QLatin1StringView(action->word), typesOf(*action).join(u' '), request, words.join(u"; "_s));
    }
    return text;
}

QString formatsWith(const FormatOption &option)
{
    QStringList words;
    for (const Format *format : formats()) {
        if (hasOption(*format, option))
            words << QString::fromLatin1(format->word);
    }
    return words.join(u", ");
}

// The row of an option of actions.
const OptionRow &actionRow(const char *option)
{
    return *std::ranges::find(
        actionRows(), QLatin1StringView(option), [](const OptionRow &one) { return QLatin1StringView(one.word); });
}

// What a command line sets. Options that the parser does not declare are not set.
class GivenOptions
{
public:
    explicit GivenOptions(const QCommandLineParser &parser) : m_parser(parser), m_names(parser.optionNames()) { }
    bool isSet(const char *option) const { return m_names.contains(QLatin1StringView(option)); }
    QString value(const char *option) const
    {
        return isSet(option) ? m_parser.value(QString::fromLatin1(option)) : QString();
    }
    QStringList values(const char *option) const
    {
        return isSet(option) ? m_parser.values(QString::fromLatin1(option)) : QStringList();
    }

private:
    const QCommandLineParser &m_parser;
    const QStringList m_names;
};

std::optional<QString> readMisp(const GivenOptions &given, Options &options)
{
    if (!given.isSet("misp")) {
        if (given.isSet("misp-ca") || given.isSet("misp-key-file"))
            return Text::tr("--misp-ca and --misp-key-file need --misp.");
        return {};
    }
    options.misp.emplace();
    options.misp->host = given.value("misp");
    options.misp->caFile = given.value("misp-ca");
    if (const auto url = baseUrl(*options.misp); !url)
        return Text::tr("--misp: %1").arg(url.error().detail);
    if (const Trust trust = trustOf(*options.misp); trust.error)
        return Text::tr("--misp-ca: %1").arg(trust.error->detail);
    options.mispKeyFile = given.value("misp-key-file");
    options.mispSends = given.isSet("yes");
    return {};
}

std::optional<QString> readCase(const GivenOptions &given, Options &options)
{
    for (const FormatOption *option : {&caseTitleOption, &caseNumberOption, &assessmentOption}) {
        if (!given.isSet(option->word))
            continue;
        const bool isOfMisp = given.isSet("misp") && option != &assessmentOption;
        if (!isOfMisp && (!options.format || !hasOption(*options.format, *option)))
            return Text::tr("--%1 needs --format %2.").arg(QLatin1StringView(option->word), formatsWith(*option));
        if (option != &assessmentOption && !option->isAllowed(given.value(option->word)))
            return Text::tr("--%1 takes at most %Ln character(s).", nullptr, int(option->maxLength))
                .arg(QLatin1StringView(option->word));
    }
    options.caseTitle = given.value("title");
    options.caseNumber = given.value("case");
    if (given.isSet("iocs") && given.value("iocs").isEmpty())
        return Text::tr("--iocs takes a file.");
    options.iocs = given.value("iocs");
    if (!given.isSet("assessment"))
        return {};
    QFile file(given.value("assessment"));
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return Text::tr("--assessment: %1 cannot be read.").arg(given.value("assessment"));
    constexpr qint64 maxBytesOfCharacter = 4;
    QStringDecoder decoder(QStringDecoder::Utf8);
    options.assessment = decoder(file.read(ExportOptions::maxAssessment * maxBytesOfCharacter + 1));
    if (decoder.hasError() || !assessmentOption.isAllowed(options.assessment))
        return Text::tr(
            "--assessment takes UTF-8 text of at most %Ln character(s).", nullptr, int(ExportOptions::maxAssessment));
    return {};
}

class Parser
{
public:
    std::variant<Options, Usage> parse(const QStringList &arguments);

private:
    void declareAll();
    std::optional<QString> readParameters(Options &options);
    std::optional<QString> readInputs(Options &options);
    QString readWatch(Options &options) const;
    QString value(const char *option) const { return m_parser.value(QLatin1StringView(option)); }
    bool isSet(const char *option) const { return m_parser.isSet(QLatin1StringView(option)); }
    QCommandLineParser m_parser;
};

void Parser::declareAll()
{
    declareHelp(m_parser);
    m_parser.addVersionOption();
    m_parser.addOption({u"list-actions"_s, Text::tr("Print the actions as a Markdown table.")});
    declare(m_parser, actionRows());
    declare(m_parser, connectionRows());
    for (const Parameter *parameter : runParameters())
        m_parser.addOption({QString(optionOf(*parameter)), translatedOfAction(parameter->help), valueName(*parameter)});
}

std::optional<QString> Parser::readParameters(Options &options)
{
    for (const Parameter *declared : runParameters()) {
        const QLatin1StringView option = optionOf(*declared);
        if (!m_parser.isSet(option))
            continue;
        const auto own = std::ranges::find_if(
            options.action->parameters, [option](const Parameter *one) { return optionOf(*one) == option; });
        const bool isOwn = own != options.action->parameters.end();
        if (!isOwn && !options.demoRun)
            return Text::tr("--%1 cannot be used with %2.").arg(option, QLatin1StringView(options.action->word));
        const Parameter *parameter = isOwn ? *own : declared;
        const QString given = parameter->isSwitch ? u"yes"_s : m_parser.value(option);
        if (isNumber(*parameter) && given.toInt() < 1)
            return Text::tr("--%1 takes a number, 1 or more.").arg(option);
        const bool known = parameter->choices.empty()
            || std::ranges::any_of(
                parameter->choices, [&](const Choice &choice) { return given == QLatin1StringView(choice.word); });
        if (!known)
            return Text::tr("--%1 takes %2.").arg(option, valueName(*parameter));
        options.parameters.insert(QString::fromLatin1(parameter->word), given);
    }
    return {};
}

std::optional<QString> Parser::readInputs(Options &options)
{
    options.recursive = isSet("recursive");
    if (isSet("as")) {
        if (!choicesOf(actionRow("as")).contains(value("as")))
            return Text::tr("--as takes %1.").arg(choicesOf(actionRow("as")).join(u", "));
        options.insistedType = indicatorTypeFromWord(value("as"));
    }
    if (isSet("resume")) {
        if (value("resume").isEmpty() || options.demoRun)
            return options.demoRun ? Text::tr("--resume cannot be used with demo-run.")
                                   : Text::tr("--resume takes a file.");
        options.resume = QFileInfo(value("resume")).absoluteFilePath();
    }
    for (const QString &word : m_parser.positionalArguments().mid(1))
        options.sources.push_back({word == "-"_L1 ? Source::Kind::Lines : Source::Kind::Word, word});
    const std::pair<const char *, Source::Kind> kinds[]
        = {{"from", Source::Kind::Text}, {"hash-list", Source::Kind::Hashes}, {"files0-from", Source::Kind::Paths}};
    for (const auto &[option, kind] : kinds) {
        for (const QString &path : m_parser.values(QLatin1StringView(option)))
            options.sources.push_back({kind, path});
    }
    if (const QString why = readWatch(options); !why.isEmpty())
        return why;
    if (std::ranges::count_if(options.sources, &Source::isStdin) > 1)
        return Text::tr("Standard input can be read only once.");
    const bool goesOn = !options.resume.isEmpty() && QFileInfo::exists(options.resume);
    if (options.sources.empty() && !options.demoRun && !goesOn)
        return Text::tr("Name at least one file, URL, host, hash or submission id.");
    return {};
}

// Reads which folder is watched, and how. Returns what is wrong, or nothing.
QString Parser::readWatch(Options &options) const
{
    options.watched.include = m_parser.values(u"include"_s);
    options.watched.exclude = m_parser.values(u"exclude"_s);
    options.watched.isRecursive = options.recursive;
    options.watched.path = value("watch");
    if (!isSet("watch"))
        return options.watched.include.isEmpty() && options.watched.exclude.isEmpty()
            ? QString()
            : Text::tr("--include and --exclude need --watch.");
    Target file;
    file.indicator = {IndicatorType::File, u"x"_s, {}};
    if (!options.action->applies(file))
        return Text::tr("--%1 cannot be used with %2.").arg(u"watch"_s, QLatin1StringView(options.action->word));
    if (m_parser.values(u"watch"_s).size() > 1 || !QFileInfo(value("watch")).isDir())
        return Text::tr("--watch takes one folder that exists.");
    options.sources.push_back({Source::Kind::Watched, value("watch")}); // the last one, because it has no end
    return {};
}

std::variant<Options, Usage> Parser::parse(const QStringList &arguments)
{
    declareAll();
    const bool isParsed = m_parser.parse(arguments);
    const QString word = m_parser.positionalArguments().value(0);
    const Action *named = actionFromWord(word);
    const auto wrong = [named, &word](const QString &why) {
        return named ? Usage{Text::tr("%1\nSee assay-cli %2 --help.").arg(oneLine(why), word), 2}
                     : Usage{Text::tr("%1\nSee assay-cli --help.").arg(oneLine(why)), 2};
    };
    if (!isParsed)
        return wrong(m_parser.errorText());
    if (isSet("help"))
        return Usage{(named ? helpOf(*named) : overviewHelp()).trimmed(), 0};
    if (isSet("version"))
        return Usage{u"assay-cli "_s + QCoreApplication::applicationVersion(), 0};
    if (isSet("list-actions"))
        return Usage{actionTable(), 0};
    if (word.isEmpty())
        return wrong(Text::tr("Name an action."));
    Options options;
    options.demoRun = word == "demo-run"_L1;
    options.action = options.demoRun ? actionFromWord(u"triage"_s) : named;
    if (!options.action)
        return wrong(Text::tr("There is no action \"%1\".").arg(word));
    std::optional<QString> why = readConnection(m_parser, options);
    why = why ? why : readParameters(options);
    why = why ? why : readOutput(m_parser, options);
    why = why ? why : readInputs(options);
    if (why)
        return wrong(*why);
    if (changesForOthers(*options.action) && !isSet("yes"))
        return wrong(
            Text::tr("%1 changes something for all users of the appliance. Add --yes to agree; nothing was sent.")
                .arg(QLatin1StringView(options.action->word)));
    if (options.demoRun && !options.demo)
        return wrong(Text::tr("demo-run needs --demo."));
    return options;
}

} // namespace

std::optional<QString> readConnection(const QCommandLineParser &parser, Options &options)
{
    const GivenOptions given(parser);
    options.demo = given.isSet("demo");
    options.host = given.value("appliance");
    options.profile = given.value("profile");
    options.tokenFile = given.value("token-file");
    if (int(options.demo) + int(given.isSet("appliance")) + int(given.isSet("profile")) > 1)
        return Text::tr("--demo, --appliance and --profile exclude each other.");
    if (const QString why = options.connection.read(parser); !why.isEmpty())
        return why;
    return {};
}

std::optional<QString> readOutput(const QCommandLineParser &parser, Options &options)
{
    const GivenOptions given(parser);
    const QString format = given.isSet("format") ? given.value("format")
        : isTerminal(StandardStream::Output)     ? u"table"_s
                                                 : u"ndjson"_s;
    const bool isTable = format == "table"_L1;
    options.format = formatFromWord(format);
    if (!options.format && !isTable)
        return Text::tr("--format takes %1.").arg(choicesOf(actionRow("format")).join(u", "));
    for (const QString &name : given.value("columns").split(u',', Qt::SkipEmptyParts)) {
        const Column *column = columnFromName(name.trimmed());
        if (!column)
            return Text::tr("There is no column \"%1\". --columns takes %2.")
                .arg(name.trimmed(), choicesOf(actionRow("columns")).join(u", "));
        options.columns.push_back(column);
    }
    if (!options.columns.empty() && !isTable && format != "csv"_L1)
        return Text::tr("--columns needs --format table or csv.");
    options.isQuiet = given.isSet("quiet");
    options.raw = given.isSet("raw");
    if (options.raw && (isTable || !hasOption(*options.format, answersOption)))
        return Text::tr("--raw needs --format json or ndjson.");
    if (given.isSet("fail-on")) {
        if (!choicesOf(actionRow("fail-on")).contains(given.value("fail-on")))
            return Text::tr("--fail-on takes %1.").arg(choicesOf(actionRow("fail-on")).join(u", "));
        options.failOn
            = given.value("fail-on") == "malicious"_L1 ? Classification::Malicious : Classification::Suspicious;
    }
    if (given.isSet("template")) {
        if (options.format != &ticketFormat)
            return Text::tr("--template needs --format ticket.");
        const Result<TicketTemplate> ticket = findTemplate(given.value("template"), ticketsFolder());
        if (!ticket)
            return Text::tr("--template: %1.").arg(ticket.error().detail);
        if (const QString fault = templateFault(ticket->text); !fault.isEmpty())
            return Text::tr("--template: %1").arg(fault);
        options.ticketTemplate = given.value("template");
    }
    if (const auto why = readCase(given, options))
        return why;
    if (const auto why = readMisp(given, options))
        return why;
    options.allowOwn = given.isSet("allow-own");
    options.ownLists = given.values("own-list");
    for (const QString &path : std::as_const(options.ownLists)) {
        if (const Result<WarningList> list = readListFile(path); !list)
            return Text::tr("--own-list: %1").arg(list.error().detail);
    }
    options.warningLists = given.values("warning-lists");
    for (const QString &folder : std::as_const(options.warningLists)) {
        if (!QFileInfo(folder).isDir())
            return Text::tr("--warning-lists: %1 is no folder.").arg(folder);
    }
    options.into = given.isSet("into") ? given.value("into") : u"."_s;
    options.ifExists = given.isSet("overwrite") ? IfExists::Replace : IfExists::KeepBoth;
    return {};
}

QStringList withoutWatchWord(const QStringList &words)
{
    const qsizetype at = subjectAt(words);
    if (at < 0 || words[at] != "watch"_L1)
        return words;
    QStringList rest = words;
    rest.removeAt(at);
    const qsizetype folder = subjectAt(rest);
    if (folder < 0) // --help, or the folder is missing
        return rest.contains("--help"_L1) || rest.contains("-h"_L1)
            ? QStringList{u"triage"_s, u"--help"_s}
            : QStringList{u"triage"_s, u"--watch"_s, QString()} + rest;
    const QString path = rest.takeAt(folder);
    if (subjectAt(rest) < 0)
        rest.prepend(u"triage"_s);
    return rest + QStringList{u"--watch"_s, path};
}

std::variant<Options, Usage> parse(const QStringList &arguments)
{
    return Parser().parse(arguments);
}

} // namespace assay::cli
