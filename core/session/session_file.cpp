// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "session/session_keeper.h"

#include <algorithm>

// The part of Session that has to do with its file.
namespace assay {

namespace {

constexpr size_t wholesAtOnce = 64;

//! Reads slice after slice; lives as long as whoever asked.
class WholeReader final : public QObject
{
public:
    WholeReader(Session &session, SessionKeeper *keeper, std::vector<ItemId> ids, Parts parts, QObject *context,
        std::function<void(std::vector<Item>)> take)
        : QObject(context)
        , m_session(&session)
        , m_keeper(keeper)
        , m_ids(std::move(ids))
        , m_parts(parts)
        , m_take(std::move(take))
    { }

    void next()
    {
        if (m_next >= m_ids.size() || !m_session || (m_isKept && !m_keeper)) {
            deleteLater();
            return m_take({});
        }
        const auto begin = m_ids.begin() + qsizetype(m_next);
        m_next = std::min(m_next + wholesAtOnce, m_ids.size());
        m_slice.assign(begin, m_ids.begin() + qsizetype(m_next));
        std::vector<ItemId> resting;
        for (const ItemId id : m_slice) {
            if (const Item *item = m_session->find(id); item && isAtRest(*item))
                resting.push_back(id);
        }
        if (resting.empty() || !m_keeper) {
            QMetaObject::invokeMethod(
                this, [this] { deliver({}); }, Qt::QueuedConnection);
            return;
        }
        // The store must not touch this object, which may be gone by then; the keeper outlives the store's work.
        m_keeper->onStore(
            [this, alive = QPointer(this), keeper = m_keeper.data(), resting, parts = m_parts](Store &store) {
                auto read = std::make_shared<std::vector<Item>>();
                store.readItems(resting, parts, [&read](std::vector<Item> slice) {
                    std::ranges::move(slice, std::back_inserter(*read));
                    return true;
                });
                QMetaObject::invokeMethod(
                    keeper,
                    [this, alive, read] {
                        if (alive)
                            deliver(std::move(*read));
                    },
                    Qt::QueuedConnection);
            });
    }

private:
    void deliver(std::vector<Item> read)
    {
        std::vector<Item> items;
        for (const ItemId id : m_slice) {
            const Item *item = m_session ? m_session->find(id) : nullptr;
            const auto stored = std::ranges::find(read, id, &Item::id);
            if (item && isAtRest(*item) && stored != read.end())
                items.push_back(std::move(*stored));
            else if (item)
                items.push_back(*item);
        }
        const QPointer<WholeReader> alive(this);
        if (!items.empty())
            m_take(std::move(items));
        if (alive)
            next();
    }

    QPointer<Session> m_session;
    QPointer<SessionKeeper> m_keeper;
    bool m_isKept = !m_keeper.isNull();
    std::vector<ItemId> m_ids;
    Parts m_parts;
    std::function<void(std::vector<Item>)> m_take;
    std::vector<ItemId> m_slice;
    size_t m_next = 0;
};

} // namespace

std::shared_ptr<const Item> Session::whole(ItemId id) const
{
    const Item *item = find(id);
    if (!item)
        return {};
    return m_keeper ? m_keeper->whole(*item) : std::make_shared<const Item>(*item);
}

void Session::readWhole(
    std::vector<ItemId> ids, Parts parts, QObject *context, std::function<void(std::vector<Item> slice)> take)
{
    auto *reader = new WholeReader(*this, m_keeper.get(), std::move(ids), parts, context, std::move(take));
    QMetaObject::invokeMethod(
        reader, [reader] { reader->next(); }, Qt::QueuedConnection);
}

void Session::noteSubmission(
    ItemId id, Submission submission, QObject *context, std::function<void(const std::optional<ApiError> &)> then)
{
    submission.at = QDateTime::currentDateTimeUtc();
    updateRow(id, [&submission](Item &item) {
        const auto known = std::ranges::find(item.submissions, submission.key, &Submission::key);
        if (known == item.submissions.end())
            item.submissions.push_back(submission);
        else
            *known = submission;
    });
    if (!then)
        return;
    if (m_keeper)
        return m_keeper->whenKept(id, context, std::move(then));
    QMetaObject::invokeMethod(
        context, [then = std::move(then)] { then({}); }, Qt::QueuedConnection);
}

void Session::dropSubmission(ItemId id, const QString &key)
{
    updateRow(id, [&key](Item &item) {
        std::erase_if(item.submissions, [&key](const Submission &one) { return one.key == key; });
    });
}

void Session::open(const QString &path, SessionLock lock)
{
    close();
    m_keeper = std::make_unique<SessionKeeper>(*this, path, std::move(lock));
    m_keeper->open();
}

void Session::close()
{
    if (!m_keeper)
        return;
    Q_EMIT aboutToClose();
    m_keeper.reset();
    clear();
    Q_EMIT troubleChanged();
}

void Session::clear()
{
    std::vector<ItemId> ids;
    for (const Item &item : m_items)
        ids.push_back(item.id);
    Q_EMIT aboutToRearrange(ids);
    m_items.clear();
    m_items.shrink_to_fit();
    m_dirty.clear();
    m_nextId = 1;
    Q_EMIT rearranged();
}

bool Session::isOpening() const
{
    return m_keeper && m_keeper->isOpening();
}

bool Session::isLoading() const
{
    return m_keeper && m_keeper->isLoading();
}

QString Session::file() const
{
    return m_keeper ? m_keeper->file() : QString();
}

QString Session::trouble() const
{
    return m_keeper ? m_keeper->trouble() : QString();
}

void Session::copyTo(const QString &path, QObject *context, std::function<void(const QString &trouble)> done)
{
    if (!m_keeper)
        return;
    if (!flush()) {
        QMetaObject::invokeMethod(
            context, [this, done = std::move(done)] { done(trouble()); }, Qt::QueuedConnection);
        return;
    }
    m_keeper->onStore([path, alive = QPointer(context), keeper = m_keeper.get(), done = std::move(done)](Store &store) {
        const QString why = store.copyTo(path);
        QMetaObject::invokeMethod(
            keeper,
            [alive, done, why] {
                if (alive)
                    done(why);
            },
            Qt::QueuedConnection);
    });
}

bool Session::flush()
{
    return !m_keeper || m_keeper->flush();
}

} // namespace assay
