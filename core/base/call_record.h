// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace assay {

// One attempt of a request to the appliance, as the log shows it. Never contains the token, a secret of a query or a
// body.
struct CallRecord
{
    QDateTime at; //!< UTC, when the attempt started
    QByteArray method; //!< "GET", "POST"
    QString path; //!< path and query
    int status = 0; //!< HTTP status; 0 = no answer
    qint64 milliseconds = 0;
    QString note; //!< word of the error kind, or empty
    QString host{}; //!< the appliance, "https://a1000.example.org:8443"
    bool changes = false; //!< a submission, or a change of something that others see
    quint16 discloses = 0; //!< bits of Disclosure that the request needed consent for
};

} // namespace assay
