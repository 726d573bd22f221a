// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

struct Profile;

// Host names as shown to the analyst, who decides where the token and samples are sent. All in ASCII: a name in
// Cyrillic letters can look like the appliance's own name, its "xn--" form cannot. The text may contain control
// characters: pass it through forDisplay().

// A host as typed, see Profile::host: unchanged if it is ASCII, otherwise with A-labels, such as
// "xn--1000-43d.com:8443". If the text cannot be a host, other characters are escaped: "a1000.com\u2044evil.example".
QString hostText(const QString &typed);
// The address that the profile connects to: "https://xn--1000-43d.com:8443".
QString addressText(const Profile &profile);
// The analyst's name for the appliance; its host if the name is empty or is only the host in another script.
QString labelText(const Profile &profile);
// A name in a certificate: in A-labels if it is a host name, otherwise unchanged.
QString certifiedText(const QString &name);

} // namespace assay
