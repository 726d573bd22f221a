// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/findings.h"

namespace assay {

class ActionContext;
template <class T>
class Call;

// Asks the appliance to create a PDF report, by SHA-1, SHA-256 or MD5. Status and download need the same digest.
// Errors: those of Dispatcher::send(); BadAnswer if a link does not lead to this report on this appliance.
Call<Findings> *askCreatePdf(ActionContext &context, const QString &digest);

} // namespace assay
