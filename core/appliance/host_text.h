// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

struct Profile;

//! Hosts for people who decide where a token and samples go. All in ASCII: a name in Cyrillic letters can look like the
//! appliance's own, and its "xn--" form cannot. The text may still hold control characters: forDisplay() removes them.

//! Of a host as typed, see Profile::host: as it is when it is ASCII; otherwise with the host in A-labels, such as
//! "xn--1000-43d.com:8443". What no host can be has its other characters escaped: "a1000.com\u2044evil.example".
QString hostText(const QString &typed);
//! "https://xn--1000-43d.com:8443": where the profile leads.
QString addressText(const Profile &profile);
//! The analyst's name for the appliance; its host when it has none, or when the name is only the host in other letters.
QString labelText(const Profile &profile);
//! Of a name in a certificate: in A-labels when it is a host name, otherwise as it is.
QString certifiedText(const QString &name);

} // namespace assay
