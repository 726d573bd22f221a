// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/call.h"

#include <QHash>
#include <QStringList>

namespace assay {

class Dispatcher;

//! Which of these samples (digests of one kind, lower case) the appliance holds and has processed. Every digest asked
//! for is in the answer.
Call<QHash<QString, Result<bool>>> *askSampleStatus(Dispatcher &dispatcher, const QStringList &digests);

} // namespace assay
