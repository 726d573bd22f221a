// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_writer.h"

#include <QDeadlineTimer>
#include <QSemaphore>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto gatherFor = 4ms; // what comes within it costs one fsync
constexpr auto tryAgainAfter = 2s; // a full disk
constexpr std::chrono::milliseconds maxWait = 2min; // for a disk that is slow
constexpr std::chrono::milliseconds lastWait = 5s; // for a statement that was told to end
constexpr qsizetype maxInBatch = 4000; // so that a permit to send never waits for 100,000 new rows

} // namespace

// Why nothing is kept.
static QString notWritten(const StoreOpened &how)
{
    if (how.kind == StoreOpened::Kind::Newer)
        return Session::tr(
            "The session was written by a newer version of Assay. It can be read here; changes are not kept.");
    if (how.kind == StoreOpened::Kind::Refused)
        return Session::tr("The session was not opened: %1. The file stays as it is. Rows are kept in memory only.")
            .arg(how.detail);
    return Session::tr("The session cannot be written (%1). Changes are kept in memory only.").arg(how.detail);
}

SessionWriter::SessionWriter(Session &session, const QString &path, SessionLock lock, bool mayMoveAside)
    : m_session(session)
    , m_file(path)
    , m_lock(std::move(lock))
    , m_mayMoveAside(mayMoveAside)
    , m_thread(new QThread)
    , m_store(new Store)
    , m_reader(path, Parts::All)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherFor);
    m_again.setSingleShot(true);
    m_again.setInterval(tryAgainAfter);
    connect(&m_soon, &QTimer::timeout, this, &SessionWriter::collect);
    connect(&m_again, &QTimer::timeout, this, &SessionWriter::sendBatch);
    connect(m_store, &Store::opened, this, &SessionWriter::takeOpened);
    connect(m_store, &Store::rows, this, [this](const std::shared_ptr<std::vector<Row>> &slice) {
        onStore([](Store &store) { store.readOn(); }); // one is read while the other is taken; no more are in memory
        m_session.takeLoaded(std::move(*slice));
    });
    connect(m_store, &Store::loaded, this, [this](int unreadable) {
        m_loading = false;
        Q_EMIT m_session.loaded(unreadable);
    });
    connect(m_store, &Store::written, this, &SessionWriter::written);
    m_store->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_store, &QObject::deleteLater);
    m_thread->setObjectName(u"session"_s);
    m_thread->start();
}

SessionWriter::~SessionWriter()
{
    m_store->brake().endReading();
    if (m_opening) // it is not known yet whether it is a session
        m_lock.leaveNothing();
    flush();
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(maxWait)))
        return;
    m_store->brake().endAll();
    if (m_thread->wait(QDeadlineTimer(lastWait)))
        return;
    // It hangs in the system, on a disk that does not answer. Nothing can end it but the end of the program; until then
    // the file stays locked.
    m_store->disconnect(this);
    static_cast<void>(m_thread.release());
    static_cast<void>(new SessionLock(std::move(m_lock)));
}

void SessionWriter::open()
{
    const SessionLock::Answer answer = m_lock.take(m_file);
    if (answer == SessionLock::Answer::TakenByOther) {
        StoreOpened how{.kind = StoreOpened::Kind::Failed,
            .path = m_file,
            .aside = {},
            .detail = Session::tr("another program works with it")};
        QMetaObject::invokeMethod(
            this,
            [this, how] {
                takeOpened(how);
                m_loading = false;
                Q_EMIT m_session.loaded(0);
            },
            Qt::QueuedConnection);
        return;
    }
    StoreAccess access{.mayMoveAside = m_mayMoveAside};
    if (answer == SessionLock::Answer::Impossible)
        access.whyNotLocked = Session::tr("it cannot be locked: %1").arg(m_lock.whyImpossible());
    onStore([path = m_file, access](Store &store) { store.open(path, access); });
}

void SessionWriter::takeOpened(const StoreOpened &how)
{
    m_opening = false;
    m_mayWrite = how.mayWrite();
    for (auto note = how.notes.cbegin(); note != how.notes.cend(); ++note) {
        if (!m_noted.contains(note.key()))
            m_session.m_notes.insert(note.key(), note.value());
    }
    // A copy of somebody else's session stays one, wherever it is kept: its rows are as they were written there.
    constexpr auto elsewhereNote = "elsewhere"_L1;
    if (m_session.m_whose == Session::Whose::Others && how.kind == StoreOpened::Kind::Opened)
        m_session.setNote(elsewhereNote, u"yes"_s);
    else if (!m_session.note(elsewhereNote).isEmpty())
        m_session.m_whose = Session::Whose::Others;
    if (m_session.m_nextId < how.nextId)
        m_session.m_nextId = how.nextId;
    if (!m_mayWrite) {
        m_changed.clear();
        m_lock.leaveNothing();
        setTrouble(notWritten(how));
    }
    Q_EMIT m_session.opened(how);
    if (!m_session.m_early.empty())
        m_session.add(std::exchange(m_session.m_early, {}));
}

void SessionWriter::onStore(std::function<void(Store &)> work)
{
    QMetaObject::invokeMethod(
        m_store, [store = m_store, work = std::move(work)] { work(*store); }, Qt::QueuedConnection);
}

void SessionWriter::changed(RowId id)
{
    m_recent.remove(id);
    if (!m_mayWrite)
        return;
    m_changed.insert(id);
    if (!m_inFlight && !m_soon.isActive())
        m_soon.start();
}

void SessionWriter::added(RowId first, RowId last)
{
    for (RowId id = first; m_mayWrite && id <= last; ++id)
        changed(id);
}

void SessionWriter::removed(const std::vector<Row> &rows)
{
    collectLeaving(rows);
    for (const Row &row : rows) {
        m_restored.remove(row.id);
        if (m_mayWrite)
            m_removed.insert(row.id);
    }
    if (m_mayWrite && !m_inFlight && !m_soon.isActive())
        m_soon.start();
}

void SessionWriter::released(const std::vector<Row> &rows)
{
    collectLeaving(rows);
    if (!m_leaving.empty() && !m_inFlight && !m_soon.isActive())
        m_soon.start();
}

// Keeps what is not written yet of rows that leave memory.
void SessionWriter::collectLeaving(const std::vector<Row> &rows)
{
    StoreBatch unwritten;
    for (const Row &row : rows) {
        m_recent.remove(row.id);
        if (m_mayWrite && m_changed.remove(row.id)) {
            Row copy = row;
            collectOne(copy, unwritten);
        }
    }
    std::ranges::move(unwritten.rows, std::back_inserter(m_leaving));
}

void SessionWriter::restored(RowId id)
{
    if (!m_mayWrite)
        return;
    if (!m_removed.remove(id))
        m_restored.insert(id);
    changed(id);
}

void SessionWriter::noteChanged(const QString &key)
{
    if (!m_opening && !m_mayWrite)
        return;
    m_noted.insert(key);
    if (!m_inFlight && !m_soon.isActive())
        m_soon.start();
}

void SessionWriter::collectOne(Row &row, StoreBatch &batch)
{
    RowWrite write{.row = row, .answers = {}, .calls = {}, .firstCall = 0};
    write.row.record.unload();
    if (row.record.isLoaded()) {
        Record &record = *row.record;
        for (Answer &answer : record.answers) {
            if (!std::exchange(answer.isSaved, true))
                write.answers.push_back(answer);
        }
        write.firstCall = record.savedCalls;
        write.calls.assign(record.calls.begin() + record.savedCalls, record.calls.end());
        record.savedCalls = qsizetype(record.calls.size());
    }
    batch.rows.push_back(std::move(write));
}

void SessionWriter::collect()
{
    if (m_inFlight || !m_mayWrite)
        return;
    if (m_changed.isEmpty() && m_removed.isEmpty() && m_restored.isEmpty() && m_leaving.empty() && m_noted.isEmpty())
        return;
    auto batch = std::make_shared<StoreBatch>();
    batch->number = ++m_number;
    batch->rows = std::exchange(m_leaving, {});
    for (const RowId id : std::exchange(m_urgent, {})) {
        if (const qsizetype row = m_session.rowOf(id); m_changed.remove(id) && row >= 0)
            collectOne(m_session.m_rows[row], *batch);
    }
    for (auto id = m_changed.begin(); id != m_changed.end() && qsizetype(batch->rows.size()) < maxInBatch;) {
        if (const qsizetype row = m_session.rowOf(*id); row >= 0)
            collectOne(m_session.m_rows[row], *batch);
        id = m_changed.erase(id);
    }
    const auto listed = [](const QSet<RowId> &ids) { return std::vector<RowId>(ids.begin(), ids.end()); };
    batch->removed = listed(std::exchange(m_removed, {}));
    batch->restored = listed(std::exchange(m_restored, {}));
    for (const QString &key : std::exchange(m_noted, {}))
        batch->notes.insert(key, m_session.note(key));
    batch->notes.insert(u"next_id"_s, QString::number(m_session.m_nextId));
    m_inFlight = std::move(batch);
    sendBatch();
}

void SessionWriter::sendBatch()
{
    if (m_inFlight)
        onStore([batch = m_inFlight](Store &store) { store.write(batch); });
}

void SessionWriter::written(quint64 number, const QString &trouble)
{
    if (!m_inFlight || m_inFlight->number != number)
        return;
    std::optional<ApiError> error;
    if (!trouble.isEmpty()) {
        error = ApiError::of(ApiError::Kind::Disk,
            Session::tr("Nothing was sent, because the session cannot be written (%1). Free some space and try again.")
                .arg(trouble));
        setTrouble(Session::tr("The session cannot be written (%1). Nothing is lost: changes are kept in memory and "
                               "written as soon as that works again. Nothing is submitted until then.")
                       .arg(trouble));
        m_again.start();
    } else {
        unloadRecords(*std::exchange(m_inFlight, {}));
        setTrouble({});
    }
    std::vector<Waiting> due;
    std::erase_if(m_waiting, [&](Waiting &one) {
        const bool is = error || one.batch <= number;
        if (is)
            due.push_back(std::move(one));
        return is;
    });
    if (!error)
        collect();
    for (const Waiting &one : due) {
        if (one.context)
            one.then(error);
    }
}

void SessionWriter::setTrouble(const QString &sentence)
{
    if (std::exchange(m_trouble, sentence) != sentence)
        Q_EMIT m_session.troubleChanged();
}

void SessionWriter::whenPersisted(RowId id, QObject *context, std::function<void(const std::optional<ApiError> &)> then)
{
    if (!m_mayWrite || !m_trouble.isEmpty()) {
        const ApiError error = ApiError::of(ApiError::Kind::Disk,
            Session::tr("Nothing was sent, because it could not be remembered that it was. %1").arg(m_trouble));
        QMetaObject::invokeMethod(
            context, [then = std::move(then), error] { then(error); }, Qt::QueuedConnection);
        return;
    }
    m_urgent.push_back(id);
    m_waiting.push_back({m_number + 1, context, std::move(then)}); // the next one, after what is under way
}

bool SessionWriter::flush()
{
    // Here the caller wants to wait: the program ends, or goes over to another file.
    bool good = m_mayWrite;
    for (bool more = m_mayWrite; more;) {
        if (!m_inFlight)
            collect();
        if (!m_inFlight)
            break;
        struct End
        {
            QSemaphore given;
            QString trouble;
        };
        const auto answer = std::make_shared<End>();
        onStore([answer, batch = m_inFlight](Store &store) {
            const QMetaObject::Connection heard = connect(
                &store, &Store::written, &store,
                [&answer, &batch](quint64 number, const QString &why) {
                    if (number == batch->number)
                        answer->trouble = why;
                },
                Qt::DirectConnection);
            store.write(batch);
            disconnect(heard);
            answer->given.release();
        });
        if (!answer->given.tryAcquire(1, int(maxWait.count()))) {
            m_store->brake().endAll();
            if (!answer->given.tryAcquire(1, int(lastWait.count())))
                return false;
        }
        good = answer->trouble.isEmpty();
        more = good;
        written(m_inFlight->number, answer->trouble);
    }
    return good;
}

void SessionWriter::unloadRecords(const StoreBatch &batch)
{
    for (const RowWrite &write : batch.rows) {
        const qsizetype row = m_session.rowOf(write.row.id);
        if (row < 0)
            continue;
        Row &item = m_session.m_rows[row];
        if (m_changed.contains(item.id) || !isFinal(item.state) || item.summary.isNull())
            continue;
        item.record.unload();
        m_values.share(item);
    }
}

void SessionWriter::load(Row &row)
{
    if (row.isRecordOnDisk())
        row = m_reader.withRecord(row);
}

Result<Row> SessionWriter::readRow(RowId id)
{
    const auto isIt = [id](const RowWrite &write) { return write.row.id == id; };
    const bool isWaiting = m_removed.contains(id) || std::ranges::any_of(m_leaving, isIt)
        || (m_inFlight && std::ranges::any_of(m_inFlight->rows, isIt));
    if (isWaiting && !flush())
        return ApiError::of(ApiError::Kind::Disk, m_trouble);
    return m_reader.readRow(id);
}

std::shared_ptr<const Row> SessionWriter::withRecord(const Row &row)
{
    if (const auto *recent = m_recent.object(row.id))
        return *recent;
    const auto loaded = std::make_shared<const Row>(m_reader.withRecord(row));
    if (!row.record.isLoaded())
        m_recent.insert(row.id, new std::shared_ptr<const Row>(loaded));
    return loaded;
}

} // namespace assay
