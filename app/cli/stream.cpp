// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream.h"

#include "files/disk_path.h"
#include "platform/terminal.h"

#include <cerrno>

namespace assay::cli {

namespace {
constexpr qsizetype maxAtOnce = 64 * 1024;
}

Stream::~Stream()
{
    close();
}

QString Stream::open(const QString &path)
{
    // Does not wait for the other end of a pipe. Standard input keeps its mode, because other programs may share it.
    if (path == QStringLiteral("-")) {
        m_descriptor = descriptorOf(StandardStream::Input);
    } else {
        m_file = OpenFile::toRead(pathForDisk(path));
        if (!m_file.isOpen())
            return qt_error_string(errno);
        m_descriptor = m_file.descriptor();
    }
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
    QByteArray bytes(maxAtOnce, Qt::Uninitialized);
    const qint64 size = readDescriptor(m_descriptor, bytes.data(), bytes.size());
    if (size > 0) {
        bytes.truncate(size);
        Q_EMIT came(bytes);
    } else if (size == 0) {
        close();
        Q_EMIT ended({});
    } else if (errno != EAGAIN) {
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
    m_file.close();
    m_descriptor = -1;
}

} // namespace assay::cli
