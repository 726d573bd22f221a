// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import_source.h"

#include "platform/file.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTemporaryFile>

#include <algorithm>
#include <limits>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype headSize = 64 * 1024;
constexpr qint64 maxCopied = qint64(1) << 30; // bytes; a pipe may never end, but the disk is finite

struct ImportSourceText
{
    Q_DECLARE_TR_FUNCTIONS(assay::ImportSource)
};

} // namespace

ImportSource::ImportSource(std::shared_ptr<SampleFile> file) : m_file(std::move(file)), m_name(m_file->name())
{
    m_head.resize(std::min(qint64(headSize), m_file->size()));
    m_head.resize(std::max(qint64(0), m_file->readAt(0, m_head.data(), m_head.size())));
}

ImportSource::ImportSource(int descriptor, const QString &name)
    : m_read([descriptor](char *to, qint64 size) { return readDescriptor(descriptor, to, size); })
    , m_name(name)
{
    m_head.resize(headSize);
    qsizetype filled = 0;
    while (filled < headSize) {
        const qint64 got = readOn(m_head.data() + filled, headSize - filled);
        if (got <= 0)
            break;
        filled += got;
    }
    m_head.resize(filled);
}

ImportSource::ImportSource(Read read, const QString &name) : m_read(std::move(read)), m_name(name)
{
    m_head.resize(headSize);
    m_head.resize(std::max(qint64(0), readOn(m_head.data(), headSize)));
}

qint64 ImportSource::readOn(char *to, qint64 size)
{
    return m_file ? m_file->readAt(m_done, to, size) : m_read(to, size);
}

qint64 ImportSource::read(char *to, qint64 size)
{
    qint64 got = 0;
    if (m_done < m_head.size()) {
        got = std::min(size, m_head.size() - m_done);
        std::copy_n(m_head.constData() + m_done, got, to);
    } else {
        got = readOn(to, size);
    }
    m_done += std::max(qint64(0), got);
    return got;
}

Result<std::shared_ptr<SampleFile>> ImportSource::file()
{
    if (m_file)
        return m_file;
    QTemporaryFile copy; // readable by this user only; gone with this object, while the descriptor below stays
    QByteArray piece(headSize, Qt::Uninitialized);
    bool isWritten = copy.open();
    qint64 got = 0;
    while (isWritten && m_done <= maxCopied && (got = read(piece.data(), piece.size())) > 0)
        isWritten = copy.write(piece.constData(), got) == got;
    if (m_done > maxCopied) {
        const QString limit = QLocale().formattedDataSize(maxCopied);
        return ApiError::of(ApiError::Kind::TooLarge,
            ImportSourceText::tr("Through a pipe a document may have up to %1. Save it as a file and name that.")
                .arg(limit));
    }
    isWritten = isWritten && copy.flush();
    if (!isWritten || got < 0) {
        return ApiError::of(got < 0 ? ApiError::Kind::File : ApiError::Kind::Disk,
            got < 0 ? ImportSourceText::tr("The input cannot be read to its end.")
                    : ImportSourceText::tr("The input cannot be kept on disk: %1").arg(copy.errorString()));
    }
    const auto file = SampleFile::open(copy.fileName(), std::numeric_limits<qint64>::max());
    if (file)
        m_file = *file;
    return file;
}

} // namespace assay
