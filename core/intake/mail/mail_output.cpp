// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mail/mail_output.h"

#include "platform/file.h"

#include <algorithm>
#include <cstdlib>

namespace assay {

void MailOutput::put(MailFrame kind, QByteArrayView content)
{
    constexpr qsizetype enough = 64 * 1024;
    do {
        const QByteArrayView piece = content.first(std::min(content.size(), maxInFrame));
        m_waiting += mailFrame(kind, piece);
        content = content.sliced(piece.size());
        if (m_waiting.size() >= enough)
            flush();
    } while (!content.isEmpty());
}

void MailOutput::remark(MailRemark remark, const QByteArray &name, const QByteArray &detail)
{
    constexpr qsizetype maxDetail = 1000;
    put(MailFrame::Remark, char(remark) + name.left(maxDetail) + '\0' + detail.left(maxDetail));
}

void MailOutput::flush()
{
    if (!writeDescriptor(m_descriptor, m_waiting))
        std::_Exit(EXIT_FAILURE);
    m_waiting.clear();
}

} // namespace assay
