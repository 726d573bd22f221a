// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacy_appliance.h"
#include "server.h"
#include "test_handler.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace assay::demo;

namespace {

template <typename Value>
OptionRow choiceOption(
    const QString &name, const QString &text, Value &target, std::initializer_list<std::pair<QString, Value>> choices)
{
    return {name, u"word"_s, text, [&target, list = std::vector(choices)](const QString &word) {
                for (const auto &[known, value] : list) {
                    if (word == known) {
                        target = value;
                        return QString();
                    }
                }
                return u"unknown word"_s;
            }};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    Options options;
    LegacyModes modes;
    CertificateTerms certificate;
    Faults faults;
    QString journalPath;
    bool bigIds = false;

    QStringList routeNames;
    for (const auto &route : demoRoutes())
        routeNames << route.name;
    const auto takeFault = [&](const QString &text) {
        FaultSpec fault;
        auto error = fault.parse(text, routeNames);
        if (error.isEmpty())
            faults.add(fault);
        return error;
    };
    const auto takeJournal = [&](const QString &path) {
        journalPath = path;
        return QString();
    };

    auto rows = demoOptions(options);
    rows.insert(rows.end(),
        {
            {u"journal"_s, u"file"_s, u"Appends one JSON object for each request."_s, takeJournal},
            {u"fault"_s, u"fault"_s, u"Makes answers fail; may be given several times."_s, takeFault},
            choiceOption<CertificateTerms>(u"certificate"_s, u"good, expired or other-host."_s, certificate,
                {{u"good"_s, {}}, {u"expired"_s, {.validFrom = -60, .validUntil = -1}},
                    {u"other-host"_s, {"a1000.other.example", "DNS:a1000.other.example"}}}),
            choiceOption<Family>(u"family"_s, u"Names in answers: new, old or mixed."_s, modes.family,
                {{u"new"_s, Family::New}, {u"old"_s, Family::Old}, {u"mixed"_s, Family::Mixed}}),
            flagOption(u"old-routes"_s, u"Has no submit/ routes, /api/uploads/ alone."_s, modes.oldRoutes),
            flagOption(u"legacy-reanalyze"_s, u"Has no analyze_bulk; samples/v2/list/ takes its body."_s,
                modes.legacyReanalyze),
            flagOption(u"big-ids"_s, u"Gives submission ids beyond 2^53."_s, bigIds),
            numberOption(u"pdf-life"_s, u"ms"_s, u"Deletes a finished PDF after this time. Default: 30 min."_s,
                options.pdfLifeMs, 0),
            numberOption(u"max-file"_s, u"bytes"_s, u"Answers a larger upload with 413. Default: 400 MiB."_s,
                options.maxFile, 0),
            numberOption(u"max-hashes"_s, u"n"_s, u"Answers more hashes in a request with 400. Default: 1000."_s,
                options.maxHashes, 1),
            numberOption(u"max-search-page"_s, u"n"_s, u"Hits in one page of the search. Default: 100."_s,
                options.maxSearchPage, 1),
        });
    const auto description = u"The demo appliance for tests: with faults, a journal and older versions."_s;
    if (const auto code
        = parseOptions(rows, description + u'\n' + QString::fromLatin1(faultHelp), QCoreApplication::arguments()))
        return *code;
    if (bigIds)
        options.firstSubmission = (qint64(1) << 53) + 1;
    Journal journal(journalPath, options.token);
    if (!journal.error().isEmpty()) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(journalPath), qPrintable(journal.error()));
        return 1;
    }
    LegacyAppliance appliance(options, modes);
    TestHandler handler(appliance, faults, journal);
    return serve(handler, Certificate(certificate));
}
