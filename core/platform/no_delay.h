// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay {

//! Makes the connections that this process has send what they are given at once. Qt writes the head of a request and
//! its body separately and leaves Nagle's algorithm on: the end of every body would wait until the appliance confirms
//! what came before, which it may put off for 40 ms. Call it when a connection is new.
void sendWithoutDelay();

} // namespace assay
