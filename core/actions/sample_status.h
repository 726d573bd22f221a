// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/call.h"

#include <QHash>
#include <QStringList>

namespace assay {

class Dispatcher;

//! How far the appliance is with a sample.
enum class SampleStatus {
    Absent, //!< the appliance says that it does not hold it
    AtWork, //!< it has a word for it that is neither of the others: it holds the sample and is not done with it
    Untold, //!< it says nothing: it is still at work on it, or an older one leaves out what it does not hold
    Processed,
};

//! How far the appliance is with these samples (digests of one kind, lower case). Every digest asked
//! for is in the answer.
Call<QHash<QString, Result<SampleStatus>>> *askSampleStatus(Dispatcher &dispatcher, const QStringList &digests);

} // namespace assay
