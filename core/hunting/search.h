// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/dispatcher.h"
#include "hunting/search_page.h"
#include "hunting/search_query.h"

#include <QPointer>
#include <QSet>

namespace assay {

class CloudQuota;

// One search: asks for its hits page by page. Sends nothing by itself.
class Search : public QObject
{
    Q_OBJECT
public:
    static constexpr int usualMaxHits = 1000;
    static constexpr int maxPages = 1000; //!< an appliance may promise further pages for ever
    static constexpr int pageSize = 100; //!< the largest that the appliance takes

    // Why no further page can be asked for.
    enum class End {
        Open, //!< there may be more
        All, //!< the appliance has no further hits
        Cap, //!< `maxHits` or maxPages is reached
        Repeats, //!< the appliance promises more, but its last page had nothing new
        Failed, //!< see failed()
    };

    // `owner` names the consent for the cloud, see SessionConsents::grantOnce(); 0 for a search on the appliance.
    // `quota` counts the questions to the cloud; borrowed, may be null.
    Search(Dispatcher &dispatcher, CloudQuota *quota, SearchQuery query, quint64 owner, int maxHits,
        QObject *parent = nullptr);

    const SearchQuery &query() const { return m_query; }
    // Asks for the next page, unless one is asked for or the search has ended; arrived() or failed() follows.
    void next();
    void cancel(); //!< failed() follows with Cancelled if a page is asked for
    bool isRunning() const { return m_isRunning; }
    End end() const { return m_end; }
    int found() const { return m_found; }
    int leftOut() const { return m_leftOut; } //!< hits that could not be read
    QString firstLeftOut() const { return m_firstLeftOut; } //!< why; English
    std::optional<qint64> total() const { return m_total; } //!< as the appliance counts; empty if it does not say
    bool ignoresDates() const
    {
        return m_version == 2 && m_query.cloud;
    } //!< the appliance's search is too old for them

Q_SIGNALS:
    // The hits of one page that no earlier page had, perhaps none; end() is up to date.
    void arrived(const std::vector<assay::Row> &hits);
    // Nothing further arrives. Errors: as Dispatcher::send(); BadRequest with the appliance's words for a query that it
    // does not understand, NotAllowed with status 403 if it does not let this user search, Withheld without consent
    // for the cloud, RateLimited if today's questions to the cloud are used up.
    void failed(const assay::ApiError &error);

private:
    void send();
    void take(const SearchPage &page);
    void takeError(const ApiError &error);
    void fail(const ApiError &error);
    std::optional<ApiError> spentQuota() const;

    QPointer<Dispatcher> m_dispatcher;
    CloudQuota *m_quota;
    const SearchQuery m_query;
    const quint64 m_owner;
    const int m_maxHits;
    const QString m_appliance;
    const QString m_profileId;
    QPointer<ApiCall> m_call;
    int m_version = 3; //!< of the route
    int m_page = 1; //!< the next one
    int m_pages = 0; //!< that arrived
    bool m_isRunning = false;
    End m_end = End::Open;
    int m_found = 0;
    int m_leftOut = 0;
    QString m_firstLeftOut;
    std::optional<qint64> m_total;
    QSet<QString> m_seen; //!< the values of all hits so far
};

// The error of a search as a sentence, plain and bounded.
QString searchErrorText(const ApiError &error);
// What a person must know of a search that has ended or stopped: the cap, hits left out, dates not used. Plain.
QStringList searchNotes(const Search &search);

} // namespace assay
