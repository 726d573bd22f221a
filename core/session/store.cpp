// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/store.h"

#include "platform/file.h"
#include "session/session.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsOfSlice = 1000;

} // namespace

Store::~Store()
{
    close();
}

void Store::later(std::function<void()> next)
{
    QMetaObject::invokeMethod(this, std::move(next), Qt::QueuedConnection);
}

void Store::open(const QString &path, const StoreAccess &access)
{
    close();
    m_database = newDatabase();
    const StoreOpened how = openStore(path, m_database, m_brake, access);
    m_brake.beginWork();
    if (how.mayWrite()) {
        m_writer = std::make_unique<StoreWriter>(m_database);
        m_writer->giveUpRemoved();
    }
    Q_EMIT opened(how);
    if (m_database.isOpen())
        readSlice(m_ticket, 0, 0);
    else
        Q_EMIT loaded(0);
}

void Store::readSlice(quint64 ticket, RowId after, int unreadable)
{
    if (ticket != m_ticket)
        return;
    m_brake.beginReading(QFileInfo(m_database.databaseName()).size());
    RowSlice read = readRows(m_database, after, rowsOfSlice);
    const bool wasEnded = m_brake.hasEnded();
    m_brake.beginWork();
    if (wasEnded)
        return;
    const RowId last = read.last;
    unreadable += read.unreadable;
    for (Row &row : read.rows) // here, and at once: what is let go later leaves holes between what stays
        m_words.share(row);
    const bool isAtEnd = last == 0 || !read.trouble.isEmpty();
    m_next = {};
    if (!isAtEnd)
        m_next = [this, ticket, last, unreadable] { readSlice(ticket, last, unreadable); };
    if (!read.rows.empty())
        Q_EMIT rows(std::make_shared<std::vector<Row>>(std::move(read.rows)));
    else
        readOn();
    if (!isAtEnd)
        return;
    Q_EMIT loaded(read.trouble.isEmpty() ? unreadable : unreadable + 1);
    if (read.trouble.isEmpty())
        later([this, ticket] { purge(ticket); });
}

void Store::readOn()
{
    if (m_next)
        later(std::exchange(m_next, {})); // writes that came meanwhile go first
}

// What was removed in an earlier run of the program cannot be brought back any more.
void Store::purge(quint64 ticket)
{
    if (ticket == m_ticket && !m_brake.isLeaving() && m_writer && m_writer->purgeSome() > 0)
        later([this, ticket] { purge(ticket); });
}

void Store::write(std::shared_ptr<const StoreBatch> batch)
{
    if (!m_writer)
        return Q_EMIT written(batch->number, u"the session file is not open for writing"_s);
    const QSqlError error = m_writer->write(*batch);
    Q_EMIT written(batch->number, error.isValid() ? error.databaseText() : QString());
}

QString Store::copyTo(const QString &path)
{
    SessionLock lock;
    if (lock.take(path) == SessionLock::Answer::TakenByOther)
        return Session::tr("another program works with it");
    lock.leaveNothing();
    // SQLite takes an empty file for a new one; this one is the owner's alone, under a name that no file has.
    QByteArray half = QFile::encodeName(path + ".XXXXXX"_L1);
    if (!OpenFile::createUnique(half).isOpen())
        return QString::fromLocal8Bit(strerror(errno));
    QSqlQuery query(m_database);
    query.prepare(u"VACUUM INTO ?"_s);
    query.bindValue(0, QFile::decodeName(half));
    if (!query.exec()) {
        removeFile(half);
        return query.lastError().databaseText();
    }
    bool isDone = syncFile(half);
    // What is left of the session that was there would be taken for the log of this one.
    for (const auto *tail : {"-wal", "-shm", "-journal"})
        isDone = isDone && (removeFile(QFile::encodeName(path + QLatin1StringView(tail))) || errno == ENOENT);
    if (!isDone || std::rename(half.constData(), QFile::encodeName(path).constData()) != 0) {
        const QString why = QString::fromLocal8Bit(strerror(errno));
        removeFile(half);
        return why;
    }
    syncFolder(QFile::encodeName(QFileInfo(path).absolutePath()));
    return {};
}

void Store::close()
{
    ++m_ticket;
    m_next = {};
    m_writer.reset();
    forgetDatabase(m_database);
}

} // namespace assay
