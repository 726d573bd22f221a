// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"
#include "files/save_file.h"

namespace assay {

// Saves a PDF while it arrives. The file gets its final name only if the bytes begin and end like a PDF.
class PdfSink final : public BodySink
{
public:
    PdfSink(const QString &path, IfExists ifExists);

    std::optional<ApiError> take(QByteArrayView bytes) override;
    std::optional<ApiError> complete() override;

    const Saved &saved() const { return m_saved; } //!< valid after complete() has succeeded

private:
    SaveFile m_file;
    QByteArray m_head;
    QByteArray m_tail;
    Saved m_saved;
    bool m_isOpen = false;
};

} // namespace assay
