// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace assay::demo {

//! What a route answers, and what the journal notes about it.
struct Answer
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers;

    QJsonObject submitted; //!< for the journal: what was sent for analysis
    qsizetype digests = 0; //!< for the journal: how many hashes were asked for
};

Answer jsonAnswer(const QJsonValue &value, int status = 200);
Answer htmlAnswer(int status, const QString &title, const QString &text);

//! The three shapes that the appliance's errors have.
Answer detailError(int status, const QString &text);
Answer messageError(int status, const QString &text);
Answer fieldError(const QString &field, const QString &text);

Answer notOnAppliance();

} // namespace assay::demo
