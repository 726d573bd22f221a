// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document.h"

#include "files/disk_path.h"
#include "import/import.h"
#include "text/user_text.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>

namespace assay::cli {

namespace {

constexpr qsizetype mostAtOnce = 64 * 1024;
constexpr qsizetype enoughToTell = 64; // bytes, or a line: a format shows in them, see beginsMail()
constexpr int slowest = 100; // ms: a pipe that gives less at a time is looked at as it is

} // namespace

Document::~Document()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isOver = true;
        m_changed.wakeAll();
    }
    if (m_bell >= 0)
        ::eventfd_write(m_bell, 1);
    if (m_thread)
        m_thread->wait();
    for (const int fd : {m_descriptor, m_bell}) {
        if (fd > STDIN_FILENO)
            ::close(fd);
    }
}

QString Document::open(const QString &path)
{
    struct stat status
    { };
    if (path == QStringLiteral("-")) {
        m_descriptor = STDIN_FILENO;
    } else if (::stat(pathForDisk(path).constData(), &status) != 0 || S_ISREG(status.st_mode)
        || S_ISDIR(status.st_mode)) {
        if (S_ISREG(status.st_mode) && status.st_size == 0) {
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT ended({}); }, Qt::QueuedConnection);
            return {};
        }
        const auto file = SampleFile::open(path, std::numeric_limits<qint64>::max());
        if (!file)
            return userText(file.error());
        m_file = *file;
    } else {
        // Without blocking: a FIFO that nobody writes to yet is no reason to stand still.
        m_descriptor = ::open(pathForDisk(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
        if (m_descriptor < 0)
            return qt_error_string(errno);
    }
    m_bell = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    m_thread.reset(QThread::create([this] { work(); }));
    m_thread->start();
    return {};
}

void Document::setWanted(bool wanted)
{
    const QMutexLocker lock(&m_mutex);
    m_isWanted = wanted;
    m_changed.wakeAll();
}

void Document::work()
{
    ImportSource source = m_file ? ImportSource(m_file)
                                 : ImportSource([this](char *to, qint64 size) { return readOn(to, size); }, QString());
    const ImportFormat &format = importFormatOf(source);
    const auto say = [this](auto what) { QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection); };
    say([this, isTable = format.separatedValues] { Q_EMIT began(isTable); });
    const Result<Imported> imported = format.read(source, {},
        {.text = [this](QByteArrayView utf8) { return hand(utf8); }, .progress = [this](qint64) { return goesOn(); }});
    say([this, imported] {
        for (const QString &note : imported ? remarks(*imported) : QStringList())
            Q_EMIT remarked(note);
        Q_EMIT ended(imported ? QString() : userText(imported.error()));
    });
}

bool Document::goesOn()
{
    const QMutexLocker lock(&m_mutex);
    return !m_isOver;
}

//! What a reader gives at once may be long; the work takes it as it has room.
bool Document::hand(QByteArrayView utf8)
{
    for (qsizetype at = 0; at < utf8.size(); at += mostAtOnce) {
        if (!handOne(utf8.sliced(at, std::min(mostAtOnce, utf8.size() - at))))
            return false;
    }
    return goesOn();
}

bool Document::handOne(QByteArrayView utf8)
{
    {
        QMutexLocker lock(&m_mutex);
        while (!m_isOver && (!m_isWanted || m_isOnItsWay))
            m_changed.wait(&m_mutex);
        if (m_isOver)
            return false;
        m_isOnItsWay = true;
    }
    QMetaObject::invokeMethod(
        this,
        [this, bytes = utf8.toByteArray()] {
            Q_EMIT came(bytes);
            const QMutexLocker lock(&m_mutex);
            m_isOnItsWay = false;
            m_changed.wakeAll();
        },
        Qt::QueuedConnection);
    return true;
}

//! The first call gathers what the format is told by; later ones give what there is.
qint64 Document::readOn(char *to, qint64 size)
{
    qint64 filled = 0;
    for (;;) {
        const bool isEnough = filled >= enoughToTell || QByteArrayView(to, filled).contains('\n');
        if (!waitForBytes(isEnough ? slowest : -1))
            break;
        const auto got = ::read(m_descriptor, to + filled, size_t(size - filled));
        if (got < 0 && (errno == EAGAIN || errno == EINTR))
            continue;
        if (got < 0 && filled == 0)
            return -1;
        if (got <= 0)
            break; // the next call meets it again
        filled += got;
        if (m_headIsRead || filled == size)
            break;
    }
    m_headIsRead = true;
    return filled > 0 || goesOn() ? filled : -1;
}

//! False after so much time (-1: any), and when nothing is wanted any more.
bool Document::waitForBytes(int milliseconds) const
{
    pollfd both[] = {{m_descriptor, POLLIN, 0}, {m_bell, POLLIN, 0}};
    int count = 0;
    do {
        count = ::poll(both, std::size(both), milliseconds);
    } while (count < 0 && errno == EINTR);
    return count > 0 && both[1].revents == 0;
}

} // namespace assay::cli
