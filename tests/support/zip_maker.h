// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <zip.h>

#include <vector>

namespace assay::test {

// One entry of a ZIP file to create. A name that ends in a slash creates a folder.
struct ZipEntry
{
    QByteArray name;
    QByteArray content;
    zip_uint16_t encryption = ZIP_EM_NONE;
    zip_int32_t compression = ZIP_CM_DEFAULT;
};

inline void makeZip(const QString &path, const std::vector<ZipEntry> &entries, const QByteArray &password = "infected")
{
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!zip)
        qFatal("cannot make a ZIP");
    for (const ZipEntry &entry : entries) {
        if (entry.name.endsWith('/')) {
            if (zip_dir_add(zip, entry.name.constData(), 0) < 0)
                qFatal("cannot add a folder");
            continue;
        }
        zip_source_t *source = zip_source_buffer(zip, entry.content.constData(), zip_uint64_t(entry.content.size()), 0);
        const zip_int64_t index = zip_file_add(zip, entry.name.constData(), source, ZIP_FL_OVERWRITE);
        if (index < 0 || zip_set_file_compression(zip, zip_uint64_t(index), entry.compression, 0) != 0
            || (entry.encryption != ZIP_EM_NONE
                && zip_file_set_encryption(zip, zip_uint64_t(index), entry.encryption, password.constData()) != 0))
            qFatal("cannot add a file");
    }
    if (zip_close(zip) != 0)
        qFatal("cannot write a ZIP");
}

} // namespace assay::test
