// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document.h"

#include "files/disk_path.h"
#include "platform/terminal.h"
#include "text/user_text.h"

#include <cerrno>
#include <limits>

namespace assay::cli {

namespace {

constexpr qsizetype headSize = 64; // bytes, or a line: a format is recognised by them, see beginsMail()
constexpr int headTimeout = 100; // ms without bytes, after which a shorter head is enough

} // namespace

Document::~Document()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isOver = true;
        m_changed.wakeAll();
    }
    m_wait.wake();
    if (m_thread)
        m_thread->wait();
}

QString Document::open(const QString &path)
{
    const auto status = fileStatus(pathForDisk(path));
    if (path == QStringLiteral("-")) {
        m_descriptor = descriptorOf(StandardStream::Input);
    } else if (!status || status->isRegular() || status->isFolder()) {
        if (status && status->isRegular() && status->size == 0) {
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT ended({}); }, Qt::QueuedConnection);
            return {};
        }
        const auto file = SampleFile::open(path, std::numeric_limits<qint64>::max());
        if (!file)
            return userText(file.error());
        m_file = *file;
    } else {
        // Does not wait for the other end of a pipe.
        m_pipe = OpenFile::toRead(pathForDisk(path));
        if (!m_pipe.isOpen())
            return qt_error_string(errno);
        m_descriptor = m_pipe.descriptor();
    }
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
    CandidateReader reader({}, {},
        {.progress = [this](qint64, qint64) { return goesOn(); },
            .candidates = [this](const std::vector<Candidate> &candidates) { return give(candidates); }});
    const Result<Imported> imported = reader.read(source);
    reader.finish();
    QMetaObject::invokeMethod(
        this,
        [this, imported] {
            for (const QString &note : imported ? remarks(*imported) : QStringList())
                Q_EMIT remarked(note);
            Q_EMIT ended(imported ? QString() : userText(imported.error()));
        },
        Qt::QueuedConnection);
}

bool Document::goesOn()
{
    const QMutexLocker lock(&m_mutex);
    return !m_isOver;
}

// Waits until the main thread wants more, and has taken what it was sent before. On the reading thread.
bool Document::give(const std::vector<Candidate> &candidates)
{
    {
        QMutexLocker lock(&m_mutex);
        while (!m_isOver && (!m_isWanted || m_isPending))
            m_changed.wait(&m_mutex);
        if (m_isOver)
            return false;
        m_isPending = true;
    }
    QMetaObject::invokeMethod(
        this,
        [this, candidates] {
            Q_EMIT found(candidates);
            const QMutexLocker lock(&m_mutex);
            m_isPending = false;
            m_changed.wakeAll();
        },
        Qt::QueuedConnection);
    return true;
}

// The first call waits for as many bytes as the format is recognised by; later ones return what has arrived.
qint64 Document::readOn(char *to, qint64 size)
{
    qint64 filled = 0;
    for (;;) {
        const bool isEnough = filled >= headSize || QByteArrayView(to, filled).contains('\n');
        if (!waitForBytes(isEnough ? headTimeout : -1))
            break;
        const qint64 got = readDescriptor(m_descriptor, to + filled, size - filled);
        if (got < 0 && errno == EAGAIN)
            continue;
        if (got < 0 && filled == 0)
            return -1;
        if (got <= 0)
            break; // the next call returns it
        filled += got;
        if (m_headIsRead || filled == size)
            break;
    }
    m_headIsRead = true;
    return filled > 0 || goesOn() ? filled : -1;
}

// Waits up to `milliseconds`, -1: without a limit. False on a timeout and when this object ends.
bool Document::waitForBytes(int milliseconds) const
{
    return m_wait.waitFor(m_descriptor, milliseconds) == ReadWait::End::Readable;
}

} // namespace assay::cli
