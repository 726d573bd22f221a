// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QCommandLineParser>
#include <QFile>
#include <QSet>

#include <unistd.h>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("assay::Action", text);
}

//! Every run parameter of the registry, once.
std::vector<const Parameter *> allParameters()
{
    std::vector<const Parameter *> all;
    for (const Action *action : actions()) {
        for (const Parameter *parameter : action->parameters) {
            if (std::ranges::find(all, parameter) == all.end())
                all.push_back(parameter);
        }
    }
    return all;
}

QString choicesOf(const Parameter &parameter)
{
    QStringList words;
    for (const Choice &choice : parameter.choices)
        words.append(QString::fromLatin1(choice.word));
    return words.isEmpty() ? u"text"_s : words.join(u'|');
}

QString actionHelp()
{
    QString text;
    for (const Action *action : actions())
        text += u"  %1%2\n"_s.arg(QString::fromLatin1(action->word).leftJustified(16), translated(action->help));
    text += u"  %1%2\n"_s.arg(u"extract"_s.leftJustified(16),
        QCoreApplication::translate("assay::cli", "Print the indicators in files; see assay-cli extract --help"));
    return text;
}

//! The registry as the table that README.md shows.
QString actionTable()
{
    QString text = u"| action | word | works on | request | run parameters |\n|---|---|---|---|---|"_s;
    for (const Action *action : actions()) {
        QStringList kinds;
        for (int type = 0; type <= int(IndicatorType::Submission); ++type) {
            Target target;
            target.indicator.type = IndicatorType(type);
            if (action->applies(target))
                kinds.append(word(target.indicator.type));
        }
        QStringList words;
        for (const Parameter *parameter : action->parameters)
            words.append(
                u"--%1 %2"_s.arg(QLatin1StringView(parameter->word), choicesOf(*parameter)).replace(u'|', u'/'));
        const QString request = action->request[0] ? u'`' + QLatin1StringView(action->request) + u'`' : u"several"_s;
        text += u"\n| %1 | `%2` | %3 | %4 | %5 |"_s.arg(
            translated(action->title), QLatin1StringView(action->word), kinds.join(u' '), request, words.join(u"; "_s));
    }
    return text;
}

QStringList formatWords()
{
    QStringList words{u"table"_s};
    for (const Format *format : formats())
        words.append(QString::fromLatin1(format->word));
    return words;
}

class Parser
{
    Q_DECLARE_TR_FUNCTIONS(assay::cli)
public:
    std::variant<Options, Usage> parse(const QStringList &arguments);

private:
    void declare();
    std::optional<QString> readConnection(Options &options);
    std::optional<QString> readParameters(Options &options);
    std::optional<QString> readOutput(Options &options);
    std::optional<QString> readInputs(Options &options);
    QString value(const char *option) const { return m_parser.value(QLatin1StringView(option)); }
    bool isSet(const char *option) const { return m_parser.isSet(QLatin1StringView(option)); }
    void add(const char *name, const QString &help, const QString &valueName = {})
    {
        m_parser.addOption({QString::fromLatin1(name), help, valueName});
    }

    QCommandLineParser m_parser;
};

void Parser::declare()
{
    m_parser.setApplicationDescription(
        tr("Asks a ReversingLabs A1000 appliance about files, URLs and hashes.\n\nActions:\n%1").arg(actionHelp()));
    m_parser.addPositionalArgument(u"action"_s, tr("What to do, one of the above."), u"ACTION"_s);
    m_parser.addPositionalArgument(u"indicators"_s,
        tr("Files, URLs, hosts, hashes or submission ids; - reads lines from standard input."), u"INDICATOR..."_s);
    m_parser.addHelpOption();
    m_parser.addVersionOption();
    add("list-actions", tr("Print the actions as a Markdown table."));
    add("demo", tr("Use the built-in demo appliance."));
    add("appliance", tr("Host, host:port or https URL; default: the profile in use."), u"URL"_s);
    add("token-file", tr("File that holds the API token; else ASSAY_TOKEN, else the keychain."), u"FILE"_s);
    add("ca", tr("Trust only the certificates in this PEM file."), u"FILE"_s);
    add("no-verify", tr("Do not verify the appliance's certificate. Anybody on the way can read the token."));
    add("no-proxy", tr("Ignore the proxies of system and environment."));
    add("allow-http", tr("Accept a plain http:// appliance. The token travels in clear."));
    add("in-flight", tr("Requests at a time, 1 to 64; default 6."), u"N"_s);
    add("hash-only", tr("Never upload a file or submit a URL."));
    add("recursive", tr("Walk into folders."));
    add("into", tr("Folder for PDF reports; default: the current one."), u"DIR"_s);
    add("overwrite", tr("Replace existing reports."));
    add("format", tr("%1; default: table on a terminal, ndjson elsewhere.").arg(formatWords().join(u", ")),
        u"FORMAT"_s);
    add("raw", tr("Add the appliance's untouched answers (json, ndjson)."));
    for (const Parameter *parameter : allParameters())
        add(parameter->word, translated(parameter->help), choicesOf(*parameter));
}

std::optional<QString> Parser::readConnection(Options &options)
{
    options.demo = isSet("demo");
    options.host = value("appliance");
    options.tokenFile = value("token-file");
    options.changes.caFile = value("ca");
    options.changes.verify = !isSet("no-verify");
    options.changes.disableProxies = isSet("no-proxy");
    options.changes.allowHttp = isSet("allow-http");
    options.changes.hashOnly = isSet("hash-only");
    options.setsInFlight = isSet("in-flight");
    if (options.setsInFlight) {
        bool isNumber = false;
        options.changes.inFlight = value("in-flight").toInt(&isNumber);
        if (!isNumber || options.changes.inFlight < 1 || options.changes.inFlight > 64)
            return tr("--in-flight takes a number from 1 to 64.");
    }
    if (options.demo && !options.host.isEmpty())
        return tr("--demo and --appliance exclude each other.");
    if (!options.changes.caFile.isEmpty() && !options.changes.verify)
        return tr("--ca and --no-verify exclude each other.");
    return {};
}

std::optional<QString> Parser::readParameters(Options &options)
{
    for (const Parameter *parameter : allParameters()) {
        if (!isSet(parameter->word))
            continue;
        const bool used = options.demoRun
            || std::ranges::find(options.action->parameters, parameter) != options.action->parameters.end();
        if (!used)
            return tr("--%1 does not go with %2.")
                .arg(QLatin1StringView(parameter->word), QLatin1StringView(options.action->word));
        const QString given = value(parameter->word);
        const bool known = parameter->choices.empty()
            || std::ranges::any_of(
                parameter->choices, [&](const Choice &choice) { return given == QLatin1StringView(choice.word); });
        if (!known)
            return tr("--%1 takes %2.").arg(QLatin1StringView(parameter->word), choicesOf(*parameter));
        options.parameters.insert(QString::fromLatin1(parameter->word), given);
    }
    return {};
}

std::optional<QString> Parser::readOutput(Options &options)
{
    const QString format = isSet("format") ? value("format") : isatty(STDOUT_FILENO) ? u"table"_s : u"ndjson"_s;
    options.format = formatFromWord(format);
    if (!options.format && format != "table"_L1)
        return tr("--format takes %1.").arg(formatWords().join(u", "));
    options.streams = format == "ndjson"_L1;
    options.raw = isSet("raw");
    options.recursive = isSet("recursive");
    options.into = isSet("into") ? value("into") : u"."_s;
    options.ifExists = isSet("overwrite") ? IfExists::Replace : IfExists::KeepBoth;
    return {};
}

std::optional<QString> Parser::readInputs(Options &options)
{
    const QStringList words = m_parser.positionalArguments().mid(1);
    for (const QString &word : words) {
        if (word != "-"_L1) {
            options.inputs.append(word);
            continue;
        }
        QFile lines;
        if (!lines.open(stdin, QIODevice::ReadOnly | QIODevice::Text))
            return tr("Standard input cannot be read.");
        for (QByteArray line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
            if (const QString text = QString::fromUtf8(line).trimmed(); !text.isEmpty())
                options.inputs.append(text);
        }
    }
    const bool fromInput = words.contains(u"-"_s);
    if (options.inputs.isEmpty() && !fromInput && !options.demoRun)
        return tr("Name at least one file, URL, host, hash or submission id.");
    return {};
}

std::variant<Options, Usage> Parser::parse(const QStringList &arguments)
{
    declare();
    const auto wrong = [this](const QString &why) { return Usage{tr("%1\nSee assay-cli --help.").arg(why), 2}; };
    if (!m_parser.parse(arguments))
        return wrong(m_parser.errorText());
    if (isSet("help"))
        return Usage{m_parser.helpText(), 0};
    if (isSet("version"))
        return Usage{u"assay-cli "_s + QCoreApplication::applicationVersion(), 0};
    if (isSet("list-actions"))
        return Usage{actionTable(), 0};
    const QString word = m_parser.positionalArguments().value(0);
    if (word.isEmpty())
        return wrong(tr("Name an action."));
    Options options;
    options.demoRun = word == "demo-run"_L1;
    options.action = actionFromWord(options.demoRun ? u"triage"_s : word);
    if (!options.action)
        return wrong(tr("There is no action \"%1\".").arg(word));
    for (const auto step :
        {&Parser::readConnection, &Parser::readParameters, &Parser::readOutput, &Parser::readInputs}) {
        if (const auto why = (this->*step)(options))
            return wrong(*why);
    }
    if (options.demoRun && !options.demo)
        return wrong(tr("demo-run needs --demo."));
    return options;
}

} // namespace

std::variant<Options, Usage> parse(const QStringList &arguments)
{
    return Parser().parse(arguments);
}

} // namespace assay::cli
