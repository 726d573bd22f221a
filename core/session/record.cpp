// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/record.h"

namespace assay {

const Record &RecordHandle::empty()
{
    static const Record record;
    return record;
}

Record &RecordHandle::operator*()
{
    if (!m_record)
        m_record = new Record;
    else
        m_record.detach();
    return *m_record;
}

} // namespace assay
