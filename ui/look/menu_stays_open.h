// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace assay {

// Keeps this menu open when an entry is ticked, so that several can be ticked in one go.
void stayOpenForTicks(QMenu &menu);

} // namespace assay
