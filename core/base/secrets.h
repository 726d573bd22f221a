// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace assay {

// Keeps, in memory only, a text that must not appear in logs, answers and saved files. Any thread. Ignores texts of
// less than four bytes, which are part of too many words.
void keepSecret(const QByteArray &secret);

// Returns `text` with each kept secret, in all encodings of SecretSearch, replaced by "[secret]". For logs and
// messages.
QString withoutSecrets(QString text);

// The same for the body of an answer, before it is decoded or kept. Replaces secrets of less than eight bytes only
// where they are whole words, so that digests and the appliance's own words stay intact. About one second for 64 MiB.
QByteArray answerWithoutSecrets(QByteArray body);

// Searches a stream that is not kept in memory for secrets of at least eight bytes. One thread.
class SecretWatch
{
public:
    // True if a secret ends in these bytes; it may begin in earlier ones.
    bool sees(QByteArrayView bytes);

private:
    QByteArray m_tail; //!< the end of the earlier bytes
};

} // namespace assay
