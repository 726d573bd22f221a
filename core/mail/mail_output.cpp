// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mail_output.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

namespace assay {

void MailOutput::put(MailFrame kind, QByteArrayView content)
{
    constexpr qsizetype enough = 64 * 1024;
    do {
        const QByteArrayView piece = content.first(std::min(content.size(), mostInFrame));
        m_waiting += mailFrame(kind, piece);
        content = content.sliced(piece.size());
        if (m_waiting.size() >= enough)
            flush();
    } while (!content.isEmpty());
}

void MailOutput::remark(MailRemark remark, const QByteArray &name, const QByteArray &detail)
{
    constexpr qsizetype longest = 1000;
    put(MailFrame::Remark, char(remark) + name.left(longest) + '\0' + detail.left(longest));
}

void MailOutput::flush()
{
    const char *from = m_waiting.constData();
    qsizetype left = m_waiting.size();
    while (left > 0) {
        const ssize_t written = ::write(m_descriptor, from, std::size_t(left));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            ::_exit(EXIT_FAILURE);
        from += written;
        left -= written;
    }
    m_waiting.clear();
}

} // namespace assay
