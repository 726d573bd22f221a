// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/known_verdict.h"

#include "indicator/recognise.h"
#include "session/session.h"

namespace assay {

Classification knownVerdict(const Session &session, const QString &value)
{
    const Recognised recognised = recognise(value);
    const Row *row = recognised.indicator ? session.find(*recognised.indicator) : nullptr;
    return row && row->verdict ? row->verdict->classification : Classification::None;
}

} // namespace assay
