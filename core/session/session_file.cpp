// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "session/session_keeper.h"

#include <algorithm>

// The part of Session that has to do with its file.
namespace assay {

std::shared_ptr<const Item> Session::whole(ItemId id) const
{
    const Item *item = find(id);
    if (!item)
        return {};
    return m_keeper ? m_keeper->whole(*item) : std::make_shared<const Item>(*item);
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

void Session::open(const QString &path, SessionLock lock, Whose whose, bool mayMoveAside)
{
    close();
    m_whose = whose;
    m_keeper = std::make_unique<SessionKeeper>(*this, path, std::move(lock), mayMoveAside);
    m_keeper->open();
}

void Session::close()
{
    if (!m_keeper && m_items.empty())
        return;
    Q_EMIT aboutToClose();
    m_keeper.reset();
    clear();
    m_whose = Whose::Ours;
    Q_EMIT troubleChanged();
}

void Session::clear()
{
    ++m_epoch;
    m_early.clear();
    std::vector<ItemId> ids;
    for (const Item &item : m_items)
        ids.push_back(item.id);
    Q_EMIT aboutToRearrange(ids);
    m_items.clear();
    m_items.shrink_to_fit();
    m_dirty.clear();
    m_nextId = 1;
    m_notes.clear();
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
