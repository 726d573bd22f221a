// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/search.h"

#include "hunting/token_probe.h"
#include "quota/cloud_quota.h"
#include "text/user_text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr int forbiddenStatus = 403;
constexpr int missingStatus = 404;

// Only appliances of other versions lack the route; with or without a page of HTML.
bool isRouteMissing(const ApiError &error)
{
    return error.cause == ApiError::Cause::NoSuchRoute
        || (error.kind == ApiError::Kind::NotFound && error.httpStatus == missingStatus);
}

// The body of POST /api/samples/v3/search/ and v2 (vendor documentation: advanced search). A search in the cloud goes
// back in time: it starts with the later day. v2 knows no days.
QByteArray searchBody(const SearchQuery &query, int version, int page, int perPage)
{
    QJsonObject body{{u"query"_s, query.text.trimmed()}, {u"ticloud"_s, query.cloud}, {u"page"_s, page},
        {u"records_per_page"_s, perPage}};
    if (query.cloud && version > 2) {
        const QDate until = query.until.isValid() ? query.until : QDateTime::currentDateTimeUtc().date();
        const QDate since = query.since.isValid() ? query.since : until.addDays(-SearchQuery::usualDays);
        body.insert(u"start_search_date"_s, until.toString(Qt::ISODate));
        body.insert(u"end_search_date"_s, since.toString(Qt::ISODate));
    }
    if (!query.sortKey.isEmpty())
        body.insert(u"sort"_s, query.sortKey + (query.descending ? " desc"_L1 : " asc"_L1));
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

Search::Search(
    Dispatcher &dispatcher, CloudQuota *quota, SearchQuery query, quint64 owner, int maxHits, QObject *parent)
    : QObject(parent)
    , m_dispatcher(&dispatcher)
    , m_quota(quota)
    , m_query(std::move(query))
    , m_owner(owner)
    , m_maxHits(std::max(maxHits, 1))
    , m_appliance(dispatcher.profile().name)
    , m_profileId(dispatcher.profile().id)
{ }

void Search::next()
{
    if (m_isRunning || m_end != End::Open)
        return;
    m_isRunning = true;
    std::optional<ApiError> why = spentQuota();
    if (!m_dispatcher)
        why = ApiError::of(ApiError::Kind::Cancelled);
    if (why) {
        QMetaObject::invokeMethod(
            this, [this, error = *why] { fail(error); }, Qt::QueuedConnection);
        return;
    }
    send();
}

void Search::cancel()
{
    if (m_call)
        m_call->cancel();
}

std::optional<ApiError> Search::spentQuota() const
{
    const auto until = m_query.cloud && m_quota ? m_quota->spentUntil(m_profileId) : std::nullopt;
    if (!until)
        return {};
    return ApiError::of(ApiError::Kind::RateLimited,
        tr("Nothing was sent: the day's questions to the vendor's cloud are used up. Search on the appliance, or again "
           "after %1 UTC.")
            .arg(until->toString(u"yyyy-MM-dd HH:mm"_s)));
}

void Search::send()
{
    const QString version = u"v%1"_s.arg(m_version);
    Request request;
    request.verb = Verb::Post;
    request.path = pathOf({u"samples", version, u"search"}) + '/';
    request.body = JsonBody{searchBody(m_query, m_version, m_page, std::min(m_maxHits, pageSize))};
    request.urgent = true; // a person waits for it
    if (m_query.cloud) {
        request.cloud = true;
        request.disclose(Disclosure::CloudLookUp, m_owner);
    }
    Call<SearchPage> *call = m_dispatcher->send<SearchPage>(std::move(request), &decodeSearchPage);
    m_call = call;
    call->then(this, [this](const Result<SearchPage> &page) { page ? take(*page) : takeError(page.error()); });
}

void Search::take(const SearchPage &page)
{
    m_isRunning = false;
    ++m_pages;
    if (m_query.cloud && m_quota)
        m_quota->count(m_profileId);
    if (m_leftOut == 0)
        m_firstLeftOut = page.firstLeftOut;
    m_leftOut += page.leftOut;
    if (page.total)
        m_total = page.total;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<Row> hits;
    bool isCut = false;
    bool hasNew = false;
    for (const Findings &found : page.hits) {
        Row row = rowOfHit(found, m_appliance, now);
        if (m_seen.contains(row.indicator.value))
            continue;
        hasNew = true;
        isCut = m_found == m_maxHits;
        if (isCut)
            break;
        m_seen.insert(row.indicator.value);
        ++m_found;
        hits.push_back(std::move(row));
    }
    const bool isFull = isCut || (page.hasMore && (m_found >= m_maxHits || m_pages >= maxPages));
    m_end = isFull ? End::Cap : !page.hasMore ? End::All : hasNew ? End::Open : End::Repeats;
    m_page = page.nextPage > m_page ? page.nextPage : m_page + 1;
    Q_EMIT arrived(hits);
}

void Search::takeError(const ApiError &error)
{
    if (isRouteMissing(error) && m_version > 2 && m_pages == 0) {
        m_version = 2;
        return send();
    }
    if (m_query.cloud && m_quota && error.kind == ApiError::Kind::RateLimited && !error.retryAfter)
        m_quota->setSpent(m_profileId);
    if (error.kind == ApiError::Kind::Unauthorized && m_dispatcher)
        return explainRefusal(*m_dispatcher, error, this, [this](const ApiError &why) { fail(why); });
    fail(error);
}

void Search::fail(const ApiError &error)
{
    m_isRunning = false;
    m_end = End::Failed;
    Q_EMIT failed(error);
}

QString searchErrorText(const ApiError &error)
{
    if (isRouteMissing(error))
        return Search::tr("This appliance has no search, or its version is too old for it.");
    if (error.kind != ApiError::Kind::NotAllowed || error.httpStatus != forbiddenStatus)
        return userText(error);
    const QString sentence = Search::tr("The appliance does not let you search. Ask its administrator whether your "
                                        "account and its licence include the search.");
    const QString said = forDisplay(error.detail, 300);
    return said.isEmpty() ? sentence : Search::tr("%1 It says: %2").arg(sentence, said);
}

QStringList searchNotes(const Search &search)
{
    QStringList notes;
    const bool hasTotal = search.total() && *search.total() > search.found();
    if (search.end() == Search::End::Cap)
        notes << (hasTotal ? Search::tr("Only the first %L1 of %L2 hits.").arg(search.found()).arg(*search.total())
                           : Search::tr("Only the first %L1 hits; there are more.").arg(search.found()));
    if (search.end() == Search::End::Repeats)
        notes << Search::tr("The appliance promised further hits, but sent none.");
    if (search.leftOut() > 0)
        notes << Search::tr("%Ln hit(s) could not be read and were left out: %1", nullptr, search.leftOut())
                     .arg(forDisplay(search.firstLeftOut(), 200));
    if (search.ignoresDates())
        notes << Search::tr("This appliance's search is an older version, which takes no dates.");
    return notes;
}

} // namespace assay
