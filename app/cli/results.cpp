// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results.h"

#include "export/formats.h"
#include "settings/places.h"
#include "terminal.h"
#include "text.h"
#include "text/user_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay::cli {
using namespace Qt::StringLiterals;

ExportOptions exportOptionsOf(const Options &options, const Profile &profile)
{
    ExportOptions result;
    result.columns = options.columns;
    result.raw = options.raw;
    // Formats that are shared with other people contain file names only, as the window's exports do.
    result.localPaths = !options.format || hasOption(*options.format, localPathsOption);
    result.demo = options.demo;
    // An appliance that --appliance names has no label, and its host must not reach exports.
    (profile.name == profile.host ? result.nameless : result.appliance) = profile.name;
    if (const auto url = baseUrl(profile); url)
        result.applianceUrl = url->toString(QUrl::FullyEncoded);
    if (!options.ticketTemplate.isEmpty())
        result.ticketTemplate = options.ticketTemplate;
    result.caseTitle = options.caseTitle;
    result.caseNumber = options.caseNumber;
    result.assessment = options.assessment;
    result.ticketFolder = ticketsFolder();
    result.generatorVersion = QCoreApplication::applicationVersion();
    return result;
}

Results::Results(const Options &options)
    : m_options(options)
    // A document is written as a whole; demo-run exports its rows once more.
    , m_needsAll(options.demoRun || !options.iocs.isEmpty() || (options.format && !options.format->rowByRow))
    , m_table(options.columns)
{ }

bool Results::take(const Row &row)
{
    ++m_taken;
    if (!m_needsAll)
        count(row);
    return print(row);
}

bool Results::print(const Row &row)
{
    if (!m_options.format) {
        if (!m_needsAll)
            m_table.add(row);
        return true;
    }
    if (!m_options.format->rowByRow)
        return true;
    ExportOptions options = m_export;
    options.header = !std::exchange(m_headerIsOut, true);
    options.byteOrderMark = options.byteOrderMark && options.header;
    const Row *const one = &row;
    qint64 rows = 0;
    return m_options.format->write({&one, 1}, options, &toStdout, rows);
}

bool Results::finish(std::span<const Row *const> items)
{
    const bool isPrinted = printRest(items);
    return writeIocs(items) && isPrinted;
}

bool Results::writeIocs(std::span<const Row *const> items) const
{
    if (m_options.iocs.isEmpty())
        return true;
    ExportOptions options = m_export;
    options.localPaths = false;
    const auto exported = exportTo(m_options.iocs, m_options.ifExists, iocsFormat, items, options);
    if (exported)
        remark(Text::tr("Indicators of %Ln row(s) in %1", nullptr, int(exported->rows)).arg(exported->saved.path));
    else
        say(userText(exported.error()));
    return bool(exported);
}

bool Results::printRest(std::span<const Row *const> items)
{
    if (m_needsAll)
        std::ranges::for_each(items, [this](const Row *row) { count(*row); });
    if (!m_options.format) {
        if (m_needsAll)
            std::ranges::for_each(items, [this](const Row *row) { m_table.add(*row); });
        return toStdout(m_table.text());
    }
    qint64 rows = 0;
    if (m_options.format->rowByRow) {
        // A table without rows has a header as well.
        return m_headerIsOut || m_options.format->write({}, m_export, &toStdout, rows);
    }
    return m_options.format->write(items, m_export, &toStdout, rows);
}

void Results::count(const Row &row)
{
    ++m_states[row.state];
    m_reached
        = m_reached || std::ranges::any_of(row.record->calls, [](const CallRecord &call) { return call.status > 0; });
    if (row.error)
        m_errors.insert(row.error->kind);
    if (const Verdict *verdict = shownVerdict(row))
        m_worst = std::max(m_worst, severity(*verdict));
}

int Results::count(State state) const
{
    const auto found = m_states.find(state);
    return found == m_states.end() ? 0 : found->second;
}

QString Results::summary() const
{
    return Text::tr("%1 done, %2 not found, %3 failed, %4 cancelled")
        .arg(count(State::Done))
        .arg(count(State::NotFound))
        .arg(count(State::Failed))
        .arg(count(State::Cancelled));
}

ExitCode Results::exitCode() const
{
    // Takes precedence over failures: a pipeline that asks for --fail-on must stop.
    Verdict limit;
    limit.classification = m_options.failOn.value_or(Classification::None);
    if (m_options.failOn && m_worst >= severity(limit))
        return VerdictReached;
    using Kind = ApiError::Kind;
    if (!m_reached
        && (m_errors.contains(Kind::Unreachable) || m_errors.contains(Kind::Tls) || m_errors.contains(Kind::TimedOut)))
        return NotReachable;
    return count(State::Failed) + count(State::Cancelled) > 0 ? SomethingFailed : AllDone;
}

} // namespace assay::cli
