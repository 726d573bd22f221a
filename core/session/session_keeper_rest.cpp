// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_keeper.h"

//! How rows come to rest, and what is read of them again; the writing is in session_keeper.cpp.
namespace assay {

void SessionKeeper::rest(const StoreBatch &batch)
{
    for (const ItemWrite &write : batch.items) {
        const ItemId id = write.row.id;
        const qsizetype row = m_session.rowOf(id);
        if (row < 0) {
            m_tracks.erase(id);
            continue;
        }
        Item &item = m_session.m_items[size_t(row)];
        if (m_changed.contains(id) || !isFinal(item.state) || (!isAtRest(item) && item.answers.empty()))
            continue;
        m_tracks.erase(id);
        if (isAtRest(item))
            continue;
        item.brief = write.row.brief;
        item.answers = {};
        item.calls = {};
        Findings light;
        light.verdict = std::move(item.findings.verdict);
        light.submissionId = std::move(item.findings.submissionId);
        item.findings = std::move(light);
        m_words.share(item);
    }
}

QSqlDatabase *SessionKeeper::reader()
{
    if (!m_reader.isValid())
        m_reader = newDatabase();
    if (!m_reader.isOpen() && !openForReading(m_file, m_reader, m_readerBrake).isEmpty())
        return nullptr;
    m_readerBrake.beginReadingRow();
    return &m_reader;
}

void SessionKeeper::wake(Item &item)
{
    if (!isAtRest(item))
        return;
    std::vector<Submission> submissions = std::move(item.submissions);
    if (const QSqlDatabase *database = reader())
        readParts(*database, item, Parts::All);
    item.submissions = std::move(submissions);
    item.brief = {};
    Track &track = m_tracks[item.id];
    for (const Answer &answer : item.answers)
        track.answers.insert(answer.action, answer.at.toMSecsSinceEpoch());
    track.calls = qsizetype(item.calls.size());
}

std::shared_ptr<const Item> SessionKeeper::whole(const Item &item)
{
    if (!isAtRest(item))
        return std::make_shared<const Item>(item);
    if (const auto *known = m_wholes.object(item.id))
        return *known;
    auto copy = std::make_shared<Item>(item);
    if (const QSqlDatabase *database = reader()) {
        readParts(*database, *copy, Parts::All);
        copy->submissions = item.submissions;
        copy->brief = {};
    }
    m_wholes.insert(item.id, new std::shared_ptr<const Item>(copy));
    return copy;
}

} // namespace assay
