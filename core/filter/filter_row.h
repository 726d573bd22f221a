// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/item.h"

#include <QStringList>

namespace assay {

//! What a filter asks of one item, read once: a filter over many rows then touches no item.
struct FilterRow
{
    State state = State::Queued;
    Classification classification = Classification::None; //!< None as long as no verdict may be shown
    IndicatorType type{};
    int risk = -1; //!< 0 to 10; -1 = none
    QStringList tags;
    QString batch;
    QString source; //!< the appliance that answered
    QString name; //!< of the file, without its folder
    QString threat;
    QString action;
    QString text; //!< everything that free words search, folded; null until searchText() is asked for it

    friend bool operator==(const FilterRow &, const FilterRow &) = default;
};

//! All but the text, which costs more than everything else together.
FilterRow filterRow(const Item &item);

//! Indicator in its real, defanged and pasted form, digests, names, threat, tags, batch, comment, error and the words
//! shown for state, type and verdict; folded, one a line.
QString searchText(const Item &item);

//! "Win32.Trojan.Emotet" -> "Emotet"; a name without dots as it is.
QString threatFamily(const QString &threatName);

} // namespace assay
