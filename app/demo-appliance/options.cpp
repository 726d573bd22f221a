// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "digests.h"

#include <QCommandLineParser>
#include <QRandomGenerator>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

QString randomToken()
{
    std::array<quint32, 5> raw{};
    QRandomGenerator::system()->fillRange(raw.data(), raw.size());
    const QByteArray bytes(reinterpret_cast<const char *>(raw.data()), sizeof(raw));
    return QString::fromLatin1(bytes.toHex());
}

int fail(const QString &text)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(QCoreApplication::applicationName()), qPrintable(text));
    return 2;
}

} // namespace

OptionRow flagOption(const QString &name, const QString &text, bool &target)
{
    return {name, {}, text, [&target](const QString &) {
                target = true;
                return QString();
            }};
}

std::vector<OptionRow> demoOptions(Options &options)
{
    constexpr int maxWaitMs = 24 * 60 * 60 * 1000;
    options.token = randomToken();
    const auto takeToken = [&options](const QString &value) {
        options.token = value;
        return digestLength(value) == 40 ? QString() : u"expects 40 hex digits"_s;
    };
    const auto takeFolder = [&options](const QString &value) {
        options.samplesInto = value;
        return QString();
    };
    return {
        numberOption(u"port"_s, u"n"_s, u"Listens on this port. Default: a free one."_s, options.port, 0, 65535),
        flagOption(u"plain"_s, u"Serves HTTP instead of HTTPS."_s, options.plain),
        {u"token"_s, u"hex"_s, u"Accepts this token, 40 hex digits. Default: a random one."_s, takeToken},
        {u"samples-into"_s, u"folder"_s, u"Writes the sample files to this folder."_s, takeFolder},
        numberOption(u"latency"_s, u"ms"_s, u"Answers after this time. Default: 20 to 60 ms."_s, options.latencyMs, 0,
            maxWaitMs),
        numberOption(u"processing"_s, u"ms"_s, u"Processes an upload or a PDF in this time. Default: 3 to 6 s."_s,
            options.processingMs, 0, maxWaitMs),
        flagOption(u"until-stdin-ends"_s, u"Exits when standard input ends."_s, options.untilStdinEnds),
    };
}

std::optional<int> parseOptions(
    const std::vector<OptionRow> &rows, const QString &description, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description);
    const QCommandLineOption help(u"help"_s, u"Prints this help."_s);
    parser.addOption(help);
    for (const auto &row : rows)
        parser.addOption(QCommandLineOption(row.name, row.text, row.valueName));
    if (!parser.parse(arguments))
        return fail(parser.errorText());
    if (parser.isSet(help)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return 0;
    }
    if (const auto left = parser.positionalArguments(); !left.isEmpty())
        return fail(u"unexpected argument \"%1\""_s.arg(left.first()));
    for (const auto &row : rows) {
        auto values = parser.values(row.name);
        if (row.valueName.isEmpty() && parser.isSet(row.name))
            values << QString();
        for (const auto &value : values) {
            if (const auto error = row.take(value); !error.isEmpty())
                return fail(u"--%1 %2: %3"_s.arg(row.name, value, error));
        }
    }
    return {};
}

} // namespace assay::demo
