// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/row_identity.h"

#include "text/user_text.h"

#include <QTime>

using namespace Qt::StringLiterals;

namespace assay {

QString keyOf(const Indicator &indicator)
{
    return word(indicator.type) + u' ' + indicator.value;
}

Row newRow(const Indicator &indicator, const QString &batch)
{
    Row row;
    row.indicator = indicator;
    row.batch = batch;
    return row;
}

QString batchName(const QString &source)
{
    return u"%1 %2"_s.arg(forDisplay(source, 80), QTime::currentTime().toString(u"HH:mm"));
}

} // namespace assay
