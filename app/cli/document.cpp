// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document.h"

#include "files/disk_path.h"
#include "intake/import.h"
#include "platform/terminal.h"
#include "text/user_text.h"

#include <algorithm>
#include <cerrno>
#include <limits>

namespace assay::cli {

namespace {

constexpr qsizetype maxAtOnce = 64 * 1024;
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
    for (qsizetype at = 0; at < utf8.size(); at += maxAtOnce) {
        if (!handOne(utf8.sliced(at, std::min(maxAtOnce, utf8.size() - at))))
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
        const qint64 got = readDescriptor(m_descriptor, to + filled, size - filled);
        if (got < 0 && errno == EAGAIN)
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
    return m_wait.waitFor(m_descriptor, milliseconds) == ReadWait::End::Readable;
}

} // namespace assay::cli
