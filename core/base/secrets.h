// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace assay {

//! Remembers, in memory only, a text that no log, answer or saved file may show. Any thread. Texts of less than four
//! bytes are not remembered: they are in every other word.
void keepSecret(const QByteArray &secret);

//! `text` with every such secret, however it is written (see SecretSearch), replaced by "[secret]". For logs and
//! messages.
QString withoutSecrets(QString text);

//! The same for the body of an answer, before it is decoded or kept. Secrets of less than eight bytes only count where
//! they are whole words: digests and words of the appliance stay what they are. Takes about a second for 64 MiB.
QByteArray answerWithoutSecrets(QByteArray body);

//! Looks for secrets of at least eight bytes in bytes that pass through and are not kept in memory.
class SecretWatch
{
public:
    //! True when these bytes, or they and those before them, hold one.
    bool sees(QByteArrayView bytes);

private:
    QByteArray m_tail; //!< of what passed, for a secret that arrives in two parts
};

} // namespace assay
