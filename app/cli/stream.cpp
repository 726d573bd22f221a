// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream.h"

#include "files/disk_path.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace assay::cli {

namespace {
constexpr qsizetype maxRead = 64 * 1024; // bytes
}

Stream::~Stream()
{
    close();
}

QString Stream::open(const QString &path)
{
    // Non-blocking, because a FIFO may have no writer yet. The flags of standard input are not changed, because other
    // processes may share it.
    m_descriptor = path == QStringLiteral("-")
        ? STDIN_FILENO
        : ::open(pathForDisk(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (m_descriptor < 0)
        return qt_error_string(errno);
    m_listener = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    m_listener->setEnabled(false);
    connect(m_listener.get(), &QSocketNotifier::activated, this, &Stream::read);
    return {};
}

void Stream::setWanted(bool wanted)
{
    if (m_listener)
        m_listener->setEnabled(wanted);
}

void Stream::read()
{
    QByteArray bytes(maxRead, Qt::Uninitialized);
    const ssize_t size = ::read(m_descriptor, bytes.data(), size_t(bytes.size()));
    if (size > 0) {
        bytes.truncate(size);
        Q_EMIT came(bytes);
    } else if (size == 0) {
        close();
        Q_EMIT ended({});
    } else if (errno != EAGAIN && errno != EINTR) {
        const QString why = qt_error_string(errno);
        close();
        Q_EMIT ended(why);
    }
}

void Stream::close()
{
    if (m_listener) { // it may be the caller
        m_listener->setEnabled(false);
        m_listener->disconnect(this);
        m_listener.release()->deleteLater();
    }
    if (m_descriptor > STDIN_FILENO)
        ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace assay::cli
