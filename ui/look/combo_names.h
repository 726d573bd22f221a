// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay {

// Tells screen readers what a combo box is for: its name is its label, its value the chosen entry. On Linux, Qt gives
// the chosen entry as the name. Applies to the combo boxes that are made from now on, in the whole application. More
// than one call does no harm.
void nameComboBoxes();

} // namespace assay
