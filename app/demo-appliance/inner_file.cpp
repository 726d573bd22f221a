// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inner_file.h"

#include <zip.h>

#include <memory>

namespace assay::demo {

namespace {
constexpr zip_uint64_t maxInnerBytes = 64 * 1024 * 1024;
} // namespace

std::optional<InnerFile> innerFile(const QByteArray &archive, const QByteArray &password)
{
    zip_source_t *source = zip_source_buffer_create(archive.constData(), zip_uint64_t(archive.size()), 0, nullptr);
    const std::unique_ptr<zip_t, decltype(&zip_discard)> zip(
        source ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr, &zip_discard);
    if (!zip) {
        zip_source_free(source);
        return {};
    }
    std::optional<zip_stat_t> only;
    for (zip_int64_t index = 0; index < zip_get_num_entries(zip.get(), 0); ++index) {
        zip_stat_t entry;
        if (zip_stat_index(zip.get(), zip_uint64_t(index), 0, &entry) != 0)
            return {};
        if (QByteArrayView(entry.name).endsWith('/'))
            continue;
        if (only || entry.size > maxInnerBytes)
            return {};
        only = entry;
    }
    if (!only)
        return {};
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen_index_encrypted(zip.get(), only->index, 0, password.constData()), &zip_fclose);
    if (!file)
        return {};
    InnerFile inner{QString::fromUtf8(only->name).section(u'/', -1), QByteArray(qsizetype(only->size), '\0')};
    char beyond = 0; // libzip checks the checksum when it reads behind the last byte
    if (zip_fread(file.get(), inner.bytes.data(), only->size) != zip_int64_t(only->size)
        || zip_fread(file.get(), &beyond, 1) != 0)
        return {};
    return inner;
}

QByteArray archiveOf(const std::vector<InnerFile> &files)
{
    constexpr qsizetype restOfLastRecord = 18; // bytes
    if (files.empty()) // libzip writes nothing then
        return "PK\x05\x06" + QByteArray(restOfLastRecord, '\0');
    zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source); // closing the archive would free it with the bytes
    zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    if (!zip) {
        zip_source_free(source);
        return {};
    }
    for (size_t number = 0; number < files.size(); ++number) {
        const QByteArray name = QByteArray::number(qulonglong(number)) + '_' + files[number].name.toUtf8();
        zip_source_t *content
            = zip_source_buffer(zip, files[number].bytes.constData(), zip_uint64_t(files[number].bytes.size()), 0);
        zip_file_add(zip, name.constData(), content, ZIP_FL_ENC_UTF_8);
    }
    if (zip_close(zip) != 0)
        zip_discard(zip);
    QByteArray bytes;
    zip_stat_t about;
    if (zip_source_stat(source, &about) == 0 && zip_source_open(source) == 0) {
        bytes.resize(qsizetype(about.size));
        zip_source_read(source, bytes.data(), about.size);
        zip_source_close(source);
    }
    zip_source_free(source);
    return bytes;
}

} // namespace assay::demo
