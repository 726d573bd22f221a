// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/store.h"

#include "session/session_lock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>

#include <fcntl.h>
#include <unistd.h>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 1000;

bool syncFile(const QString &path, int flags)
{
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool done = ::fsync(fd) == 0;
    ::close(fd);
    return done;
}

struct NewFile
{
    QString path;
    int fd = -1; //!< or errno says why there is none
};

//! "<path>.part", or with a number when a file has that name, which may be the user's. Only the owner may read it.
NewFile newFileBeside(const QString &path)
{
    NewFile made{path + ".part"_L1, -1};
    for (int number = 2;; ++number) {
        made.fd = ::open(QFile::encodeName(made.path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (made.fd >= 0 || errno != EEXIST)
            return made;
        made.path = path + ".part-"_L1 + QString::number(number);
    }
}

} // namespace

Store::~Store()
{
    close();
}

void Store::later(std::function<void()> next)
{
    QMetaObject::invokeMethod(this, std::move(next), Qt::QueuedConnection);
}

void Store::open(const QString &path)
{
    close();
    m_database = newDatabase();
    const StoreOpened how = openStore(path, m_database);
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

void Store::readSlice(quint64 ticket, ItemId after, int unreadable)
{
    if (ticket != m_ticket)
        return;
    auto slice = std::make_shared<std::vector<Item>>(readRows(m_database, after, rowsAtOnce, unreadable));
    if (slice->empty()) {
        Q_EMIT loaded(unreadable);
        later([this, ticket] { purge(ticket); });
        return;
    }
    const ItemId last = slice->back().id;
    for (Item &item : *slice) // here, and at once: what is let go later leaves holes between what stays
        m_words.share(item);
    Q_EMIT rows(std::move(slice));
    // Writes that came meanwhile go first.
    later([this, ticket, last, unreadable] { readSlice(ticket, last, unreadable); });
}

//! What was removed in an earlier run of the program cannot be brought back any more.
void Store::purge(quint64 ticket)
{
    if (ticket == m_ticket && m_writer && m_writer->purgeSome() > 0)
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
    // Also for this session itself under another spelling, which would be written on into a file that has no name.
    SessionLock lock;
    if (lock.take(path) == SessionLock::Answer::TakenByOther)
        return QCoreApplication::translate("assay::Session", "another program works with it");
    lock.leaveNothing();
    const auto [half, fd] = newFileBeside(path);
    if (fd < 0)
        return QString::fromLocal8Bit(strerror(errno));
    ::close(fd);
    QSqlQuery query(m_database);
    query.prepare(u"VACUUM INTO ?"_s);
    query.bindValue(0, half); // SQLite takes an empty file for a new one
    if (!query.exec()) {
        QFile::remove(half);
        return query.lastError().databaseText();
    }
    if (!syncFile(half, O_RDWR)) {
        const QString why = QString::fromLocal8Bit(strerror(errno));
        QFile::remove(half);
        return why;
    }
    // What a killed program left beside the file that is replaced would be read into the new one.
    for (const auto *tail : {"-wal", "-shm"})
        QFile::remove(path + QLatin1StringView(tail));
    if (::rename(QFile::encodeName(half).constData(), QFile::encodeName(path).constData()) != 0) {
        const QString why = QString::fromLocal8Bit(strerror(errno));
        QFile::remove(half);
        return why;
    }
    syncFile(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
    return {};
}

void Store::close()
{
    ++m_ticket;
    m_writer.reset();
    forgetDatabase(m_database);
}

} // namespace assay
