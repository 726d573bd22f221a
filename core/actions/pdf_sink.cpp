// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/pdf_sink.h"

#include "actions/json_answer.h"

#include <QCoreApplication>

namespace assay {

namespace {
constexpr QByteArrayView magic("%PDF-");
constexpr QByteArrayView end("%%EOF");
constexpr qsizetype tailBytes = 1024; // PDF readers search for the end marker in the last KiB

ApiError notAPdf(const char *reason)
{
    return ApiError::of(ApiError::Kind::BadAnswer, QCoreApplication::translate("assay::PdfSink", reason));
}
} // namespace

PdfSink::PdfSink(const QString &path, IfExists ifExists) : m_file(path, ifExists) { }

std::optional<ApiError> PdfSink::take(QByteArrayView bytes)
{
    if (m_head.size() < magic.size()) {
        m_head.append(bytes.first(std::min(bytes.size(), magic.size() - m_head.size())));
        if (!magic.startsWith(m_head))
            return notAPdf(
                QT_TRANSLATE_NOOP("assay::PdfSink", "what the appliance sent is not a PDF; nothing was saved"));
    }
    if (!m_isOpen) {
        if (auto error = m_file.open())
            return error;
        m_isOpen = true;
    }
    m_tail.append(bytes.last(std::min(bytes.size(), tailBytes)));
    m_tail = m_tail.last(std::min(m_tail.size(), tailBytes));
    return m_file.write(bytes);
}

std::optional<ApiError> PdfSink::complete()
{
    if (m_head != magic || !m_tail.contains(end))
        return notAPdf(QT_TRANSLATE_NOOP("assay::PdfSink", "the PDF is cut off; nothing was saved"));
    const Result<Saved> saved = m_file.commit();
    if (!saved)
        return saved.error();
    m_saved = *saved;
    return {};
}

} // namespace assay
