// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/create_pdf.cpp"

#include "decoders.h"

bool assay::fuzz::createPdf(const RawAnswer &answer)
{
    return bool(findingsFor(QUrl(QStringLiteral("https://a1000.example")), askedReport, answer));
}
