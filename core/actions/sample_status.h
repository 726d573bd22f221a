// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/call.h"

#include <QHash>
#include <QStringList>

namespace assay {

class Dispatcher;

// How far the appliance is with a sample.
enum class SampleStatus {
    Absent, //!< the appliance reports that it does not hold the sample
    AtWork, //!< the appliance reports any other word: it holds the sample and has not finished its analysis
    Omitted, //!< the answer omits the sample: it is being analysed, or an older appliance does not hold it
    Processed,
};

// Asks for the status of samples (digests of one kind, lower case). The answer contains every digest that was asked
// for. Errors: those of Dispatcher::send(); BadAnswer for a single digest if its status is missing or contradictory.
Call<QHash<QString, Result<SampleStatus>>> *askSampleStatus(Dispatcher &dispatcher, const QStringList &digests);

} // namespace assay
