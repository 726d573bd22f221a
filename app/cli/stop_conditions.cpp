// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stop_conditions.h"

#include "text.h"

#include <algorithm>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxNamed = 20;

// The row as the user gave it, and whether the appliance already has it.
QString nameOf(const Row &row)
{
    const QString name = row.indicator.asPasted.isEmpty() ? row.indicator.value : row.indicator.asPasted;
    if (mayBeSubmitted(row))
        return Text::tr("%1 (may have been submitted)").arg(name);
    return row.submissions.empty() ? name : Text::tr("%1 (was submitted)").arg(name);
}

} // namespace

void StopConditions::stopFor(const ApiError &error, ExitCode code)
{
    if (m_refusal)
        return;
    m_refusal = error;
    m_refusalCode = code;
}

void StopConditions::noteSettled(const Row &row)
{
    if (isInterrupted() && row.state == State::Cancelled)
        m_undone.append(nameOf(row));
}

QStringList StopConditions::undone() const
{
    if (m_undone.isEmpty())
        return {};
    QStringList lines{Text::tr("%n item(s) were not done:", nullptr, int(m_undone.size()))};
    for (const QString &name : m_undone.first(std::min(maxNamed, m_undone.size())))
        lines.append(u"  "_s + name);
    if (m_undone.size() > maxNamed)
        lines.append(Text::tr("  and %n more.", nullptr, int(m_undone.size() - maxNamed)));
    return lines;
}

ExitCode StopConditions::exitCode(ExitCode ofResults) const
{
    if (ofResults == VerdictReached)
        return ofResults;
    if (m_refusal)
        return m_refusalCode;
    return isInterrupted() ? Interrupted : ofResults;
}

} // namespace assay::cli
