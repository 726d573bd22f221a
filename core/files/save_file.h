// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSaveFile>

namespace assay {

enum class IfExists { Refuse, KeepBoth, Replace };

struct Saved
{
    QString path; //!< where the bytes are now; with KeepBoth maybe "name (2).ext", or the old file when it holds the
                  //!< same bytes
    QString sha256; //!< lower-case hexadecimal, of what was written
    qint64 bytes = 0;
};

//! The one way in which Assay writes a file: whole or not at all. write() as often as needed, then commit(); a
//! destructor without commit() leaves nothing behind. Checks every length, flushes, fsyncs file and folder; a full disk
//! never looks like success.
class SaveFile
{
public:
    explicit SaveFile(const QString &path, IfExists ifExists = IfExists::Refuse);
    ~SaveFile();
    Q_DISABLE_COPY_MOVE(SaveFile)

    //! Makes the folder when it is missing. Errors: Disk.
    std::optional<ApiError> open();
    std::optional<ApiError> write(QByteArrayView bytes);
    Result<Saved> commit();

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

//! `name` as a harmless file name for this disk: no separators, control or bidi characters, not "." or "..", at most
//! 200 bytes.
QString safeFileName(const QString &name);

} // namespace assay
