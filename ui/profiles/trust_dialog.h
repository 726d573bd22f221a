// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/certificate_facts.h"

#include <QDialog>

#include <optional>

namespace assay {

//! Asks whether a certificate that does not verify shall be trusted for this profile. The safe answer is the default
//! one; accepted() means trust. Deletes itself.
class TrustDialog : public QDialog
{
    Q_OBJECT
public:
    //! `trusted` is the one that the profile trusts so far, if any: then both are shown.
    TrustDialog(const QString &host, const CertificateFacts &seen, const std::optional<CertificateFacts> &trusted,
        QWidget *parent = nullptr);
};

} // namespace assay
