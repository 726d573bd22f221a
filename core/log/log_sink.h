// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

//! Everything that Qt, its libraries and Assay log goes to standard error, a line each: without tokens, without control
//! characters, bounded.
void installLogSink();

//! What such a line looks like. Pure but for the secrets that are kept.
QByteArray logLine(QtMsgType type, const QString &category, const QString &text);

} // namespace assay
