// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

// The name that desktop entry, AppStream component, icon and window share; for QGuiApplication::setDesktopFileName().
QString applicationId();

// Makes QIcon::fromTheme(u"add-files"_s) and its like answer with Assay's own icons, drawn for a light or a dark
// background. Call it once after QGuiApplication is made, and again when the palette changes.
void useIconTheme(bool dark);

} // namespace assay
