// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mail_frames.h"

namespace assay {

// Writes frames to a descriptor, in larger pieces. Ends the program when nothing reads them any more.
class MailOutput
{
public:
    explicit MailOutput(int descriptor) : m_descriptor(descriptor) { }

    void put(MailFrame kind, QByteArrayView content); //!< of any length: what is long becomes several frames
    void remark(MailRemark remark, const QByteArray &name = {}, const QByteArray &detail = {});
    void flush();

private:
    int m_descriptor;
    QByteArray m_waiting;
};

} // namespace assay
