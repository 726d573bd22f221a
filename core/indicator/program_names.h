// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"
#include "indicator/remark.h"

namespace assay::scan {

// DetectionName for what scanners call malware ("Trojan-Dropper.Win32.Agent.ws"), ProgramName for classes and packages
// ("WScript.Shell", "com.google.android.gms.ads"), None for everything else. `name` has the form of a host, in the
// case as written.
Remark nameRemark(Bytes name);

// True if the word before `pos` says that a version number follows: "version 4.0.0.0", "ver: ", "FileVersion=".
bool isVersionLabelled(Bytes text, std::size_t pos);

// True if the URL that starts at `pos` is the name of an XML namespace, schema or document type.
bool isNamespaceName(Bytes text, std::size_t pos);

} // namespace assay::scan
