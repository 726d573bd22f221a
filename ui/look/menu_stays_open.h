// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace assay {

//! Ticking an entry of this menu does not close it: several can be ticked in one go.
void stayOpenForTicks(QMenu &menu);

} // namespace assay
