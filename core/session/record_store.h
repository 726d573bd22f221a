// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "session/row.h"

#include <optional>

namespace assay {

// Loads records of rows that do not hold theirs. Used on one thread.
class RecordStore
{
public:
    virtual ~RecordStore() = default;
    // The record of that row, which may be empty. Errors: Disk.
    Result<RecordHandle> load(RowId id)
    {
        Result<RecordHandle> record = read(id);
        if (!record && !m_error)
            m_error = record.error();
        return record;
    }
    // The first error of load(): what was made of the records is not complete.
    const std::optional<ApiError> &error() const { return m_error; }

private:
    virtual Result<RecordHandle> read(RowId id) = 0;

    std::optional<ApiError> m_error;
};

} // namespace assay
