// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/sample_file.h"

#include <zip.h>

namespace assay {

// libzip, reading from the descriptor of an open sample.
class ZipReader
{
public:
    explicit ZipReader(const SampleFile &file);
    ~ZipReader();
    Q_DISABLE_COPY_MOVE(ZipReader)

    zip_t *archive() const { return m_archive; } //!< null: not a ZIP, damaged, or hasHugeDirectory()
    // True if the list of files is longer than the limit (tens of thousands of entries), which would cost memory.
    bool hasHugeDirectory() const { return m_source.overLimit; }
    int readError() const { return m_source.errorNumber; } //!< errno of a failed read; 0: none

private:
    struct Source
    {
        const SampleFile &file;
        qint64 at = 0;
        qint64 left = 0; //!< bytes that may still be read of the list of files; -1: no limit
        bool overLimit = false;
        int errorNumber = 0;
        zip_error_t error{};

        zip_int64_t obey(void *data, zip_uint64_t size, zip_source_cmd_t command);
        zip_int64_t read(char *to, qint64 size);
        zip_int64_t fail(int zipError);
    };
    static zip_int64_t callback(void *source, void *data, zip_uint64_t size, zip_source_cmd_t command);

    Source m_source;
    zip_t *m_archive = nullptr;
};

} // namespace assay
