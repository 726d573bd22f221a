// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/zip_reader.h"

#include <cerrno>

namespace assay {

namespace {
constexpr qint64 largestDirectory = qint64(4) << 20; // bytes; more than fifty thousand entries
} // namespace

ZipReader::ZipReader(const SampleFile &file) : m_source{.file = file, .left = largestDirectory}
{
    zip_error_init(&m_source.error);
    zip_source_t *source = zip_source_function_create(&ZipReader::callback, &m_source, nullptr);
    if (!source)
        return;
    m_archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!m_archive)
        zip_source_free(source);
    m_source.left = -1;
}

ZipReader::~ZipReader()
{
    if (m_archive)
        zip_discard(m_archive);
    zip_error_fini(&m_source.error);
}

zip_int64_t ZipReader::callback(void *source, void *data, zip_uint64_t size, zip_source_cmd_t command)
{
    return static_cast<Source *>(source)->obey(data, size, command);
}

zip_int64_t ZipReader::Source::fail(int zipError)
{
    zip_error_set(&error, zipError, errorNumber);
    return -1;
}

zip_int64_t ZipReader::Source::read(char *to, qint64 size)
{
    if (left >= 0 && size > left) {
        overLimit = true;
        return fail(ZIP_ER_MEMORY);
    }
    const qint64 got = file.readAt(at, to, size);
    if (got < 0) {
        errorNumber = errno;
        return fail(ZIP_ER_READ);
    }
    at += got;
    if (left >= 0)
        left -= got;
    return got;
}

zip_int64_t ZipReader::Source::obey(void *data, zip_uint64_t size, zip_source_cmd_t command)
{
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
            ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
    case ZIP_SOURCE_OPEN:
        at = 0;
        return 0;
    case ZIP_SOURCE_READ:
        return read(static_cast<char *>(data), qint64(size));
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t to
            = zip_source_seek_compute_offset(zip_uint64_t(at), zip_uint64_t(file.size()), data, size, &error);
        if (to < 0)
            return -1;
        at = to;
        return 0;
    }
    case ZIP_SOURCE_TELL:
        return at;
    case ZIP_SOURCE_STAT: {
        auto *status = static_cast<zip_stat_t *>(data);
        zip_stat_init(status);
        status->size = zip_uint64_t(file.size());
        status->valid |= ZIP_STAT_SIZE;
        return sizeof *status;
    }
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&error, data, size);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    default:
        return fail(ZIP_ER_OPNOTSUPP);
    }
}

} // namespace assay
