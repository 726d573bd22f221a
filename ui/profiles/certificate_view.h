// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/certificate_facts.h"

class QWidget;

namespace assay {

//! What a certificate says of itself, line by line and selectable. All of it is the other side's word: plain text.
//! `name` is the object's name.
QWidget *certificateView(const CertificateFacts &facts, const QString &title, const QString &name);

//! "AB:CD:..." of 64 digits in two lines, which is how people compare them.
QString fingerprintInLines(const QString &fingerprint);

} // namespace assay
