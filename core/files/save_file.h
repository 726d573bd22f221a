// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSaveFile>

namespace assay {

enum class IfExists { Refuse, KeepBoth, Replace };

struct Saved
{
    QString path; //!< the file with the bytes; with KeepBoth maybe "name (2).ext", or an existing file with the same
                  //!< bytes
    QString sha256; //!< of the written bytes, lower-case hexadecimal
    qint64 bytes = 0;
};

// Writes a file completely or not at all; Assay writes files only this way. Call open(), write() as often as needed,
// then commit(). Without commit() the destructor removes everything. Checks every length, flushes, and syncs file and
// folder, so that a full disk is reported.
class SaveFile
{
public:
    enum class Readers { UsersMask, Owner }; //!< who may read the file

    explicit SaveFile(const QString &path, IfExists ifExists = IfExists::Refuse, Readers readers = Readers::UsersMask);
    ~SaveFile();
    Q_DISABLE_COPY_MOVE(SaveFile)

    // Makes the folder if it is missing. Errors of all three: Disk (full, not writable, name taken or invalid).
    std::optional<ApiError> open();
    std::optional<ApiError> write(QByteArrayView bytes);
    Result<Saved> commit();

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

// Returns `name` as a harmless file name: no separators, control or bidi characters, not "." or "..", 200 bytes
// maximum.
QString safeFileName(const QString &name);

} // namespace assay
