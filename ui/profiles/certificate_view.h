// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/certificate_facts.h"

class QWidget;

namespace assay {

// Shows the fields of a certificate line by line, selectable. All of them are hostile and shown as plain text. `name`:
// object name of the widget.
QWidget *certificateView(const CertificateFacts &facts, const QString &title, const QString &name);

// Breaks a SHA-256 fingerprint, "AB:CD:...", into two lines for comparison by eye.
QString fingerprintInLines(const QString &fingerprint);

} // namespace assay
