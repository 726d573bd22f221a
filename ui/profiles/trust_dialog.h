// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/certificate_facts.h"

#include <QDialog>

#include <optional>

namespace assay {

// Asks whether to trust a certificate that failed verification, for this profile. "Do not trust it" is the default;
// accepted() means trust. Deletes itself.
class TrustDialog : public QDialog
{
    Q_OBJECT
public:
    // `trusted`: the certificate that the profile trusts so far; if present, both are shown.
    TrustDialog(const QString &host, const CertificateFacts &seen, const std::optional<CertificateFacts> &trusted,
        QWidget *parent = nullptr);
};

} // namespace assay
