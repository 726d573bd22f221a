// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/deliveries.h"
#include "appliance/call.h"

#include <QHash>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

namespace assay {

// Collects questions about single digests into requests about many, one kind of digest per request, and gives each
// caller its own answer, matched by digest and not by order. A digest that the answer omits is NotFound. If the
// appliance rejects a batch as too large or malformed, the batch is halved and sent again, so that one bad digest fails
// alone. For older appliances, several routes are tried in turn on 404.
template <class T>
class DigestBatch
{
public:
    using Answers
        = QHash<QString, Result<T>>; //!< by lower-case digest of any kind; a bad element is an error of its sample only
    using Rows = std::vector<quint64>; //!< Target::owner of the callers, for their consent
    // Starts the request for digests of one kind. `variant` is the same for all of them, `route` counts from 0.
    using Send = std::function<Call<Answers> *(
        const QStringList &digests, const QString &variant, int route, const Rows &rows)>;

    explicit DigestBatch(Send send, int routes = 1) : m_send(std::move(send)), m_routes(routes)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { flush(); });
    }
    DigestBatch(const DigestBatch &) = delete;
    DigestBatch &operator=(const DigestBatch &) = delete;
    ~DigestBatch()
    {
        for (const QPointer<Asked> &one : std::exchange(m_pending, {})) {
            if (one)
                one->settle(ApiError::of(ApiError::Kind::Cancelled));
        }
    }

    // Asks about one digest. Errors: those of the request; NotFound if the answer omits the digest.
    Call<T> *ask(const QString &digest, const QString &variant = {}, quint64 row = 0)
    {
        auto *asked = new Asked;
        asked->deliveries = m_deliveries;
        asked->row = row;
        asked->digest = digest.toLower();
        asked->variant = variant;
        asked->route = m_route;
        enqueue(asked);
        return asked;
    }

private:
    static constexpr std::chrono::milliseconds gatherFor{20};

    struct Asked final : Call<T>
    {
        std::shared_ptr<Deliveries> deliveries; //!< outlives the batch until all answers are delivered
        QString digest;
        QString variant;
        quint64 row = 0;
        int route = 0;
        bool lacksRoute = false; //!< the appliance lacks the newer route, so its 404 was not about the sample
        size_t maxGroup = std::numeric_limits<size_t>::max(); //!< digests per request
        std::optional<Result<T>> answer;
        std::shared_ptr<QPointer<ApiCall>> request; //!< shared by all questions in the same request
        std::shared_ptr<int> waiting;
        bool urgent = false;

        const Result<T> &result() const override { return *answer; }
        void cancel() override
        {
            if (answer)
                return;
            if (waiting && --*waiting == 0 && *request)
                (*request)->cancel();
            settle(ApiError::of(ApiError::Kind::Cancelled));
        }
        void makeUrgent() override
        {
            urgent = true;
            if (request && *request)
                (*request)->makeUrgent();
        }
        bool wasSent() const override { return request && *request && (*request)->wasSent(); }
        void settle(Result<T> with)
        {
            if (answer)
                return;
            answer.emplace(std::move(with));
            deliveries->add(this, [this] {
                Q_EMIT this->finished();
                this->deleteLater();
            });
        }
        void noteRecorded(const CallRecord &record)
        {
            deliveries->add(this, [this, record] { Q_EMIT this->recorded(record); });
        }
        bool sameRequest(const Asked &other) const
        {
            return digest.size() == other.digest.size() && variant == other.variant && route == other.route;
        }
    };
    using Group = std::vector<QPointer<Asked>>;

    void enqueue(Asked *asked)
    {
        m_pending.push_back(asked);
        if (m_pending.size() >= m_size)
            m_timer.start(std::chrono::milliseconds{0}); // a full batch does not wait
        else if (!m_timer.isActive())
            m_timer.start(gatherFor);
    }

    void flush()
    {
        std::vector<Group> groups;
        for (const QPointer<Asked> &one : std::exchange(m_pending, {})) {
            if (!one || one->answer)
                continue;
            auto group = std::ranges::find_if(groups, [&](const Group &g) {
                return g.size() < std::min({m_size, one->maxGroup, g.front()->maxGroup})
                    && g.front()->sameRequest(*one);
            });
            if (group == groups.end())
                group = groups.insert(groups.end(), Group{});
            group->push_back(one);
        }
        for (const Group &group : groups)
            send(group);
    }

    void send(const Group &group)
    {
        QStringList digests;
        Rows rows;
        for (const QPointer<Asked> &one : group) {
            digests.append(one->digest);
            rows.push_back(one->row);
        }
        digests.removeDuplicates();
        const int route = group.front()->route;
        Call<Answers> *call = m_send(digests, group.front()->variant, route, rows);
        const auto request = std::make_shared<QPointer<ApiCall>>(call);
        const auto waiting = std::make_shared<int>(int(group.size()));
        for (const QPointer<Asked> &one : group) {
            one->request = request;
            one->waiting = waiting;
            QObject::connect(call, &ApiCall::recorded, one.data(), &Asked::noteRecorded);
            QObject::connect(call, &ApiCall::retrying, one.data(), &ApiCall::retrying);
            QObject::connect(call, &ApiCall::resumed, one.data(), &ApiCall::resumed);
            if (one->urgent)
                call->makeUrgent();
        }
        call->then(&m_timer, [this, group, route](const Result<Answers> &result) {
            if (result)
                deliver(group, *result, route);
            else
                refused(group, result.error(), route);
        });
    }

    void deliver(const Group &group, const Answers &answers, int route)
    {
        m_route = std::max(m_route, route); // answered on an older route: the newer one does not exist
        for (const QPointer<Asked> &one : group) {
            if (!one)
                continue;
            if (const auto found = answers.find(one->digest); found != answers.end())
                one->settle(*found);
            else
                one->settle(ApiError::of(ApiError::Kind::NotFound));
        }
    }

    void refused(const Group &group, const ApiError &error, int route)
    {
        using Kind = ApiError::Kind;
        const bool noRoute = error.cause == ApiError::Cause::NoSuchRoute;
        const bool otherRoute = (noRoute || error.kind == Kind::NotFound) && route + 1 < m_routes;
        const bool wrongRoute = error.kind == Kind::BadRequest && route > 0;
        const bool halve = group.size() > 1
            && (error.kind == Kind::BadRequest || error.kind == Kind::TooLarge || error.kind == Kind::NotFound
                || error.kind == Kind::Withheld);
        if (halve && (error.kind == Kind::BadRequest || error.kind == Kind::TooLarge))
            m_size = std::min(m_size, group.size() / 2);
        for (const QPointer<Asked> &one : group) {
            if (!one || one->answer)
                continue;
            if (otherRoute || halve) {
                one->waiting.reset();
                one->route = otherRoute ? route + 1 : m_route;
                one->lacksRoute = one->lacksRoute || noRoute;
                one->maxGroup = otherRoute ? one->maxGroup : group.size() / 2;
                enqueue(one);
            } else {
                // The older route does not support the question: the answer of the newer one counts.
                const Kind kind = one->lacksRoute ? Kind::BadAnswer : Kind::NotFound;
                one->settle(wrongRoute ? ApiError::of(kind, error.detail, error.httpStatus) : error);
            }
        }
    }

    std::shared_ptr<Deliveries> m_deliveries = std::make_shared<Deliveries>();
    Send m_send;
    int m_routes;
    int m_route = 0; //!< the newest one that the appliance may have
    size_t m_size = 100; //!< digests per request; shrinks if the appliance rejects a batch as too large
    std::vector<QPointer<Asked>> m_pending;
    QTimer m_timer;
};

} // namespace assay
