// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace assay::demo {

// What a route answers.
struct Answer
{
    int status = 200;
    QByteArray body{};
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers{};
};

// `value` is an object or an array.
Answer jsonAnswer(const QJsonValue &value, int status = 200);
Answer htmlAnswer(int status, const QString &title, const QString &text);

// The three shapes of the appliance's errors.
Answer detailError(int status, const QString &text);
Answer messageError(int status, const QString &text);
Answer fieldError(const QString &field, const QString &text); //!< 400

Answer notOnAppliance(); //!< 404

} // namespace assay::demo
