// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "base/result.h"

namespace assay {

class ActionContext;
template <class T>
class Call;

extern const Action createPdfAction; //!< Create PDF Report

//! Starts the making of a report by SHA-1, SHA-256 or MD5; the same digest is needed for status and download.
Call<Findings> *askCreatePdf(ActionContext &context, const QString &digest);

} // namespace assay
