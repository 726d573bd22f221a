// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QStringList>

namespace assay {

//! What a filter asks of a row and many rows have in common: a filter over many rows asks it of few of these.
//! The rest is asked of the row itself, see own_text.h.
struct FilterRow
{
    State state = State::Queued;
    Classification classification = Classification::None; //!< None as long as no verdict may be shown
    IndicatorType type{};
    int risk = -1; //!< 0 to 10; -1 = none
    QStringList tags;
    QString batch;
    QString source; //!< the appliance that answered
    QString threat;
    QString action;
    QString comment;
    QString fileType;
    Shared<Verdict> verdict{}; //!< that may be shown; without its times
    Shared<ApiError> error{};

    friend bool operator==(const FilterRow &, const FilterRow &) = default;
};
size_t qHash(const FilterRow &row, size_t seed = 0);

FilterRow filterRow(const Row &item);

//! What free words search of it: threat, tags, batch, comment, error and the words shown for state, type and verdict;
//! folded, one a line.
QString sharedText(const FilterRow &row);

//! "Win32.Trojan.Emotet" -> "Emotet"; a name without dots as it is.
QString threatFamily(const QString &threatName);

} // namespace assay
