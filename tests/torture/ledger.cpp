// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace assay::torture {
using namespace Qt::StringLiterals;

int Ledger::twice() const
{
    return int(std::count_if(submissions.begin(), submissions.end(), [](int times) { return times > 1; }));
}

Ledger readLedger(const QString &journal)
{
    Ledger ledger;
    QFile file(journal);
    if (!file.open(QIODevice::ReadOnly))
        return ledger;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        ++ledger.requests;
        ledger.faults += line.contains("fault"_L1) ? 1 : 0;
        const QJsonObject submitted = line.value("submitted"_L1).toObject();
        for (const auto key : {"sha1"_L1, "url"_L1}) {
            if (submitted.contains(key))
                ++ledger.submissions[submitted.value(key).toString()];
        }
    }
    return ledger;
}

} // namespace assay::torture
