// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay {

// Switches Nagle's algorithm off for all TCP connections of this process. Qt writes the head and the body of a request
// separately; with Nagle the end of every body waits for the appliance's acknowledgement, up to 40 ms. Call it when a
// connection is new.
void sendWithoutDelay();

} // namespace assay
