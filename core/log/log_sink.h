// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

// Sends all log messages of Qt, its libraries and Assay to standard error, one line each, without tokens and control
// characters, 2,000 characters maximum.
void installLogSink();

// One such line. Depends only on its arguments and the kept secrets.
QByteArray logLine(QtMsgType type, const QString &category, const QString &text);

} // namespace assay
