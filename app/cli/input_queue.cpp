// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input_queue.h"

#include "document.h"
#include "files/disk_path.h"
#include "folder_source.h"
#include "stream.h"
#include "terminal.h"

#include <QtConcurrentRun>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {
// Words and paths whose files are looked for on the disk, one after the other, while the source could go on.
constexpr size_t maxUnread = 1024;
} // namespace

InputQueue::InputQueue(InputReader reader, std::vector<Source> sources, WatchedFolder watched, QObject *parent)
    : QObject(parent)
    , m_reader(std::make_shared<InputReader>(std::move(reader)))
    , m_sources(std::make_move_iterator(sources.begin()), std::make_move_iterator(sources.end()))
    , m_watched(std::move(watched))
{
    connect(&m_reading, &QFutureWatcherBase::finished, this, &InputQueue::serveLater);
}

void InputQueue::want(int inputs)
{
    m_wanted = inputs;
    serveLater();
}

void InputQueue::stop()
{
    m_isStopped = true;
    m_sources.clear();
    m_stream.reset();
    m_wanted = 0;
}

void InputQueue::serveLater()
{
    if (!std::exchange(m_serving, true))
        QMetaObject::invokeMethod(this, &InputQueue::serve, Qt::QueuedConnection);
}

void InputQueue::serve()
{
    m_serving = false;
    if (m_reading.isRunning() || m_isStopped)
        return;
    m_reader->endReading();
    std::vector<Input> inputs;
    bool isReading = false; // the job may be over before this function is
    while (int(inputs.size()) < m_wanted) {
        if (auto input = m_reader->next()) {
            inputs.push_back(std::move(*input));
        } else if (m_reader->needsDisk()) {
            isReading = true;
            m_reader->prepareReading();
            // The job owns the reader: this object may be destroyed while a file server does not answer.
            m_reading.setFuture(QtConcurrent::run([reader = m_reader] { reader->readDisk(); }));
            break;
        } else if (m_stream || !openNext()) {
            break;
        }
    }
    m_wanted -= int(inputs.size());
    paceStream();
    const bool isLast = m_wanted > 0 && !m_stream && m_sources.empty() && !isReading;
    if (!inputs.empty())
        Q_EMIT came(std::move(inputs));
    if (isLast && !std::exchange(m_over, true))
        Q_EMIT ended();
}

// A source that is faster than the disk waits for it.
void InputQueue::paceStream()
{
    if (m_stream)
        m_stream->setWanted(m_wanted > 0 && m_reader->unread() < maxUnread);
}

// False if no source is left.
bool InputQueue::openNext()
{
    if (m_sources.empty())
        return false;
    m_current = std::move(m_sources.front());
    m_sources.pop_front();
    if (m_current.kind == Source::Kind::Word) {
        m_reader->readWord(m_current.text);
        return true;
    }
    m_stream = newSource();
    const bool isClosed = m_current.isStdin() && stdinIsClosed();
    if (const QString why = isClosed ? tr("it is closed") : m_stream->open(m_current.text); !why.isEmpty()) {
        endStream(why);
        return true;
    }
    m_wide.reset();
    m_isFirstPiece = true;
    m_pieces.emplace(m_current.kind == Source::Kind::Paths ? '\0' : '\n');
    connect(m_stream.get(), &PacedSource::ended, this, &InputQueue::endStream);
    return true;
}

std::unique_ptr<PacedSource> InputQueue::newSource()
{
    if (m_current.kind == Source::Kind::Watched) {
        auto folder = std::make_unique<FolderSource>(m_watched);
        connect(folder.get(), &FolderSource::remarked, this, &InputQueue::remarked);
        connect(folder.get(), &FolderSource::found, this, [this](const QStringList &paths) {
            for (const QString &path : paths)
                m_reader->readFile(path);
            paceStream();
            serveLater();
        });
        return folder;
    }
    if (m_current.kind != Source::Kind::Text) {
        auto stream = std::make_unique<Stream>();
        connect(stream.get(), &Stream::came, this, &InputQueue::takeBytes);
        return stream;
    }
    auto document = std::make_unique<Document>();
    connect(document.get(), &Document::found, this, &InputQueue::takeCandidates);
    connect(document.get(), &Document::remarked, this,
        [this](const QString &note) { Q_EMIT remarked(u"%1: %2"_s.arg(nameOfSource(), note)); });
    return document;
}

QString InputQueue::nameOfSource() const
{
    return m_current.isStdin() ? tr("Standard input") : m_current.text;
}

void InputQueue::takeBytes(const QByteArray &bytes)
{
    m_pieces->feed(narrowed(bytes), [this](const QByteArray &piece) { takePiece(piece); });
    paceStream();
    serveLater();
}

// The bytes of a list as UTF-8: PowerShell writes lists in UTF-16, editors add a byte order mark. Paths are bytes, and
// stay as they are.
QByteArray InputQueue::narrowed(const QByteArray &bytes)
{
    if (m_current.kind == Source::Kind::Paths)
        return bytes;
    if (std::exchange(m_isFirstPiece, false)) {
        const auto begins = [&bytes](QByteArrayView with) { return bytes.startsWith(with); };
        const bool isLittle = begins("\xFF\xFE") || (bytes.size() > 1 && bytes[0] != '\0' && bytes[1] == '\0');
        const bool isBig = begins("\xFE\xFF") || (bytes.size() > 1 && bytes[0] == '\0' && bytes[1] != '\0');
        if (isLittle || isBig)
            m_wide.emplace(isLittle ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
        else if (begins("\xEF\xBB\xBF"))
            return bytes.sliced(3);
    }
    return m_wide ? QString(m_wide->decode(bytes)).toUtf8() : bytes;
}

void InputQueue::takePiece(const QByteArray &piece)
{
    if (m_current.kind == Source::Kind::Paths)
        return m_reader->readFile(wordFromDisk(piece));
    if (m_current.kind == Source::Kind::Hashes)
        return m_reader->readHash(QString::fromUtf8(piece).trimmed());
    if (const QByteArray word = piece.trimmed(); !word.isEmpty())
        m_reader->readWord(wordFromDisk(word));
}

void InputQueue::takeCandidates(const std::vector<Candidate> &candidates)
{
    for (const Candidate &candidate : candidates) {
        if (!m_reader->readCandidate(candidate))
            ++m_leftOut;
    }
    serveLater();
}

void InputQueue::endStream(const QString &error)
{
    if (m_pieces)
        m_pieces->finish([this](const QByteArray &piece) { takePiece(piece); });
    m_pieces.reset();
    if (m_leftOut > 0)
        Q_EMIT remarked(
            tr("%n indicator(s) of the text do not go with this action, or are doubtful, and were left out.", nullptr,
                int(std::exchange(m_leftOut, 0))));
    if (!error.isEmpty()) {
        Q_EMIT remarked(tr("%1 cannot be read: %2").arg(nameOfSource(), error));
        Q_EMIT broke();
    }
    if (m_stream)
        m_stream.release()->deleteLater(); // it may be what called us
    serveLater();
}

} // namespace assay::cli
