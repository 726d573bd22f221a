// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_program.h"

#include "terminal.h"
#include "text.h"
#include "text/user_text.h"
#include "warning_places.h"

namespace assay::cli {
using namespace Qt::StringLiterals;

SearchProgram::SearchProgram(Options given, SearchQuery query, int maxHits, QObject *parent)
    : ConnectedProgram(std::move(given), parent)
    , m_query(std::move(query))
    , m_maxHits(maxHits)
    , m_results(options())
{ }

SearchProgram::~SearchProgram() = default;

bool SearchProgram::mayStart()
{
    if (!loadListsFor(options())) {
        end(WrongUsage);
        return false;
    }
    const QString own = options().allowOwn ? QString() : ownThingIn(m_query.text);
    if (own.isEmpty())
        return true;
    say(Text::tr("Nothing was sent: %1 is on your list of own things. Use --allow-own to search for it all the same.")
            .arg(forDisplay(own, 200)));
    end(SomethingFailed);
    return false;
}

void SearchProgram::begin(const Profile &profile)
{
    m_results.setExportOptions(exportOptionsOf(options(), profile));
    // --cloud on the command line is the consent to tell the vendor's cloud this query.
    const quint64 owner = m_query.cloud ? consents().grantOnce(applianceKey(profile), Disclosure::CloudLookUp) : 0;
    m_search = std::make_unique<Search>(dispatcher(), context().quota, m_query, owner, m_maxHits);
    connect(m_search.get(), &Search::arrived, this, &SearchProgram::take);
    connect(m_search.get(), &Search::failed, this, [this](const ApiError &error) { finish(error); });
    showStatus(Text::tr("Searching…"));
    m_search->next();
}

void SearchProgram::take(const std::vector<Row> &hits)
{
    if (hasEnded())
        return;
    for (Row row : hits) {
        row.demo = options().demo;
        if (!m_results.take(row))
            return end(SomethingFailed); // the reader has closed the output
        if (m_results.needsAll())
            m_rows.push_back(std::move(row));
    }
    if (m_isInterrupted || m_search->end() != Search::End::Open)
        return finish({});
    showStatus(Text::tr("Searching… %Ln hit(s) so far", nullptr, m_search->found()));
    m_search->next();
}

void SearchProgram::interrupted()
{
    m_isInterrupted = true;
    if (m_search && m_search->isRunning())
        m_search->cancel();
    else
        end(Interrupted);
}

void SearchProgram::finish(const std::optional<ApiError> &error)
{
    if (hasEnded())
        return;
    showStatus({});
    std::vector<const Row *> hits;
    for (const Row &row : m_rows)
        hits.push_back(&row);
    const bool isWritten = m_results.finish(hits);
    for (const QString &note : searchNotes(*m_search))
        say(note);
    if (error && !m_isInterrupted)
        say(searchErrorText(*error));
    if (isWritten && !error)
        remark(Text::tr("%Ln hit(s)", nullptr, m_search->found()));
    if (m_isInterrupted)
        say(Text::tr("Interrupted after %Ln hit(s).", nullptr, m_search->found()));
    int code = m_results.exitCode();
    if (code != VerdictReached && error)
        code = exitCodeFor(*error);
    if (code == AllDone && !isWritten)
        code = SomethingFailed;
    end(m_isInterrupted && code != VerdictReached ? int(Interrupted) : code);
}

} // namespace assay::cli
