// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/html_sink.h"

#include <QCoreApplication>

namespace assay {

namespace {

struct HtmlSinkText
{
    Q_DECLARE_TR_FUNCTIONS(assay::HtmlSink)
};

constexpr qsizetype htmlEndBytes = 1024; // at either end, in which the marks of HTML are looked for

} // namespace

HtmlSink::HtmlSink(const QString &path, IfExists ifExists) : m_file(path, ifExists) { }

std::optional<ApiError> HtmlSink::take(QByteArrayView bytes)
{
    if (!m_isOpen) {
        if (auto error = m_file.open())
            return error;
        m_isOpen = true;
    }
    if (m_head.size() < htmlEndBytes)
        m_head.append(bytes.first(std::min(bytes.size(), htmlEndBytes - m_head.size())));
    // With what was before: the mark may lie across two pieces.
    const QByteArray seen = (m_tail + bytes.toByteArray()).toLower();
    m_asksForPassword = m_asksForPassword || seen.contains("type=\"password\"") || seen.contains("type='password'")
        || seen.contains("type=password");
    m_tail.append(bytes.last(std::min(bytes.size(), htmlEndBytes)));
    m_tail = m_tail.last(std::min(m_tail.size(), htmlEndBytes));
    return m_file.write(bytes);
}

std::optional<ApiError> HtmlSink::complete()
{
    const QByteArray head = m_head.toLower();
    const bool isHtml = head.contains("<html") || head.contains("<!doctype html");
    if (!m_isOpen || !isHtml || m_asksForPassword)
        return ApiError::of(ApiError::Kind::BadAnswer,
            HtmlSinkText::tr("what the appliance sent is not an HTML report; nothing was saved"));
    if (!m_tail.toLower().contains("</html>"))
        return ApiError::of(ApiError::Kind::BadAnswer, HtmlSinkText::tr("the report is cut off; nothing was saved"));
    const Result<Saved> saved = m_file.commit();
    if (!saved)
        return saved.error();
    m_saved = *saved;
    return {};
}

} // namespace assay
