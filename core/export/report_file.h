// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

//! Sends a saved report to the sink as base64, in pieces. Nothing and true when the file is not there any more, is no
//! longer the one that was saved, or is too big to be carried along; false as soon as the sink says so.
//! `before` and `behind` are sent around it.
bool sendReport(const Attachment &report, const QByteArray &before, const QByteArray &behind, const ByteSink &sink);

} // namespace assay
