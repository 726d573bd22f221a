// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

//! Shows a folder in the file manager of the desktop, which gets none of our secrets and the user's own file mode mask;
//! Qt's own way hands on all that we have. False: there is no program for that.
bool openFolder(const QString &folder);

} // namespace assay
