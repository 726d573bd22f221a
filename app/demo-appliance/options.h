// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace assay::demo {

// What the command line chooses. The last block has no options in the demo appliance: the test appliance sets it.
struct Options
{
    int port = 0; //!< 0: the system picks one
    bool plain = false; //!< HTTP instead of HTTPS
    bool untilStdinEnds = false;
    QString token; //!< 40 hex digits
    QString samplesInto; //!< folder; empty: the sample files are not written
    int latencyMs = -1; //!< -1: 20 to 60 ms
    int processingMs = -1; //!< -1: 3 to 6 s

    int pdfLifeMs = 30 * 60 * 1000;
    int maxHashes = 1000; //!< in one request
    int maxSearchPage = 100; //!< hits
    qint64 maxFile = 400LL * 1024 * 1024; //!< bytes of one upload
    qint64 firstSubmission = 18'384'734; //!< id
};

// One option of the command line. `take` stores the value and returns what is wrong with it, or nothing.
struct OptionRow
{
    QString name;
    QString valueName; //!< empty: the option takes no value
    QString text; //!< one line of the help
    std::function<QString(const QString &value)> take;
};

OptionRow flagOption(const QString &name, const QString &text, bool &target);

template <typename Number>
OptionRow numberOption(const QString &name, const QString &valueName, const QString &text, Number &target, qint64 min,
    qint64 max = std::numeric_limits<Number>::max())
{
    return {name, valueName, text, [&target, min, max](const QString &value) {
                bool ok = false;
                const qint64 number = value.toLongLong(&ok);
                if (!ok || number < min || number > max)
                    return QStringLiteral("expects a number from %1 to %2").arg(min).arg(max);
                target = static_cast<Number>(number);
                return QString();
            }};
}

// The options that both programs have. Each row refers to `options`, which must outlive it.
std::vector<OptionRow> demoOptions(Options &options);

// Parses `arguments` and calls `take` of each row whose option is set. Prints the help to standard output, errors to
// standard error. Returns the code to exit with: 0 after the help, 2 after an error; nothing when the program runs on.
std::optional<int> parseOptions(
    const std::vector<OptionRow> &rows, const QString &description, const QStringList &arguments);

} // namespace assay::demo
