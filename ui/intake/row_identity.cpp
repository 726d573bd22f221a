// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/row_identity.h"

#include "session/session.h"
#include "text/user_text.h"

#include <QTime>

using namespace Qt::StringLiterals;

namespace assay {

QString keyOf(const Indicator &indicator)
{
    return word(indicator.type) + u' ' + indicator.value;
}

QSet<QString> keysOf(const Session &session)
{
    QSet<QString> keys;
    keys.reserve(session.count());
    for (const Item &item : session.items())
        keys.insert(keyOf(item.indicator));
    return keys;
}

Item newItem(const Indicator &indicator, const QString &batch)
{
    Item item;
    item.indicator = indicator;
    item.batch = batch;
    return item;
}

QString batchName(const QString &source)
{
    return u"%1 %2"_s.arg(forDisplay(source, 80), QTime::currentTime().toString(u"HH:mm"));
}

} // namespace assay
