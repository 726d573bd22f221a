// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mail_frames.h"

#include <QtEndian>

namespace assay {

namespace {
constexpr qsizetype frameHeadSize = 1 + qsizetype(sizeof(quint32));
} // namespace

QByteArray mailFrame(MailFrame kind, QByteArrayView content)
{
    QByteArray frame(frameHeadSize, Qt::Uninitialized);
    frame[0] = char(kind);
    qToLittleEndian(quint32(content.size()), frame.data() + 1);
    return frame.append(content.data(), content.size());
}

bool MailFrames::feed(QByteArrayView bytes)
{
    m_waiting.append(bytes.data(), bytes.size());
    qsizetype at = 0;
    while (m_waiting.size() - at >= frameHeadSize) {
        const auto size = qsizetype(qFromLittleEndian<quint32>(m_waiting.constData() + at + 1));
        if (size > maxInFrame) {
            m_isBroken = true;
            return false;
        }
        if (m_waiting.size() - at - frameHeadSize < size)
            break;
        const auto kind = MailFrame(m_waiting[at]);
        if (!m_take(kind, QByteArrayView(m_waiting).sliced(at + frameHeadSize, size)))
            return false;
        at += frameHeadSize + size;
    }
    m_waiting.remove(0, at);
    return true;
}

} // namespace assay
