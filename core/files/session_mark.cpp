// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/session_mark.h"

#include "files/disk_path.h"
#include "files/sample_file.h"
#include "platform/file.h"

#include <QHash>
#include <QMutex>
#include <QtEndian>

#include <algorithm>
#include <cerrno>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// SQLite's file format.
constexpr QByteArrayView magic("SQLite format 3\0", 16);
constexpr qsizetype headerSize = 100;
constexpr qsizetype readVersionAt = 19;
constexpr qsizetype applicationAt = 68;
constexpr qint64 onePage = 4096;
constexpr qsizetype logHeaderSize = 32;
constexpr qsizetype frameHeaderSize = 24;
constexpr quint32 logMagic = 0x377f0682; // and the next number
constexpr int maxFrames = 4096; // examined

struct OpenFiles
{
    QMutex mutex;
    QHash<QString, FileId> files; //!< by connection
};

OpenFiles &openFiles()
{
    static OpenFiles files;
    return files;
}

bool isOpen(FileId id)
{
    OpenFiles &open = openFiles();
    const QMutexLocker locked(&open.mutex);
    return std::ranges::any_of(open.files, [id](const FileId &file) { return file == id; });
}

// The first migration writes the application id. It may still be in the write-ahead log while the file is one empty
// page.
SessionMark markIn(QByteArrayView head, qint64 size)
{
    if (head.size() < headerSize || !head.startsWith(magic))
        return SessionMark::Other;
    const auto application = qFromBigEndian<qint32>(head.data() + applicationAt);
    if (application == sessionApplicationId)
        return SessionMark::Session;
    const bool hasLog = head[readVersionAt] == 2;
    return application == 0 && hasLog && size <= onePage ? SessionMark::Unnumbered : SessionMark::Other;
}

bool readAll(const OpenFile &file, QByteArray &to, qint64 offset)
{
    return file.readAt(offset, to.data(), to.size()) == to.size();
}

} // namespace

SessionMark sessionMarkOf(const QString &path)
{
    const QByteArray name = pathForDisk(path);
    const auto status = fileStatus(name);
    if (!status) {
        const int why = errno;
        const bool isAbsent = (why == ENOENT || why == ENOTDIR) && !fileStatus(name, LastLink::Keep);
        return isAbsent ? SessionMark::Absent : SessionMark::Unreadable;
    }
    if (!status->isRegular())
        return SessionMark::Other;
    if (isOpen(status->id))
        return SessionMark::InUse;
    const OpenFile file = openRegularFile(name, LinkRule::Follow).file;
    if (!file.isOpen())
        return SessionMark::Unreadable;
    QByteArray head(headerSize, '\0');
    const qint64 got = file.readAt(0, head.data(), head.size());
    if (got < 0)
        return SessionMark::Unreadable;
    if (got == 0)
        return SessionMark::Empty;
    return markIn(QByteArrayView(head).first(got), status->size);
}

bool isSessionFile(const QString &path)
{
    const SessionMark mark = sessionMarkOf(path);
    return mark == SessionMark::Session || mark == SessionMark::InUse
        || ((mark == SessionMark::Unnumbered || mark == SessionMark::Empty) && isLogOfSession(path + "-wal"_L1));
}

bool isSession(const SampleFile &file)
{
    QByteArray head(headerSize, '\0');
    return file.readAt(0, head.data(), head.size()) == head.size() && markIn(head, file.size()) == SessionMark::Session;
}

bool isLogOfSession(const QString &path)
{
    const OpenFile file = openRegularFile(pathForDisk(path), LinkRule::Follow).file;
    if (!file.isOpen())
        return false;
    QByteArray head(logHeaderSize, '\0');
    bool found = false;
    if (readAll(file, head, 0) && (qFromBigEndian<quint32>(head.data()) & ~1u) == logMagic) {
        const auto pageSize = qFromBigEndian<quint32>(head.data() + 8);
        QByteArray frame(frameHeaderSize + headerSize, '\0');
        for (int i = 0; i < maxFrames && !found; ++i) {
            const qint64 at = logHeaderSize + qint64(i) * (qint64(pageSize) + frameHeaderSize);
            if (!readAll(file, frame, at))
                break;
            found = qFromBigEndian<quint32>(frame.data()) == 1
                && markIn(QByteArrayView(frame).sliced(frameHeaderSize), pageSize) == SessionMark::Session;
        }
    }
    return found;
}

void openedSession(const QString &connection, const QString &path)
{
    const auto status = fileStatus(pathForDisk(path));
    if (!status)
        return;
    OpenFiles &open = openFiles();
    const QMutexLocker locked(&open.mutex);
    open.files.insert(connection, status->id);
}

void closedSession(const QString &connection)
{
    OpenFiles &open = openFiles();
    const QMutexLocker locked(&open.mutex);
    open.files.remove(connection);
}

} // namespace assay
