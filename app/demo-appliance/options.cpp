// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "digests.h"
#include "faults.h"
#include "usage.h"

#include <QCommandLineParser>

#include <openssl/rand.h>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

QString randomToken()
{
    std::array<unsigned char, 20> raw{};
    RAND_bytes(raw.data(), static_cast<int>(raw.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(raw.data()), static_cast<qsizetype>(raw.size()));
    return QString::fromLatin1(bytes.toHex());
}

class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser) : m_parser(parser) { }

    template <typename Number>
    void number(const QString &name, Number &target, qint64 least, qint64 most)
    {
        if (!m_parser.isSet(name))
            return;
        bool ok = false;
        const qint64 value = m_parser.value(name).toLongLong(&ok);
        if (!ok || value < least || value > most)
            m_error = u"--%1: a number from %2 to %3 is needed"_s.arg(name).arg(least).arg(most);
        else
            target = static_cast<Number>(value);
    }

    template <typename Enum>
    void choice(const QString &name, Enum &target, std::initializer_list<std::pair<QLatin1StringView, Enum>> choices)
    {
        if (!m_parser.isSet(name))
            return;
        for (const auto &[word, value] : choices) {
            if (m_parser.value(name) == word) {
                target = value;
                return;
            }
        }
        m_error = u"--%1: unknown word \"%2\""_s.arg(name, m_parser.value(name));
    }

    void fail(const QString &error) { m_error = error; }
    const QString &error() const { return m_error; }

private:
    const QCommandLineParser &m_parser;
    QString m_error;
};

void declare(QCommandLineParser &parser)
{
    for (const auto *name : {"plain", "old-routes", "legacy-reanalyze", "big-ids", "until-stdin-ends", "help"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name)));
    for (const auto *name : {"port", "token", "samples-into", "journal", "latency", "processing", "pdf-life",
             "max-hashes", "max-file", "family", "certificate", "fault"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), {}, u"value"_s));
}

} // namespace

ParsedOptions parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return {{}, parser.errorText(), 2};
    if (parser.isSet(u"help"_s))
        return {{}, usage(), 0};

    Options options;
    options.plain = parser.isSet(u"plain"_s);
    options.oldRoutes = parser.isSet(u"old-routes"_s);
    options.legacyReanalyze = parser.isSet(u"legacy-reanalyze"_s);
    options.bigIds = parser.isSet(u"big-ids"_s);
    options.untilStdinEnds = parser.isSet(u"until-stdin-ends"_s);
    options.samplesInto = parser.value(u"samples-into"_s);
    options.journal = parser.value(u"journal"_s);
    options.faults = parser.values(u"fault"_s);
    options.token = parser.isSet(u"token"_s) ? parser.value(u"token"_s) : randomToken();

    constexpr qint64 day = 24LL * 60 * 60 * 1000;
    Reader reader(parser);
    reader.number(u"port"_s, options.port, 0, 65535);
    reader.number(u"latency"_s, options.latencyMs, 0, day);
    reader.number(u"processing"_s, options.processingMs, 0, day);
    reader.number(u"pdf-life"_s, options.pdfLifeMs, 0, day);
    reader.number(u"max-hashes"_s, options.maxHashes, 1, 1'000'000);
    reader.number(u"max-file"_s, options.maxFile, 0, std::numeric_limits<qint64>::max());
    reader.choice(
        u"family"_s, options.family, {{"new"_L1, Family::New}, {"old"_L1, Family::Old}, {"mixed"_L1, Family::Mixed}});
    reader.choice(u"certificate"_s, options.certificate,
        {{"good"_L1, CertificateKind::Good}, {"expired"_L1, CertificateKind::Expired},
            {"other-host"_L1, CertificateKind::OtherHost}});
    if (kindOf(options.token) != DigestKind::Sha1)
        reader.fail(u"--token: 40 hex digits are needed"_s);
    if (const auto left = parser.positionalArguments(); !left.isEmpty())
        reader.fail(u"unexpected argument \"%1\""_s.arg(left.first()));
    for (const auto &text : options.faults) {
        QString error;
        if (!FaultSpec::parse(text, &error))
            reader.fail(u"--fault %1: %2"_s.arg(text, error));
    }
    if (!reader.error().isEmpty())
        return {{}, reader.error(), 2};
    return {options, {}, 0};
}

} // namespace assay::demo
