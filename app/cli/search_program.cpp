// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_program.h"

#include "settings/places.h"
#include "terminal.h"
#include "text.h"
#include "text/user_text.h"
#include "warning_places.h"

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

int exitCodeOfSearch(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Unauthorized:
        return TokenRefused;
    case ApiError::Kind::Unreachable:
    case ApiError::Kind::Tls:
    case ApiError::Kind::TimedOut:
        return NotReachable;
    default:
        return SomethingFailed;
    }
}

} // namespace

SearchProgram::SearchProgram(Options options, SearchQuery query, int maxHits, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_query(std::move(query))
    , m_maxHits(maxHits)
    , m_resolver(m_options)
    , m_quota(m_options.demo ? QString() : quotaFile())
    , m_results(m_options)
{
    connect(&m_resolver, &ApplianceResolver::resolved, this, &SearchProgram::connectTo);
    connect(&m_resolver, &ApplianceResolver::failed, this, [this](const QString &sentence) {
        say(sentence);
        end(WrongUsage);
    });
    connect(&m_interrupt, &Interrupt::raised, this, &SearchProgram::interrupted);
}

SearchProgram::~SearchProgram() = default;

void SearchProgram::start()
{
    if (!loadListsFor(m_options))
        return end(WrongUsage);
    if (const QString own = ownThingIn(m_query.text); !own.isEmpty() && !m_options.allowOwn) {
        say(Text::tr(
            "Nothing was sent: %1 is on your list of own things. Use --allow-own to search for it all the same.")
                .arg(forDisplay(own, 200)));
        return end(SomethingFailed);
    }
    m_resolver.start();
}

void SearchProgram::connectTo(const Profile &profile, const Credentials &credentials)
{
    LocalSettings settings;
    settings.quota = &m_quota;
    settings.giveUpAfter = m_options.connection.giveUpAfter();
    m_connection = assay::connectionTo(profile, credentials, m_session, settings);
    m_connection.dispatcher->setConsents(&m_consents);
    m_results.setExportOptions(exportOptionsOf(m_options, profile));
    if (!profile.verify)
        say(Text::tr("Warning: the appliance's certificate is not verified."));
    // --cloud on the command line is the consent to tell the vendor's cloud this query.
    const quint64 owner = m_query.cloud ? m_consents.grantOnce(applianceKey(profile), Disclosure::CloudLookUp) : 0;
    m_search
        = std::make_unique<Search>(*m_connection.dispatcher, m_connection.context->quota, m_query, owner, m_maxHits);
    connect(m_search.get(), &Search::arrived, this, &SearchProgram::take);
    connect(m_search.get(), &Search::failed, this, [this](const ApiError &error) { finish(error); });
    showStatus(Text::tr("Searching…"));
    m_search->next();
}

void SearchProgram::take(const std::vector<Row> &hits)
{
    if (m_hasEnded)
        return;
    for (Row row : hits) {
        row.demo = m_options.demo;
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
    if (m_hasEnded)
        return;
    showStatus({});
    std::vector<const Row *> rows;
    for (const Row &row : m_rows)
        rows.push_back(&row);
    const bool isWritten = m_results.finish(rows);
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
        code = exitCodeOfSearch(*error);
    if (code == AllDone && !isWritten)
        code = SomethingFailed;
    end(m_isInterrupted && code != VerdictReached ? int(Interrupted) : code);
}

void SearchProgram::end(int exitCode)
{
    if (std::exchange(m_hasEnded, true))
        return;
    showStatus({});
    Q_EMIT ended(exitCode);
}

} // namespace assay::cli
