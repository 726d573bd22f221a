// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QString>
#include <QStringList>

namespace assay {

class Preferences;
enum class Pref;

// The choices of the last export.
struct ExportChoice
{
    QString format; //!< Format::word
    QStringList columns; //!< machine names; empty selects the default columns
    ExportOptions options; //!< without columns, labels and stamps
    QString folder;
};

// `format`: the preference with the format, Pref::ExportFormat or Pref::CaseFormat.
ExportChoice rememberedExport(const Preferences &preferences, Pref format);
void rememberExport(Preferences &preferences, Pref format, const ExportChoice &choice);

} // namespace assay
