// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_import.h"

#include "session/store_rows.h"

#include <QFileInfo>
#include <QThread>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsOfImport = 100;
constexpr int partsOfRow = 10; // each is looked for by a statement of its own

QString keyOf(const Row &row)
{
    return u"%1\x1f%2\x1f%3"_s.arg(row.addedAt.toMSecsSinceEpoch()).arg(row.queriedAt.toMSecsSinceEpoch())
        + row.indicator.value;
}

// It was read from another file than the session's.
void markUnsaved(Record &record)
{
    record.savedCalls = 0;
    for (Answer &answer : record.answers)
        answer.isSaved = false;
}

} // namespace

SessionImport::SessionImport(Session &session, const QString &path, Session::Whose whose)
    : QObject(&session)
    , m_session(&session)
    , m_path(path)
    , m_whose(whose)
{ }

SessionImport::~SessionImport()
{
    m_cancelled = true;
    m_brake.endAll();
    if (m_thread)
        m_thread->wait();
}

void SessionImport::start()
{
    // What is read is for the session that is open now, and for no other one.
    connect(m_session, &Session::aboutToClose, this, [this] {
        m_cancelled = true;
        m_brake.endAll();
        m_session.clear();
    });
    for (const Row &row : m_session->rows())
        m_known.insert(keyOf(row));
    m_thread = QThread::create([this] { read(); });
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, [this] {
        Q_EMIT finished(m_done);
        deleteLater();
    });
    m_thread->start();
}

void SessionImport::read()
{
    QSqlDatabase database = newDatabase();
    QString trouble = openForReading(m_path, database, m_brake);
    if (trouble.isEmpty()) {
        m_brake.beginReading(QFileInfo(m_path).size(), partsOfRow);
        for (RowId after = 0; !m_cancelled;) {
            RowSlice slice = readRows(database, after, rowsOfImport);
            trouble = slice.trouble;
            for (Row &row : slice.rows) {
                readRecord(database, row.id, *row.record, Parts::All);
                markUnsaved(*row.record);
            }
            // One slice at a time, so that memory stays flat.
            QMetaObject::invokeMethod(
                this,
                [this, rows = std::make_shared<std::vector<Row>>(std::move(slice.rows))] {
                    take(std::move(*rows));
                    m_taken.release();
                },
                Qt::QueuedConnection);
            while (!m_cancelled && !m_taken.tryAcquire(1, 50)) { }
            if (slice.last == 0 || !trouble.isEmpty())
                break;
            after = slice.last;
        }
    }
    forgetDatabase(database);
    QMetaObject::invokeMethod(
        this, [this, trouble] { m_done.trouble = trouble; }, Qt::QueuedConnection);
}

void SessionImport::take(std::vector<Row> slice)
{
    std::vector<Row> fresh;
    for (Row &row : slice) {
        if (m_known.contains(keyOf(row))) {
            ++m_done.skipped;
            continue;
        }
        const Origin origin = row.origin;
        takeFromElsewhere(row);
        if (m_whose == Session::Whose::Ours)
            row.origin = origin;
        row.stage = {};
        row.peers.clear(); // they have other numbers here
        if (!isFinal(row.state))
            row.state = State::Queued;
        fresh.push_back(std::move(row));
    }
    m_done.added += qint64(fresh.size());
    if (m_session)
        m_session->add(std::move(fresh));
}

} // namespace assay
